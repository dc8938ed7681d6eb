import type { Day } from '@annals/kernel';

/**
 * The business days on which a customer bought, oldest first, in columns: every rule about frequency,
 * cycle and spend asks for days, and a wholesale customer has many orders on each.
 * Only counted orders are in it; a day without one is not there.
 */
export interface PurchaseDays {
  readonly day: Day[];
  /** Counted orders of the day. */
  readonly orders: number[];
  /** Paid less refunded on the day's orders; base-currency minor units. */
  readonly net: number[];
}

export const noPurchaseDays = (): PurchaseDays => ({ day: [], orders: [], net: [] });

/** Adds an order of the newest day, in the era that begins at `from`. Gives whether the day is a new one. */
export function addToDays(days: PurchaseDays, from: number, day: Day, net: number): boolean {
  const last = days.day.length - 1;
  if (last >= from && days.day[last] === day) {
    days.orders[last]!++;
    days.net[last]! += net;
    return false;
  }
  days.day.push(day);
  days.orders.push(1);
  days.net.push(net);
  return true;
}

/** Takes an order off the entry at `index`. Gives whether the day went with it. */
export function removeFromDays(days: PurchaseDays, index: number, net: number): boolean {
  days.orders[index]!--;
  days.net[index]! -= net;
  if (days.orders[index]! > 0) return false;
  days.day.splice(index, 1);
  days.orders.splice(index, 1);
  days.net.splice(index, 1);
  return true;
}

/** The day of the nth newest order since the entry at `from`; `undefined` if there are fewer. */
export function nthNewestOrder(days: PurchaseDays, from: number, n: number): Day | undefined {
  let seen = 0;
  for (let i = days.day.length - 1; i >= from; i--) {
    seen += days.orders[i]!;
    if (seen >= n) return days.day[i];
  }
  return undefined;
}

/** Orders on `first` or later, since the entry at `from`. */
export function ordersSince(days: PurchaseDays, from: number, first: Day): number {
  let orders = 0;
  for (let i = days.day.length - 1; i >= from && days.day[i]! >= first; i--) orders += days.orders[i]!;
  return orders;
}
