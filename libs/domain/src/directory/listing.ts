import type { IndexEntry } from '@annals/kernel';
import { winBackTierOf } from '../winback/proposal.js';
import type { DirectoryDoc } from './directory.js';
import { labelOf } from './label.js';

/** How lists ask for complaints: a customer may be in several of them. */
export const COMPLAINT_STANDINGS = ['OPEN', 'BREACHED', 'ESCALATED'] as const;
export type ComplaintStanding = (typeof COMPLAINT_STANDINGS)[number];

/** Whether a customer has an open complaint that stands so. */
export function hasComplaint(doc: DirectoryDoc, standing: ComplaintStanding): boolean {
  switch (standing) {
    case 'OPEN':
      return doc.openComplaints > 0;
    case 'BREACHED':
      return doc.complaintBreached;
    case 'ESCALATED':
      return doc.complaintEscalated;
  }
}

/** Each filter of a list is an index in the order of value; the list without a filter too. */
export function indexesOf(doc: DirectoryDoc): IndexEntry[] {
  const entries: IndexEntry[] = [{ index: 'all', key: [doc.net] }];
  if (doc.stage !== null) entries.push({ index: 'stage', key: [doc.stage, doc.net] });
  if (doc.level !== null) entries.push({ index: 'level', key: [doc.level, doc.net] });
  if (doc.pyramid !== null) entries.push({ index: 'tier', key: [doc.pyramid, doc.net] });
  if (doc.rfm !== null) entries.push({ index: 'rfm', key: [doc.rfm, doc.net] });
  if (doc.churnBand !== null) entries.push({ index: 'churnBand', key: [doc.churnBand, doc.net] });
  const winBack = winBackTierOf(doc);
  if (winBack !== null) entries.push({ index: 'winBackDue', key: [winBack, doc.net] });
  if (doc.cell !== null) entries.push({ index: 'cell', key: [doc.cell, doc.net] });
  for (const segment of doc.segments) entries.push({ index: 'segment', key: [segment, doc.net] });
  entries.push({ index: 'loyaltyClass', key: [doc.loyaltyClass, doc.net] });
  entries.push({ index: 'label', key: [labelOf(doc), doc.net] });
  for (const standing of COMPLAINT_STANDINGS)
    if (hasComplaint(doc, standing)) entries.push({ index: 'complaint', key: [standing, doc.net] });
  for (const type of ['curveType', 'sevenType'] as const)
    if (doc[type] !== undefined) entries.push({ index: type, key: [doc[type], doc.net] });
  return entries;
}
