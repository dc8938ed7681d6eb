import type { Day, Instant, Occurred } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { cycleOf, lostAfter } from '../lifecycle/relationship/cycle.js';
import { noPurchaseDays } from '../lifecycle/relationship/purchase-days.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';

/** An order, minor units of its own currency. `era` counts losses before it, as in the lifecycle (domain.md §5.2). */
interface RecentOrder {
  readonly id: string;
  readonly at: Instant;
  readonly day: Day;
  readonly total: number;
  returned: number;
  readonly era: number;
}

/**
 * The newest purchases of a customer: enough for the cycle, and small however much a customer buys. It forgets days of
 * purchase beyond {@link MOST_DAYS}, so that the cycle differs from the lifecycle's only where most of them came back.
 */
export interface RecentPurchases {
  orders: RecentOrder[];
  waiting: { readonly orderId: string; readonly amountMinor: number }[];
  /** Eras that RelationshipEnded ended. */
  endedEras: number[];
}

/** A cycle asks for eleven days at most; the others stand in for those that come back. */
const MOST_DAYS = 24;
const MOST_WAITING = 24;

export const noRecentPurchases = (): RecentPurchases => ({ orders: [], waiting: [], endedEras: [] });

const counts = ({ returned, total }: RecentOrder): boolean => returned === 0 || returned < total;

export const lastOrder = ({ orders }: RecentPurchases): RecentOrder | undefined => orders.findLast(counts);

const currentEra = (recent: RecentPurchases): number => lastOrder(recent)?.era ?? 0;

/** An end outlives the purchases before it, even where those are undone. */
export const hasEnded = (recent: RecentPurchases): boolean => recent.endedEras.some((era) => era >= currentEra(recent));

/** Purchase cycle in days; `null` while there are too few gaps. */
export function cycleOfRecent(recent: RecentPurchases, { policy }: Context): number | null {
  const era = currentEra(recent);
  const { day } = noPurchaseDays();
  for (const order of recent.orders)
    if (order.era === era && counts(order) && order.day !== day.at(-1)) day.push(order.day);
  return cycleOf({ ...noPurchaseDays(), day }, 0, policy.lifecycle.cycleGaps);
}

/** Changes `recent`. */
export function addRecent(recent: RecentPurchases, fact: Occurred<PurchaseRecorded>, context: Context): void {
  const { orderId: id, total } = fact.event.data;
  const day = context.calendar.dayOf(fact.occurredAt);
  const order = {
    id,
    at: fact.occurredAt,
    day,
    total: total.amountMinor,
    returned: 0,
    era: eraOf(recent, day, context),
  };
  recent.orders.push(order);
  for (const { orderId, amountMinor } of recent.waiting) if (orderId === id) refund(order, amountMinor);
  recent.waiting = recent.waiting.filter(({ orderId }) => orderId !== id);
  // Who buys again is back, however the relationship ended before; an end in an earlier era stays, should this come back.
  if (counts(order)) recent.endedEras = recent.endedEras.filter((era) => era < order.era);
  forget(recent);
}

/** The era of an order of `day`: a new one after a loss. */
function eraOf(recent: RecentPurchases, day: Day, context: Context): number {
  const last = lastOrder(recent);
  if (!last) return currentEra(recent);
  if (hasEnded(recent)) return Math.max(last.era, ...recent.endedEras) + 1;
  return day > last.day + lostAfter(cycleOfRecent(recent, context), context.policy.lifecycle) ? last.era + 1 : last.era;
}

/** Changes `recent`. */
export function returnRecent(recent: RecentPurchases, { orderId, refund: money }: PurchaseReturned['data']): void {
  const order = recent.orders.findLast(({ id }) => id === orderId);
  if (order) refund(order, money.amountMinor);
  else recent.waiting = [...recent.waiting, { orderId, amountMinor: money.amountMinor }].slice(-MOST_WAITING);
}

/** At most what was paid: what cost nothing cannot come back, and stays a purchase. */
function refund(order: RecentOrder, amountMinor: number): void {
  order.returned = Math.min(order.total, order.returned + amountMinor);
}

/** RelationshipEnded. Changes `recent`. */
export function endRecent(recent: RecentPurchases): void {
  if (!hasEnded(recent)) recent.endedEras = [...recent.endedEras, currentEra(recent)];
}

/** Drops the orders of the days beyond those that are kept. */
function forget(recent: RecentPurchases): void {
  let days = 0;
  let from = recent.orders.length;
  for (let day: Day | undefined; from > 0; from--) {
    const order = recent.orders[from - 1]!;
    if (order.day === day) continue;
    if (++days > MOST_DAYS) break;
    day = order.day;
  }
  if (from > 0) recent.orders = recent.orders.slice(from);
}
