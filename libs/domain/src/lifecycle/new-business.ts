import type { Day } from '@annals/kernel';
import type { PurchaseLine } from '../purchase/events.js';
import { isCounted } from '../purchase/history.js';
import type { LifecyclePolicy } from './relationship/cycle.js';
import { firstPurchase, type Relationship } from './relationship/relationship.js';

/**
 * The second axis of the lifecycle: an old customer is new to a line of business (新业务的新客户, domain.md §5.2).
 * Categories are remembered over all eras; tenure is that of the era in which the category was first bought.
 */
export interface Categories {
  /** A category's number is its index. */
  readonly names: string[];
  /** By category: index of the first counted order in which it was bought, −1 when there is none any more. */
  readonly debut: number[];
  /** By order, as in the purchase history: its categories. */
  readonly ofOrders: number[][];
  /** The first day on which the customer is not, or no longer, new to a line of business. */
  newUntil: Day | null;
}

export const noCategories = (): Categories => ({ names: [], debut: [], ofOrders: [], newUntil: null });

/** Folds the order that was just added to the relationship. Changes `categories`. */
export function buyCategories(
  categories: Categories,
  lines: readonly PurchaseLine[],
  relationship: Relationship,
  policy: LifecyclePolicy['newBusiness'],
): void {
  const numbers = numbersOf(categories, lines);
  categories.ofOrders.push(numbers);
  const { orders } = relationship.purchases;
  const order = orders[orders.length - 1]!;
  if (isCounted(order)) note(categories, orders.length - 1, order.day, firstPurchase(relationship)!, policy);
}

/** Folds that the order at `index` ceased to count: a later one may now be the first of its category. Changes `categories`. */
export function undoCategories(
  categories: Categories,
  index: number,
  relationship: Relationship,
  policy: LifecyclePolicy['newBusiness'],
): void {
  const decided = categories.ofOrders[index]!.some((number) => categories.debut[number] === index);
  if (decided || beganEra(relationship, index)) recount(categories, relationship, policy);
}

/** Whether the tenure of its era was counted from the order that is no more. */
function beganEra({ purchases, eras, days }: Relationship, index: number): boolean {
  const { era, day } = purchases.orders[index]!;
  const first = era < eras.length ? days.day[eras[era]!.from] : undefined;
  return first !== undefined && day < first;
}

function recount(categories: Categories, relationship: Relationship, policy: LifecyclePolicy['newBusiness']): void {
  categories.newUntil = null;
  categories.debut.fill(-1);
  let era = -1;
  let first: Day = 0;
  relationship.purchases.orders.forEach((order, index) => {
    if (!isCounted(order)) return;
    if (order.era !== era) [era, first] = [order.era, order.day];
    note(categories, index, order.day, first, policy);
  });
}

/** Notes the categories that a counted order is the first of. */
function note(
  categories: Categories,
  index: number,
  day: Day,
  first: Day,
  { tenureDays, windowDays }: LifecyclePolicy['newBusiness'],
): void {
  for (const number of categories.ofOrders[index]!) {
    if (categories.debut[number] !== -1) continue;
    categories.debut[number] = index;
    if (day - first >= tenureDays) categories.newUntil = day + windowDays;
  }
}

/** Each category once. A line without category makes none. */
function numbersOf(categories: Categories, lines: readonly PurchaseLine[]): number[] {
  const numbers: number[] = [];
  for (const { category } of lines) {
    if (category === undefined) continue;
    const number = numberOf(categories, category);
    if (!numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}

function numberOf({ names, debut }: Categories, name: string): number {
  const known = names.indexOf(name);
  if (known >= 0) return known;
  debut.push(-1);
  return names.push(name) - 1;
}
