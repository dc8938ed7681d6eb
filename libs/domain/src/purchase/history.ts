import { roundHalfEven, toBaseMinor, type Calendar, type Day, type Occurred } from '@annals/kernel';
import type { PurchaseRecorded, PurchaseReturned } from './events.js';

/** One order as the rules see it: days and base-currency minor units. JSON, since it lives in read models. */
export interface Order {
  readonly id: string;
  readonly day: Day;
  readonly paid: number;
  /** Over all returns; attached to the order's day, whenever the goods came back (domain.md §2.0). */
  refunded: number;
  /** What was paid, in minor units of the order's own currency. */
  readonly total: number;
  /** What was paid back, in the order's own currency: {@link refundedInBase} turns the sum into `refunded`. */
  returned: number;
  /** The order's rate, which its refunds use too. */
  readonly fxToBase: string;
}

/** All orders of a customer in order of fold, and the refunds that wait for an order not yet known. */
export interface PurchaseHistory<O extends Order = Order> {
  readonly orders: O[];
  readonly waiting: { readonly orderId: string; readonly amountMinor: number }[];
}

export const noPurchases = <O extends Order = Order>(): PurchaseHistory<O> => ({ orders: [], waiting: [] });

/** A fully refunded order counts for neither frequency nor recency; one that cost nothing does. */
export const isCounted = (order: Order): boolean => order.returned === 0 || order.returned < order.total;

/** Paid less refunded, base-currency minor units. */
export const netOf = (order: Order): number => order.paid - order.refunded;

/** The order that a purchase makes, before any refund. */
export function orderOf(fact: Occurred<PurchaseRecorded>, calendar: Calendar): Order {
  const { orderId, total } = fact.event.data;
  return {
    id: orderId,
    day: calendar.dayOf(fact.occurredAt),
    paid: toBaseMinor(total),
    refunded: 0,
    total: total.amountMinor,
    returned: 0,
    fxToBase: total.fxToBase,
  };
}

/** Adds an order, and with it the refunds that waited for it. Changes `history`. */
export function addOrder<O extends Order>(history: PurchaseHistory<O>, order: O): void {
  history.orders.push(order);
  for (let i = history.waiting.length - 1; i >= 0; i--) {
    const waiting = history.waiting[i]!;
    if (waiting.orderId !== order.id) continue;
    refund(order, waiting.amountMinor);
    history.waiting.splice(i, 1);
  }
}

/**
 * Attaches a refund to its order, or lets it wait. Changes `history`.
 * Gives the order, or `undefined` while it is unknown: such a refund is parked, not applied.
 */
export function addReturn<O extends Order>(
  history: PurchaseHistory<O>,
  fact: Occurred<PurchaseReturned>,
): O | undefined {
  const { orderId, refund: money } = fact.event.data;
  const order = findOrder(history, orderId);
  if (order) refund(order, money.amountMinor);
  else history.waiting.push({ orderId, amountMinor: money.amountMinor });
  return order;
}

function refund(order: Order, amountMinor: number): void {
  order.returned = Math.min(order.total, order.returned + amountMinor);
  order.refunded = refundedInBase(order, order.returned);
}

/**
 * What `returned`, in the order's currency, is in the base currency. The sum of the refunds is converted,
 * not each refund, so that rounding leaves no remainder of a wholly refunded order.
 */
export function refundedInBase(order: Order, returned: number): number {
  if (returned === order.total) return order.paid;
  return order.fxToBase === '1' ? returned : roundHalfEven(returned * Number(order.fxToBase));
}

/** Newest first: goods mostly come back soon. */
function findOrder<O extends Order>(history: PurchaseHistory<O>, orderId: string): O | undefined {
  for (let i = history.orders.length - 1; i >= 0; i--) {
    if (history.orders[i]!.id === orderId) return history.orders[i];
  }
  return undefined;
}
