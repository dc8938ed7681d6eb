import {
  compareFold,
  TIMELESS,
  type Explanation,
  type FoldKey,
  type Instant,
  type Occurred,
  type Projection,
} from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { customerFactTypes, type CustomerFact } from '../events.js';
import { insights, type Insight } from '../insight/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import type { ContactPreferencesChanged } from '../preferences/events.js';
import { segmentsOf } from '../segment/matching.js';
import { segmentValues } from './segment-fields.js';
import { winBackTierOf } from '../winback/proposal.js';
import { addOrder, addReturn, netOf, noPurchases, orderOf, type PurchaseHistory } from '../purchase/history.js';
import { noIntent, order, paid, touch, type Intent } from './intent.js';
import { formationOf, isRecognised, labelOf } from './label.js';
import { indexesOf } from './listing.js';

const DETAILS = ['kind', 'industry', 'size', 'region', 'channel'] as const;
type Detail = (typeof DETAILS)[number];

/** A value and the fact that gave it: the fact latest in the order of fold wins, whichever arrived last. */
interface Stamped {
  readonly value: string;
  readonly by: FoldKey;
}

/** What lists show of a customer: the categories that the insights told, and enough to sort by. No personal data. */
export interface DirectoryDoc {
  registeredAt: Instant | null;
  firstSeenAt: Instant | null;
  lastSeenAt: Instant | null;
  details: Partial<Record<Detail, Stamped>>;
  stage: string | null;
  newBusiness: boolean;
  level: number | null;
  rung: string | null;
  atRisk: boolean;
  rfm: string | null;
  pyramid: string | null;
  contribution: string | null;
  importance: string | null;
  churnBand: string | null;
  /** POTENTIAL until an insight says another. */
  loyaltyClass: string;
  priceSensitive: boolean | null;
  openComplaints: number;
  /** The worst state of the open complaints. */
  complaintState: string | null;
  complaintBreached: boolean;
  complaintEscalated: boolean;
  /** Absent while it is unknown: of most customers nobody asked. */
  curveType?: string;
  sevenType?: string;
  winBackOpen: boolean;
  winBackResult: string | null;
  /** Whether the customer asked to be left alone, and the fact that said so last. */
  optOut: boolean;
  optOutBy: FoldKey | null;
  cell: string | null;
  belowZero: boolean | null;
  /** Lifetime net revenue in minor units of the base currency. */
  net: number;
  purchases: PurchaseHistory;
  intent: Intent;
  /** Ids of the segments that the customer belongs to, in order. */
  segments: string[];
}

type Known = CustomerFact | Insight;

/** What the document has from insights alone. */
const TOLD = [
  ...(['stage', 'newBusiness', 'level', 'rung', 'atRisk', 'rfm', 'pyramid', 'contribution', 'importance'] as const),
  ...(['churnBand', 'loyaltyClass', 'priceSensitive', 'openComplaints', 'complaintState'] as const),
  ...(['complaintBreached', 'complaintEscalated', 'curveType', 'sevenType', 'winBackOpen', 'winBackResult'] as const),
  ...(['cell', 'belowZero'] as const),
] satisfies (keyof DirectoryDoc)[];

/** What the other projections tell. Its own insight would tell it what it knows. */
const told = insights.map(({ name }) => name).filter((name) => name !== 'SegmentMembershipChanged');

/**
 * The customer list: it joins what the other projections decided, as told by their insights, so that a
 * list by stage can be sorted by value. It gives the same in any order of facts.
 */
export const directoryProjection: Projection<DirectoryDoc, Context, Known> = {
  name: 'directory',
  version: 3,
  insight: 'SegmentMembershipChanged',
  order: 'arrival',
  settled: ['segments'],
  handles: [...customerFactTypes, ...told],
  initial: () => ({
    registeredAt: null,
    firstSeenAt: null,
    lastSeenAt: null,
    details: {},
    stage: null,
    newBusiness: false,
    level: null,
    rung: null,
    atRisk: false,
    rfm: null,
    pyramid: null,
    contribution: null,
    importance: null,
    churnBand: null,
    loyaltyClass: 'POTENTIAL',
    priceSensitive: null,
    openComplaints: 0,
    complaintState: null,
    complaintBreached: false,
    complaintEscalated: false,
    winBackOpen: false,
    winBackResult: null,
    optOut: false,
    optOutBy: null,
    cell: null,
    belowZero: null,
    net: 0,
    purchases: noPurchases(),
    intent: noIntent(),
    segments: [],
  }),
  evolve: (doc, fact, context) =>
    isInsight(fact.event) ? learn(doc, fact.event) : observe(doc, fact as Occurred<CustomerFact>, context),
  kept: (doc) => Object.fromEntries(TOLD.flatMap((name) => (doc[name] === undefined ? [] : [[name, doc[name]]]))),
  ...TIMELESS,
  settle: (doc, { segments }) => {
    // Most tenants have none, and the list is folded at every fact.
    const isAsked = doc.segments.length > 0 || Object.keys(segments).length > 0;
    if (isAsked) doc.segments = segmentsOf(segmentValues(doc), segments);
    return doc;
  },
  settledBy: ['SegmentSaved', 'SegmentRemoved'],
  category: ({ segments }) => ({ segments: segments.join(' ') }),
  explain: explainMembership,
  indexes: indexesOf,
  tallies: (doc) => ({
    customers: 1,
    recognised: isRecognised(doc) ? 1 : 0,
    [`label:${labelOf(doc)}`]: 1,
    [`formation:${formationOf(doc)}`]: 1,
    ...winBackTally(doc),
    ...Object.fromEntries(doc.segments.map((id) => [`segment:${id}`, 1])),
  }),
};

/** The fields that the tenant's segments ask for, and the segments. */
function explainMembership(doc: DirectoryDoc, { segments }: Context): Explanation {
  const asked = Object.values(segments).flatMap(({ filter: { all = [], any = [], none = [] } }) => [
    ...all,
    ...any,
    ...none,
  ]);
  const values = segmentValues(doc);
  const inputs = Object.fromEntries(asked.map(({ field }) => [field, values[field] ?? null]));
  return { inputs, thresholds: { ...segments }, next: null, nextTransitionAt: null };
}

const isInsight = (event: Known): event is Insight => 'after' in event.data;

/** Takes over what a projector decided. Insights of one projector come in the order in which they hold. */
function learn(doc: DirectoryDoc, insight: Insight): DirectoryDoc {
  Object.assign(doc, insight.data.after);
  // Of whom it is unknown again, it is as of those whom nobody asked.
  for (const type of ['curveType', 'sevenType'] as const) if (doc[type] === 'UNKNOWN') delete doc[type];
  return doc;
}

function observe(doc: DirectoryDoc, fact: Occurred<CustomerFact>, context: Context): DirectoryDoc {
  doc.firstSeenAt = Math.min(doc.firstSeenAt ?? fact.occurredAt, fact.occurredAt);
  doc.lastSeenAt = Math.max(doc.lastSeenAt ?? fact.occurredAt, fact.occurredAt);
  const { event } = fact;
  switch (event.type) {
    case 'CustomerRegistered':
      doc.registeredAt = Math.min(doc.registeredAt ?? fact.occurredAt, fact.occurredAt);
      return stamp(doc, fact, event.data);
    case 'CustomerDetailsChanged':
      return stamp(doc, fact, event.data);
    case 'InteractionRecorded':
      touch(doc.intent, event.data);
      return doc;
    case 'OrderPlaced':
    case 'OrderCancelled':
      order(doc.intent, event, isPaid(doc, event.data.orderId));
      return doc;
    case 'ContactPreferencesChanged':
      return wish(doc, fact as Occurred<ContactPreferencesChanged>);
    case 'PurchaseRecorded':
      paid(doc.intent, event.data.orderId);
      addOrder(doc.purchases, orderOf(fact as Occurred<PurchaseRecorded>, context.calendar));
      return sumUp(doc);
    case 'PurchaseReturned':
      addReturn(doc.purchases, fact as Occurred<PurchaseReturned>);
      return sumUp(doc);
    default:
      // Whatever else happens only shows that the customer was there.
      return doc;
  }
}

const isPaid = ({ purchases }: DirectoryDoc, orderId: string): boolean =>
  purchases.orders.some(({ id }) => id === orderId);

function stamp(doc: DirectoryDoc, by: Occurred, data: Partial<Record<Detail, string>>): DirectoryDoc {
  for (const detail of DETAILS) {
    const value = data[detail];
    const known = doc.details[detail];
    if (value === undefined || (known && compareFold(known.by, by) > 0)) continue;
    doc.details[detail] = { value, by: { id: by.id, occurredAt: by.occurredAt, sourceSeq: by.sourceSeq } };
  }
  return doc;
}

/** The wish latest in the order of fold holds. */
function wish(doc: DirectoryDoc, fact: Occurred<ContactPreferencesChanged>): DirectoryDoc {
  if (doc.optOutBy !== null && compareFold(doc.optOutBy, fact) > 0) return doc;
  const { id, occurredAt, sourceSeq } = fact;
  doc.optOut = fact.event.data.optOut;
  doc.optOutBy = { id, occurredAt, sourceSeq };
  return doc;
}

function winBackTally(doc: DirectoryDoc): Record<string, number> {
  const tier = winBackTierOf(doc);
  return tier === null ? {} : { [`winBackDue:${tier}`]: 1 };
}

/** Facts come here in order of arrival, which must not show: orders are kept in the order of their ids. */
function sumUp(doc: DirectoryDoc): DirectoryDoc {
  doc.purchases.orders.sort(({ id: a }, { id: b }) => (a < b ? -1 : 1));
  doc.purchases.waiting.sort((a, b) =>
    a.orderId === b.orderId ? a.amountMinor - b.amountMinor : a.orderId < b.orderId ? -1 : 1,
  );
  doc.net = doc.purchases.orders.reduce((sum, order) => sum + netOf(order), 0);
  return doc;
}
