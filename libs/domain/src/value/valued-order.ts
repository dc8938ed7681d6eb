import { roundHalfEven, type Calendar, type Day, type Occurred } from '@annals/kernel';
import { orderOf, refundedInBase, type Order } from '../purchase/history.js';
import type { PurchaseLine, PurchaseRecorded } from '../purchase/events.js';

/** An order with what its margin follows from under any policy, and when its refunds came. */
export interface ValuedOrder extends Order {
  /** Price less discount less cost over the lines whose unit cost is known; the order's currency. */
  readonly costed: number;
  /** Revenue of the lines whose unit cost is unknown, the order's currency; `null` where every cost is known. */
  readonly uncosted: number | null;
  /** Of `costed` and `uncosted`, what is in none of the categories of the first order; absent where all is in them. */
  readonly cross?: readonly [costed: number, uncosted: number];
  /** For each return the day it came and `returned` from then on, so that a past day's figures can be told. */
  readonly refunds: [day: Day, returned: number][];
}

/** What orders add up to: base-currency minor units and counts. */
export interface Sums {
  /** Orders not wholly refunded. */
  orders: number;
  gross: number;
  refunds: number;
  margin: number;
  /** Of `orders`, those whose margin rests on the policy's rate. */
  estimated: number;
}

export const nothing = (): Sums => ({ orders: 0, gross: 0, refunds: 0, margin: 0, estimated: 0 });

export const netOfSums = (sums: Sums): number => sums.gross - sums.refunds;

/** `basics` are the categories of the customer's first order. */
export function valuedOrderOf(
  fact: Occurred<PurchaseRecorded>,
  calendar: Calendar,
  basics: readonly string[],
): ValuedOrder {
  const { id, day, paid, refunded, total, returned, fxToBase } = orderOf(fact, calendar);
  const { lines } = fact.event.data;
  const { costed, uncosted } = splitByCost(lines);
  if (hasOthers(lines, basics)) {
    const cross = splitByCost(lines.filter((line) => !basics.includes(categoryOf(line))));
    const split = [cross.costed, cross.uncosted ?? 0] as const;
    return { id, day, paid, refunded, total, returned, fxToBase, costed, uncosted, cross: split, refunds: [] };
  }
  // Written out, since to spread an order and add to it takes longer than all the rest of a fold.
  return { id, day, paid, refunded, total, returned, fxToBase, costed, uncosted, refunds: [] };
}

/** Goods without a category are of one category. */
const categoryOf = ({ category = '' }: PurchaseLine): string => category;

/** A loop, since nearly every order is asked and few have others. */
function hasOthers(lines: readonly PurchaseLine[], basics: readonly string[]): boolean {
  const [first] = basics;
  for (const { category = '' } of lines) if (category !== first && !basics.includes(category)) return true;
  return false;
}

export const categoriesOf = (lines: readonly PurchaseLine[]): string[] => [...new Set(lines.map(categoryOf))];

function splitByCost(lines: readonly PurchaseLine[]): Pick<ValuedOrder, 'costed' | 'uncosted'> {
  let costed = 0;
  let uncosted: number | null = null;
  for (const { qty, unitPrice, discount = 0, unitCost } of lines) {
    const revenue = qty * unitPrice - discount;
    if (unitCost === undefined) uncosted = (uncosted ?? 0) + revenue;
    else costed += revenue - qty * unitCost;
  }
  return { costed, uncosted };
}

/** What had been paid back by the end of `day`, in the order's currency. */
export function returnedBy(order: ValuedOrder, day: Day): number {
  for (let i = order.refunds.length - 1; i >= 0; i--) {
    const [came, returned] = order.refunds[i]!;
    if (came <= day) return returned;
  }
  return 0;
}

/**
 * What an order adds to the figures when `returned` of it was paid back. A wholly refunded order has no
 * margin, not even the loss it was sold at: in value it was never bought (domain.md §5.4).
 */
export function worthOf(order: ValuedOrder, returned: number, marginRate: number): Sums {
  const kept = returned === 0 || returned < order.total;
  return {
    orders: kept ? 1 : 0,
    gross: order.paid,
    refunds: refundedInBase(order, returned),
    margin: marginOf(order, returned, marginRate),
    estimated: kept && order.uncosted !== null ? 1 : 0,
  };
}

/** Rounded as an order first, and again as the part of it that refunds left: both figures can be stated. */
function marginOf(order: ValuedOrder, returned: number, marginRate: number): number {
  return leftOf(order, order.costed + (order.uncosted ?? 0) * marginRate, returned);
}

/** The part of an order's margin that is in none of the categories of the first order. */
export function crossMarginOf(order: ValuedOrder, returned: number, marginRate: number): number {
  if (!order.cross) return 0;
  const [costed, uncosted] = order.cross;
  return leftOf(order, costed + uncosted * marginRate, returned);
}

function leftOf(order: ValuedOrder, own: number, returned: number): number {
  const margin = roundHalfEven(order.fxToBase === '1' ? own : own * Number(order.fxToBase));
  return returned === 0 ? margin : roundHalfEven((margin * (order.total - returned)) / order.total);
}

/** Adds `worth` to `sums`, or takes it away with the sign −1. Changes `sums`. */
export function include(sums: Sums, worth: Sums, sign: 1 | -1): void {
  sums.orders += sign * worth.orders;
  sums.gross += sign * worth.gross;
  sums.refunds += sign * worth.refunds;
  sums.margin += sign * worth.margin;
  sums.estimated += sign * worth.estimated;
}
