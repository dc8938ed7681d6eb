import {
  compareFold,
  never,
  type FoldKey,
  type IndexEntry,
  type Instant,
  type Occurred,
  type Projection,
} from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { customerFactTypes, type CustomerFact } from '../events.js';
import type { Insight } from '../insight/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { addOrder, addReturn, netOf, noPurchases, orderOf, type PurchaseHistory } from '../purchase/history.js';

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
  /** Lifetime net revenue in minor units of the base currency. */
  net: number;
  purchases: PurchaseHistory;
}

type Known = CustomerFact | Insight;

/**
 * The customer list: it joins what the other projections decided, as told by their insights, so that a
 * list by stage can be sorted by value. It gives the same in any order of facts.
 */
export const directoryProjection: Projection<DirectoryDoc, Context, Known> = {
  name: 'directory',
  version: 1,
  insight: null,
  order: 'arrival',
  settled: [],
  handles: [...customerFactTypes, 'LifecycleStageChanged', 'LoyaltyLevelChanged', 'CustomerValueChanged'],
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
    net: 0,
    purchases: noPurchases(),
  }),
  evolve: (doc, fact, context) =>
    isInsight(fact.event) ? learn(doc, fact.event) : observe(doc, fact as Occurred<CustomerFact>, context),
  elapse: (doc) => doc,
  due: () => null,
  category: () => ({}),
  explain: () => ({ inputs: {}, thresholds: {}, next: null, nextTransitionAt: null }),
  indexes: (doc) => indexes(doc),
  tallies: () => ({ customers: 1 }),
};

const isInsight = (event: Known): event is Insight => 'after' in event.data;

/** Takes over what a projector decided. Insights of one projector come in the order in which they hold. */
function learn(doc: DirectoryDoc, insight: Insight): DirectoryDoc {
  return Object.assign(doc, insight.data.after);
}

function observe(doc: DirectoryDoc, fact: Occurred<CustomerFact>, context: Context): DirectoryDoc {
  doc.firstSeenAt = Math.min(doc.firstSeenAt ?? fact.occurredAt, fact.occurredAt);
  doc.lastSeenAt = Math.max(doc.lastSeenAt ?? fact.occurredAt, fact.occurredAt);
  const { event } = fact;
  switch (event.type) {
    case 'CustomerRegistered':
      doc.registeredAt = fact.occurredAt;
      return stamp(doc, fact, event.data);
    case 'CustomerDetailsChanged':
      return stamp(doc, fact, event.data);
    case 'PurchaseRecorded':
      addOrder(doc.purchases, orderOf(fact as Occurred<PurchaseRecorded>, context.calendar));
      return sumUp(doc);
    case 'PurchaseReturned':
      addReturn(doc.purchases, fact as Occurred<PurchaseReturned>);
      return sumUp(doc);
    case 'InteractionRecorded':
    case 'ComplaintReceived':
    case 'ComplaintResolved':
    case 'RelationshipEnded':
      return doc;
    default:
      return never(event);
  }
}

function stamp(doc: DirectoryDoc, by: Occurred, data: Partial<Record<Detail, string>>): DirectoryDoc {
  for (const detail of DETAILS) {
    const value = data[detail];
    const known = doc.details[detail];
    if (value === undefined || (known && compareFold(known.by, by) > 0)) continue;
    doc.details[detail] = { value, by: { id: by.id, occurredAt: by.occurredAt, sourceSeq: by.sourceSeq } };
  }
  return doc;
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

/** Each filter of a list is an index in the order of value; the list without a filter too. */
function indexes(doc: DirectoryDoc): IndexEntry[] {
  const entries: IndexEntry[] = [{ index: 'all', key: [doc.net] }];
  if (doc.stage !== null) entries.push({ index: 'stage', key: [doc.stage, doc.net] });
  if (doc.level !== null) entries.push({ index: 'level', key: [doc.level, doc.net] });
  if (doc.pyramid !== null) entries.push({ index: 'tier', key: [doc.pyramid, doc.net] });
  if (doc.rfm !== null) entries.push({ index: 'rfm', key: [doc.rfm, doc.net] });
  return entries;
}
