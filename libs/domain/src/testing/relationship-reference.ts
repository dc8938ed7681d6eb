import { addMonths, type Day, type Occurred } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerFact } from '../events.js';

/** An order in the words of domain.md, without any index or sum. */
interface NaiveOrder {
  readonly id: string;
  readonly day: Day;
  readonly paid: number;
  refunded: number;
  readonly categories: readonly string[];
}

interface NaiveComplaint {
  readonly id: string;
  /** Of receipt or reopening; `null` while only its resolution is known. */
  day: Day | null;
  closed: boolean;
  upheld: boolean | null;
  csat: number;
}

/** Unresolved, and not found unjustified. */
export const isNaivelyUnresolved = ({ day, closed, upheld }: NaiveComplaint): boolean =>
  day !== null && !closed && upheld !== false;

/** Everything a rule may ask, as raw facts. */
export interface NaiveHistory {
  readonly orders: NaiveOrder[];
  /** Indexes of the orders at which a relationship began anew: a stack. */
  readonly restarts: number[];
  /** Orders there were when the relationship was last ended. */
  endedBefore: number | null;
  readonly complaints: NaiveComplaint[];
  readonly waiting: { readonly orderId: string; readonly refund: number }[];
}

export const naiveHistory = (): NaiveHistory => ({
  orders: [],
  restarts: [],
  endedBefore: null,
  complaints: [],
  waiting: [],
});

export const counts = (order: NaiveOrder): boolean => order.refunded === 0 || order.refunded < order.paid;

/** Takes a fact in as domain.md tells it. */
export function naiveFold(
  history: NaiveHistory,
  { event, occurredAt }: Occurred<CustomerFact>,
  context: Context,
): void {
  const day = context.calendar.dayOf(occurredAt);
  if (event.type === 'PurchaseRecorded') naivePurchase(history, event.data, day, context);
  if (event.type === 'PurchaseReturned') {
    const { orderId, refund } = event.data;
    const order = history.orders.find(({ id }) => id === orderId);
    if (order) order.refunded = Math.min(order.paid, order.refunded + refund.amountMinor);
    else history.waiting.push({ orderId, refund: refund.amountMinor });
  }
  if (event.type === 'RelationshipEnded') history.endedBefore = history.orders.length;
  naiveComplaint(history, event, day);
  while (history.restarts.length > 0 && !history.orders.slice(history.restarts.at(-1)).some(counts))
    history.restarts.pop();
}

/** Takes it that steps come in their order; a second resolution, and one of a closed complaint, says nothing. */
function naiveComplaint({ complaints }: NaiveHistory, event: CustomerFact, day: Day): void {
  if (!('complaintId' in event.data)) return;
  if (event.type === 'KnowledgeUsed' || event.type === 'ServiceVisitScheduled') return;
  const id = event.data.complaintId;
  let complaint = complaints.find((known) => known.id === id);
  if (!complaint) complaints.push((complaint = { id, day: null, closed: false, upheld: null, csat: 5 }));
  if (event.type === 'ComplaintReceived') complaint.day = day;
  if (event.type === 'ComplaintAssessed') complaint.upheld = event.data.upheld;
  if (event.type === 'ComplaintFollowedUp') complaint.csat = event.data.csat ?? 5;
  if (event.type === 'ComplaintResolved' && !complaint.closed) {
    const { upheld, csat = 5 } = event.data;
    Object.assign(complaint, { closed: true, upheld, csat });
  }
  if (event.type === 'ComplaintClosed') complaint.closed = true;
  if (event.type === 'ComplaintReopened') Object.assign(complaint, { closed: false, upheld: null, csat: 5, day });
}

function naivePurchase(
  history: NaiveHistory,
  data: Extract<CustomerFact, { type: 'PurchaseRecorded' }>['data'],
  day: Day,
  context: Context,
): void {
  const lost = isNaivelyLost(history, day, context);
  const categories = data.lines.flatMap(({ category }) => (category === undefined ? [] : [category]));
  const waited = history.waiting.filter(({ orderId }) => orderId === data.orderId);
  const refunded = Math.min(
    data.total.amountMinor,
    waited.reduce((sum, { refund }) => sum + refund, 0),
  );
  const order = { id: data.orderId, day, paid: data.total.amountMinor, refunded, categories };
  history.orders.push(order);
  if (lost && counts(order)) history.restarts.push(history.orders.length - 1);
}

/** The counted orders since the last restart that stands. */
export const current = ({ orders, restarts }: NaiveHistory): NaiveOrder[] =>
  orders.slice(restarts.at(-1) ?? 0).filter(counts);

export function naiveCycle(history: NaiveHistory, { policy }: Context): number | null {
  const { least, most } = policy.lifecycle.cycleGaps;
  const days = [...new Set(current(history).map(({ day }) => day))];
  const gaps = days
    .slice(1)
    .map((day, i) => day - days[i]!)
    .slice(-most)
    .sort((a, b) => a - b);
  if (gaps.length < least) return null;
  return (gaps[Math.floor((gaps.length - 1) / 2)]! + gaps[Math.ceil((gaps.length - 1) / 2)]!) / 2;
}

export function naiveSilence(history: NaiveHistory, kind: 'dormant' | 'lost', context: Context): number {
  const { lifecycle } = context.policy;
  const cycle = naiveCycle(history, context);
  const days = kind === 'lost' ? lifecycle.lostDays : lifecycle.dormantDays;
  const cycles = kind === 'lost' ? lifecycle.lostCycles : lifecycle.dormantCycles;
  return cycle === null ? days.unknown : Math.min(days.most, Math.max(days.least, Math.ceil(cycles * cycle)));
}

export function isNaivelyLost(history: NaiveHistory, day: Day, context: Context): boolean {
  const { orders, endedBefore } = history;
  if (!orders.some(counts)) return false;
  if (endedBefore !== null && !orders.slice(endedBefore).some(counts)) return true;
  return day - current(history).at(-1)!.day > naiveSilence(history, 'lost', context);
}

export const withinDays = (history: NaiveHistory, day: Day, days: number): NaiveOrder[] =>
  current(history).filter((order) => order.day > day - days && order.day <= day);

export const withinMonths = (history: NaiveHistory, day: Day, months: number): NaiveOrder[] =>
  current(history).filter((order) => day < addMonths(order.day, months));
