import { addMonths, type Day, type Occurred } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { Policy } from '../policy/policy.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { addOrder, addReturn, isCounted } from '../purchase/history.js';
import type { ValueDoc } from './doc.js';
import { boxOf, frequencyOf, monetaryOf, recencyOf } from './rfm.js';
import {
  categoriesOf,
  include,
  netOfSums,
  nothing,
  valuedOrderOf,
  worthOf,
  type Sums,
  type ValuedOrder,
} from './valued-order.js';

/** Counts a purchase, and with it the refunds that waited for it. Changes `doc`. */
export function countPurchase(doc: ValueDoc, fact: Occurred<PurchaseRecorded>, { calendar, policy }: Context): void {
  if (doc.basics.length === 0) doc.basics = categoriesOf(fact.event.data.lines);
  const order = valuedOrderOf(fact, calendar, doc.basics);
  addOrder(doc.history, order);
  // Facts fold in order of time: what waited came no later than the order itself.
  if (order.returned > 0) order.refunds.push([order.day, order.returned]);
  const worth = worthOf(order, order.returned, policy.value.marginRate);
  include(doc.life, worth, 1);
  include(doc.window, worth, 1);
  doc.lastPurchase = lastPurchaseOf(doc.history.orders);
  doc.ended = false;
  passTo(doc, order.day, policy);
}

/** Takes a refund from its order, in whatever window that order still is. Changes `doc`. */
export function countReturn(doc: ValueDoc, fact: Occurred<PurchaseReturned>, { calendar, policy }: Context): void {
  const day = calendar.dayOf(fact.occurredAt);
  const order = addReturn(doc.history, fact);
  if (order) {
    const before = worthOf(order, order.refunds.at(-1)?.[1] ?? 0, policy.value.marginRate);
    const after = worthOf(order, order.returned, policy.value.marginRate);
    order.refunds.push([day, order.returned]);
    replace(doc.life, before, after);
    if (isInWindow(doc, order)) replace(doc.window, before, after);
    doc.lastPurchase = lastPurchaseOf(doc.history.orders);
  }
  passTo(doc, day, policy);
}

function replace(sums: Sums, before: Sums, after: Sums): void {
  include(sums, before, -1);
  include(sums, after, 1);
}

/** Orders of one day leave together, so the day decides; the orders lie in order of fold. */
function isInWindow({ history, from }: ValueDoc, order: ValuedOrder): boolean {
  const oldest = history.orders[from];
  return oldest !== undefined && order.day >= oldest.day;
}

function lastPurchaseOf(orders: readonly ValuedOrder[]): Day | null {
  for (let i = orders.length - 1; i >= 0; i--) if (isCounted(orders[i]!)) return orders[i]!.day;
  return null;
}

/**
 * Lets time pass to a business day, not before the day that `doc` is at. Changes `doc`.
 * State depends on time only through the business day: a window of n months holds a purchase of day d
 * up to the day before `addMonths(d, n)`.
 */
export function passTo(doc: ValueDoc, day: Day, policy: Policy): void {
  if (doc.policyVersion !== policy.version) countAgain(doc, policy);
  doc.day = day;
  leaveWindow(doc, day, policy);
  score(doc, day, policy);
}

/** Takes the orders out that the window has passed, and the wholly refunded ones, which are nothing in it. */
function leaveWindow(doc: ValueDoc, day: Day, policy: Policy): void {
  const { orders } = doc.history;
  for (let oldest = orders[doc.from]; oldest; oldest = orders[++doc.from]) {
    if (isCounted(oldest)) {
      doc.leavesOn ??= addMonths(oldest.day, policy.value.windowMonths);
      if (day < doc.leavesOn) return;
    }
    include(doc.window, worthOf(oldest, oldest.returned, policy.value.marginRate), -1);
    doc.leavesOn = null;
  }
}

function score(doc: ValueDoc, day: Day, policy: Policy): void {
  doc.scores = doc.box = null;
  doc.dueOn = doc.leavesOn;
  if (doc.lastPurchase === null) return;
  const { score: r, until } = recencyOf(doc.lastPurchase, day, policy);
  const { orders } = doc.window;
  doc.scores = { r, f: frequencyOf(orders, policy), m: monetaryOf(netOfSums(doc.window), orders, policy) };
  doc.box = boxOf(doc.scores, policy);
  if (until !== null && (doc.leavesOn === null || until < doc.leavesOn)) doc.dueOn = until + 1;
}

/** Measures all orders by another policy, so that the figures never mix two: they follow from facts, policy and day. */
function countAgain(doc: ValueDoc, policy: Policy): void {
  const all = nothing();
  for (const order of doc.history.orders) include(all, worthOf(order, order.returned, policy.value.marginRate), 1);
  Object.assign(doc.life, all);
  Object.assign(doc.window, all);
  doc.from = 0;
  doc.leavesOn = null;
  doc.policyVersion = policy.version;
}
