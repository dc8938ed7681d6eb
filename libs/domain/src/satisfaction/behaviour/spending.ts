import { addMonths, toBaseMinor, type Day, type Occurred } from '@annals/kernel';
import type { Context } from '../../clock/population.js';
import type { PurchaseRecorded, PurchaseReturned } from '../../purchase/events.js';
import {
  addOrder,
  addReturn,
  isCounted,
  netOf,
  noPurchases,
  orderOf,
  type Order,
  type PurchaseHistory,
} from '../../purchase/history.js';

interface SpentOrder extends Order {
  /** What was paid for lines at a discount that matters; base-currency minor units, before refunds. */
  readonly discounted: number;
  /** Whether points were used on it. */
  redeemed: boolean;
}

/** What a customer buys, here and elsewhere, over the window of RFM; what is older is forgotten. */
export interface Spending {
  readonly history: PurchaseHistory<SpentOrder>;
  /** Whether an order has left the window: then F is 1, not unknown, when none is left. A later refund does not ask. */
  former: boolean;
  /** Orders that points were used on before they were known. */
  redeemedAhead: string[];
  /** What was spent with competitors, by day; base-currency minor units. */
  elsewhere: [day: Day, spend: number][];
}

export const noSpending = (): Spending => ({
  history: noPurchases(),
  former: false,
  redeemedAhead: [],
  elsewhere: [],
});

/** Changes `spending`. Gives whether the order counts: refunds that waited for it may have undone it at once. */
export function spend(spending: Spending, fact: Occurred<PurchaseRecorded>, { calendar, policy }: Context): boolean {
  const { id, day, paid, refunded, total, returned, fxToBase } = orderOf(fact, calendar);
  const { lines, total: money } = fact.event.data;
  const discounted = toBaseMinor({
    ...money,
    amountMinor: paidAtDiscount(lines, policy.satisfaction.index.discountPercent),
  });
  const redeemed = takeOut(spending.redeemedAhead, id);
  // Written out, since to spread an order takes longer than all the rest.
  const order: SpentOrder = { id, day, paid, refunded, total, returned, fxToBase, discounted, redeemed };
  addOrder(spending.history, order);
  return isCounted(order);
}

/** What was paid for lines whose discount is at least so many percent of their price; minor units. */
function paidAtDiscount(lines: PurchaseRecorded['data']['lines'], percent: number): number {
  let paid = 0;
  for (const { qty, unitPrice, discount = 0 } of lines) {
    const price = qty * unitPrice;
    if (discount > 0 && discount * 100 >= percent * price) paid += price - discount;
  }
  return paid;
}

function takeOut(ids: string[], id: string): boolean {
  const index = ids.indexOf(id);
  if (index >= 0) ids.splice(index, 1);
  return index >= 0;
}

/** Changes `spending`. */
export function returnTo(spending: Spending, fact: Occurred<PurchaseReturned>): void {
  addReturn(spending.history, fact);
}

/** Changes `spending`. What cost nothing says nothing. */
export function spendElsewhere({ elsewhere }: Spending, amount: number, day: Day): void {
  if (amount > 0) elsewhere.push([day, amount]);
}

/** Points were used on an order. Changes `spending`. */
export function redeemOn({ history, redeemedAhead }: Spending, orderId: string): void {
  const order = history.orders.findLast(({ id }) => id === orderId);
  if (order) order.redeemed = true;
  else if (!redeemedAhead.includes(orderId)) redeemedAhead.push(orderId);
}

/** Forgets what the window of so many months has passed on `day`. Changes `spending`. */
export function forgetSpending(spending: Spending, day: Day, months: number): void {
  const { orders } = spending.history;
  while (orders[0] && addMonths(orders[0].day, months) <= day) {
    if (isCounted(orders[0])) spending.former = true;
    orders.shift();
  }
  const { elsewhere } = spending;
  while (elsewhere[0] && addMonths(elsewhere[0][0], months) <= day) elsewhere.shift();
}

/** The days on which the oldest order that counts, and the oldest spend elsewhere, leave the window. */
export function spendingLeaves({ history, elsewhere }: Spending, months: number): Day[] {
  const oldest = [history.orders.find(isCounted)?.day, elsewhere[0]?.[0]];
  return oldest.flatMap((day) => (day === undefined ? [] : [addMonths(day, months)]));
}

/** Counts, and base-currency minor units less refunds, over the window. */
export interface Spent {
  readonly orders: number;
  readonly net: number;
  readonly discounted: number;
  readonly redeemed: number;
  /** With competitors, as far as it was reported. */
  readonly elsewhere: number;
}

/**
 * A refund takes from what was discounted as it takes from the rest of its order. The newest order is the first of a sum, as
 * where behaviour measures the same: parts of a refund are no integers.
 */
export function spentIn({ history, elsewhere }: Spending): Spent {
  let [orders, net, discounted, redeemed] = [0, 0, 0, 0];
  for (let i = history.orders.length - 1; i >= 0; i--) {
    const order = history.orders[i]!;
    if (!isCounted(order)) continue;
    orders++;
    net += netOf(order);
    discounted += order.refunded === 0 ? order.discounted : (order.discounted * netOf(order)) / order.paid;
    if (order.redeemed) redeemed++;
  }
  return { orders, net, discounted, redeemed, elsewhere: elsewhere.reduce((sum, [, amount]) => sum + amount, 0) };
}
