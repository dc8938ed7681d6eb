import type { Day, Instant } from '@annals/kernel';
import type { PurchaseReturned } from '../purchase/events.js';
import type { WinBackEnded, WinBackStarted } from './events.js';

/** What came of a case, by purchases: whatever the business thinks of it. */
export type WinBackResult = 'PENDING' | 'WON_BACK' | 'NOT_WON_BACK';

/** An order placed within the window of a case; minor units of its own currency. */
interface AnsweringOrder {
  readonly id: string;
  readonly day: Day;
  readonly total: number;
  returned: number;
}

/** One attempt to win the customer back. */
export interface WinBackCase {
  readonly id: string;
  readonly play: WinBackStarted['data']['play'];
  readonly startedAt: Instant;
  readonly startedOn: Day;
  /** The last day on which a purchase is its success; set by the policy of its start. */
  readonly until: Day;
  /** Of a personal call: when it is due, and when it was made. */
  readonly callBy: Instant | null;
  calledAt: Instant | null;
  /** What the business thinks; `null` while it is at it. */
  outcome: WinBackEnded['data']['outcome'] | null;
  /** Whether the window has passed. */
  over: boolean;
  readonly orders: AnsweringOrder[];
}

/** The cases of a customer in order of their start, and refunds within a window whose order is not known yet. */
export interface WinBackDoc {
  readonly cases: WinBackCase[];
  waiting: { readonly orderId: string; readonly amountMinor: number }[];
}

/** The first order that counts; a fully refunded one never was a purchase. */
export const answeredBy = ({ orders }: WinBackCase): AnsweringOrder | undefined =>
  orders.find(({ total, returned }) => returned === 0 || returned < total);

export function resultOf(attempt: WinBackCase): WinBackResult {
  if (answeredBy(attempt)) return 'WON_BACK';
  return attempt.over ? 'NOT_WON_BACK' : 'PENDING';
}

/** Adds an order to the cases whose windows run, and to it the refunds that waited for it. Changes `doc`. */
export function answer(doc: WinBackDoc, order: Omit<AnsweringOrder, 'returned'>): void {
  const known = doc.waiting.filter(({ orderId }) => orderId === order.id);
  const refunded = known.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const returned = Math.min(order.total, refunded);
  if (known.length > 0) doc.waiting = doc.waiting.filter(({ orderId }) => orderId !== order.id);
  for (const attempt of doc.cases) if (!attempt.over) attempt.orders.push({ ...order, returned });
}

/** Takes a refund off its order; where no case knows the order, it waits while a window runs. Changes `doc`. */
export function takeBack(doc: WinBackDoc, { orderId, refund }: PurchaseReturned['data']): void {
  const orders = doc.cases.flatMap((attempt) => attempt.orders.filter(({ id }) => id === orderId));
  // At most what was paid: what cost nothing cannot come back, and stays a purchase.
  for (const order of orders) order.returned = Math.min(order.total, order.returned + refund.amountMinor);
  if (orders.length === 0 && doc.cases.some(({ over }) => !over))
    doc.waiting = [...doc.waiting, { orderId, amountMinor: refund.amountMinor }];
}
