import type { FieldKind } from '../segment/matching.js';
import type { DirectoryDoc } from './directory.js';

/** The fields of the customer list that segments can ask for. Personal data is in none of them. */
export const segmentFields = {
  stage: 'text',
  newBusiness: 'flag',
  level: 'number',
  rung: 'text',
  atRisk: 'flag',
  rfm: 'text',
  pyramid: 'text',
  contribution: 'text',
  importance: 'text',
  churnBand: 'text',
  loyaltyClass: 'text',
  priceSensitive: 'flag',
  curveType: 'text',
  sevenType: 'text',
  openComplaints: 'number',
  complaintState: 'text',
  complaintBreached: 'flag',
  complaintEscalated: 'flag',
  cell: 'text',
  belowZero: 'flag',
  net: 'number',
  orders: 'number',
  kind: 'text',
  industry: 'text',
  size: 'text',
  region: 'text',
  channel: 'text',
} as const satisfies Readonly<Record<string, FieldKind>>;

/** What the fields hold of a customer. */
export function segmentValues(doc: DirectoryDoc): Readonly<Record<string, unknown>> {
  const details = Object.fromEntries(Object.entries(doc.details).map(([name, { value }]) => [name, value]));
  return { ...doc, ...details, orders: doc.purchases.orders.length };
}
