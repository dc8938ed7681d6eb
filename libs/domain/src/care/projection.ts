import { parseDay, TELLS_NOBODY, TIMELESS, type Instant, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { ComplaintReceived, ComplaintResolved } from '../complaint/events.js';
import type { ComplaintClosed, ComplaintReopened } from '../complaint/workflow-events.js';
import type { RelationshipEnded } from '../customer/events.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { PartnershipFact } from '../partnership/events.js';
import type { ContactPreferencesChanged } from '../preferences/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { CARE_TYPES, newCare, type CareDoc, type CareType } from './doc.js';
import { addRecent, endRecent, returnRecent } from './recent-purchases.js';
import { caresOf, isSuppressed } from './schedule.js';

type ComplaintFact = ComplaintReceived | ComplaintResolved | ComplaintClosed | ComplaintReopened;

export type CareFact =
  | PurchaseRecorded
  | PurchaseReturned
  | RelationshipEnded
  | ComplaintFact
  | PartnershipFact
  | ContactPreferencesChanged
  | InteractionRecorded;

function evolve(doc: CareDoc, fact: Occurred<CareFact>, context: Context): CareDoc {
  const { event, occurredAt } = fact;
  switch (event.type) {
    case 'PurchaseRecorded':
      addRecent(doc.recent, fact as Occurred<PurchaseRecorded>, context);
      return doc;
    case 'PurchaseReturned':
      returnRecent(doc.recent, event.data);
      return doc;
    case 'RelationshipEnded':
      endRecent(doc.recent);
      return doc;
    case 'ContactPreferencesChanged':
      doc.optOut = event.data.optOut;
      return doc;
    case 'InteractionRecorded':
      return give(doc, event.data, occurredAt);
    case 'PartnershipSigned':
    case 'PartnershipEnded':
      return partner(doc, event, occurredAt);
    default:
      return complain(doc, event, occurredAt);
  }
}

function give(doc: CareDoc, { kind, careType }: InteractionRecorded['data'], at: Instant): CareDoc {
  if (kind === 'CARE' && isCareType(careType)) doc.given[careType] = at;
  return doc;
}

/** Businesses may have other cares of their own; nothing is planned for those. */
const isCareType = (word: string | undefined): word is CareType =>
  word !== undefined && (CARE_TYPES as readonly string[]).includes(word);

function partner(doc: CareDoc, event: PartnershipFact, signedAt: Instant): CareDoc {
  const { partnershipId: id } = event.data;
  const others = doc.partnerships.filter((known) => known.id !== id);
  const until = event.type === 'PartnershipSigned' ? event.data.until : undefined;
  doc.partnerships = until === undefined ? others : [...others, { id, signedAt, until: parseDay(until)! }];
  return doc;
}

function complain(doc: CareDoc, { type, data: { complaintId } }: ComplaintFact, at: Instant): CareDoc {
  const others = doc.openComplaints.filter((id) => id !== complaintId);
  const opens = type === 'ComplaintReceived' || type === 'ComplaintReopened';
  doc.openComplaints = opens ? [...others, complaintId] : others;
  if (!opens) doc.closedAt = at;
  return doc;
}

/** Care (事前/事后关怀): what is due when. Its documents say the days; whoever lists them says which day it is. */
export const careProjection: Projection<CareDoc, Context, CareFact> = {
  name: 'care',
  version: 1,
  ...TELLS_NOBODY,
  ...TIMELESS,
  order: 'fold',
  handles: [
    'PurchaseRecorded',
    'PurchaseReturned',
    'RelationshipEnded',
    'ComplaintReceived',
    'ComplaintResolved',
    'ComplaintClosed',
    'ComplaintReopened',
    'PartnershipSigned',
    'PartnershipEnded',
    'ContactPreferencesChanged',
    'InteractionRecorded',
  ],
  initial: newCare,
  evolve,
  indexes: (doc, context) =>
    isSuppressed(doc)
      ? []
      : caresOf(doc, context)
          .filter(({ given }) => !given)
          .map(({ careType, dueOn }) => ({ index: 'careDue', key: [careType, dueOn] })),
  tallies: () => ({}),
};
