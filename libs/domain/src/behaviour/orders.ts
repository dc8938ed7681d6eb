import { addMonths, roundHalfEven, type Calendar, type Day, type Occurred } from '@annals/kernel';
import type { PurchaseLine, PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';

/**
 * One order as far as behaviour asks for it. Amounts are minor units of its own currency, as its refunds are. What is
 * usual is left out, since a document is written at each commit: most orders have no more than their id, day and total.
 */
export interface BehaviourOrder {
  readonly id: string;
  readonly day: Day;
  readonly total: number;
  /** Paid back over all returns. */
  returned?: number;
  /** The rate to the base currency, if it is not that currency. */
  readonly fx?: string;
  readonly campaign?: string;
  /** Revenue of the lines with a discount, by whole percent off: which of them count is policy. */
  readonly off?: readonly (readonly [percent: number, revenue: number])[];
  /** Revenue of the lines whose category is known, by its place in {@link BehaviourOrders.categories}. */
  readonly of?: readonly (readonly [category: number, revenue: number])[];
}

/** All orders in order of fold, the wholly refunded ones too: they stay visible here, and count for nothing (domain.md §2.0). */
export interface BehaviourOrders {
  readonly orders: BehaviourOrder[];
  /** Refunds of orders that are not known yet. */
  readonly waiting: (readonly [orderId: string, amount: number])[];
  /** Every category ever bought, in order of its first purchase. */
  readonly categories: string[];
}

/** Changes `known`; gives the order, with what was refunded before it was known. */
export function addPurchase(
  known: BehaviourOrders,
  fact: Occurred<PurchaseRecorded>,
  calendar: Calendar,
): BehaviourOrder {
  const { orderId: id, lines, total, campaignId } = fact.event.data;
  const off = discountsOf(lines);
  const of = categoriesOf(lines, known.categories);
  const order: BehaviourOrder = {
    id,
    day: calendar.dayOf(fact.occurredAt),
    total: total.amountMinor,
    ...(total.fxToBase !== '1' && { fx: total.fxToBase }),
    ...(campaignId !== undefined && { campaign: campaignId }),
    ...(off.length > 0 && { off }),
    ...(of.length > 0 && { of }),
  };
  known.orders.push(order);
  for (let i = known.waiting.length - 1; i >= 0; i--) {
    const [orderId, amount] = known.waiting[i]!;
    if (orderId !== id) continue;
    refund(order, amount);
    known.waiting.splice(i, 1);
  }
  return order;
}

/** Changes `known`. */
export function addReturn(known: BehaviourOrders, { event }: Occurred<PurchaseReturned>): void {
  const { orderId, refund: money } = event.data;
  const order = known.orders.findLast(({ id }) => id === orderId);
  if (order) refund(order, money.amountMinor);
  else known.waiting.push([orderId, money.amountMinor]);
}

function refund(order: BehaviourOrder, amount: number): void {
  order.returned = Math.min(order.total, (order.returned ?? 0) + amount);
}

const revenueOf = ({ qty, unitPrice, discount = 0 }: PurchaseLine): number => qty * unitPrice - discount;

function discountsOf(lines: readonly PurchaseLine[]): [number, number][] {
  const found: [number, number][] = [];
  for (const line of lines) {
    const { qty, unitPrice, discount = 0 } = line;
    if (discount > 0) addTo(found, Math.floor((100 * discount) / (qty * unitPrice)), revenueOf(line));
  }
  return found;
}

function categoriesOf(lines: readonly PurchaseLine[], categories: string[]): [number, number][] {
  const found: [number, number][] = [];
  for (const line of lines) {
    if (line.category === undefined) continue;
    let index = categories.indexOf(line.category);
    if (index < 0) index = categories.push(line.category) - 1;
    addTo(found, index, revenueOf(line));
  }
  return found;
}

function addTo(found: [number, number][], key: number, amount: number): void {
  const entry = found.find(([known]) => known === key);
  if (entry) entry[1] += amount;
  else found.push([key, amount]);
}

/** Not wholly refunded. One that cost nothing is. */
export const isCounted = ({ total, returned = 0 }: BehaviourOrder): boolean => returned === 0 || returned < total;

const inBase = (amount: number, fx: string | undefined): number =>
  fx === undefined ? amount : roundHalfEven(amount * Number(fx));

/** Base-currency minor units. */
export const paidOf = ({ total, fx }: BehaviourOrder): number => inBase(total, fx);

/** Paid less refunded, base-currency minor units. */
export function netOf({ total, returned = 0, fx }: BehaviourOrder): number {
  return returned === total ? 0 : inBase(total, fx) - inBase(returned, fx);
}

/** What lines of this revenue are of what refunds left of their order, base-currency minor units. */
export function netShare(order: BehaviourOrder, revenue: number): number {
  return order.total === 0 ? 0 : roundHalfEven((netOf(order) * revenue) / order.total);
}

/** What was spent on each category that is known, less refunds; base-currency minor units. */
export function categorySpend(
  { categories }: BehaviourOrders,
  orders: readonly BehaviourOrder[],
): ReadonlyMap<string, number> {
  const spend = new Map<string, number>();
  for (const order of orders) {
    for (const [category, revenue] of order.of ?? []) {
      const name = categories[category]!;
      spend.set(name, (spend.get(name) ?? 0) + netShare(order, revenue));
    }
  }
  return spend;
}

/** What was bought with enough discount, base-currency minor units. */
export function discountedNet(order: BehaviourOrder, discountPercent: number): number {
  return order.off ? netShare(order, discountedRevenue(order.off, discountPercent)) : 0;
}

/** The same without rounding what a refund leaves of it, as the loyalty index measures it. */
export function discountedPart(order: BehaviourOrder, discountPercent: number): number {
  if (!order.off) return 0;
  const [discounted, paid, net] = [
    inBase(discountedRevenue(order.off, discountPercent), order.fx),
    paidOf(order),
    netOf(order),
  ];
  return net === paid ? discounted : (discounted * net) / paid;
}

function discountedRevenue(off: NonNullable<BehaviourOrder['off']>, discountPercent: number): number {
  let revenue = 0;
  for (const [percent, amount] of off) if (percent >= discountPercent) revenue += amount;
  return revenue;
}

/** The first day of a window of months as of `day`: months clamp to their end, so that it may begin later than it looks. */
export function windowStart(day: Day, months: number): Day {
  let first = addMonths(day, -months) + 1;
  while (addMonths(first, months) <= day) first++;
  return first;
}
