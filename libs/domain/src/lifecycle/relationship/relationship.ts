import type { Calendar, Day, Occurred } from '@annals/kernel';
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
import { cycleOf, lostAfter, type LifecyclePolicy } from './cycle.js';
import { addToDays, noPurchaseDays, removeFromDays, type PurchaseDays } from './purchase-days.js';

/** An order and the era, counted from 0, in which it was placed. */
export interface EraOrder extends Order {
  readonly era: number;
}

/** A relationship between a beginning and a loss. */
export interface Era {
  /** Index of its first entry in {@link Relationship.days}. */
  from: number;
  /** By RelationshipEnded; the next counted purchase begins a new era. */
  ended: boolean;
}

/**
 * What lifecycle and loyalty both build on: the purchases, and where counts, tenure and gaps begin (domain.md §5.2).
 * `eras` is a stack, never empty: a counted purchase after a loss pushes one, and it is popped when all its
 * purchases have been refunded, so that the customer is again who he was without them.
 */
export interface Relationship {
  readonly purchases: PurchaseHistory<EraOrder>;
  readonly days: PurchaseDays;
  readonly eras: Era[];
  /** In days, of the current era: {@link cycleOf}. */
  cycle: number | null;
}

export const newRelationship = (): Relationship => ({
  purchases: noPurchases(),
  days: noPurchaseDays(),
  eras: [{ from: 0, ended: false }],
  cycle: null,
});

const currentEra = (relationship: Relationship): Era => relationship.eras[relationship.eras.length - 1]!;

/** Index of the first entry of the current era in `days`. */
export const eraStart = (relationship: Relationship): number => currentEra(relationship).from;

/** Whether there is a counted purchase at all: an era other than the first does not outlive its purchases. */
export const hasBought = ({ days }: Relationship): boolean => days.day.length > 0;

export const firstPurchase = (relationship: Relationship): Day | undefined =>
  relationship.days.day[eraStart(relationship)];

export const lastPurchase = ({ days }: Relationship): Day | undefined => days.day[days.day.length - 1];

export const isEnded = (relationship: Relationship): boolean => currentEra(relationship).ended;

/** Counted purchases after a loss that still stand. */
export const wonBack = ({ eras }: Relationship): number => eras.length - 1;

/**
 * The first day on which the customer is lost if no fact comes; −Infinity when he is already, by RelationshipEnded,
 * Infinity when he never bought: a prospect cannot be lost.
 */
export function lostFrom(relationship: Relationship, policy: LifecyclePolicy): Day {
  const last = lastPurchase(relationship);
  if (last === undefined) return Infinity;
  return isEnded(relationship) ? -Infinity : last + lostAfter(relationship.cycle, policy) + 1;
}

type Rules = { readonly calendar: Calendar; readonly policy: { readonly lifecycle: LifecyclePolicy } };

/** Changes `relationship`. Gives whether the order counts: refunds that waited for it may have undone it at once. */
export function buy(
  relationship: Relationship,
  fact: Occurred<PurchaseRecorded>,
  { calendar, policy }: Rules,
): boolean {
  const { eras, days, purchases } = relationship;
  const { id, day, paid, refunded, total, returned, fxToBase } = orderOf(fact, calendar);
  const returning = day >= lostFrom(relationship, policy.lifecycle);
  const era = returning ? eras.length : eras.length - 1;
  // Written out: to copy an order by its names takes longer than all the rest.
  const order: EraOrder = { id, day, paid, refunded, total, returned, fxToBase, era };
  addOrder(purchases, order);
  if (!isCounted(order)) return false;
  if (returning) eras.push({ from: days.day.length, ended: false });
  else currentEra(relationship).ended = false;
  if (addToDays(days, eraStart(relationship), order.day, netOf(order))) measureCycle(relationship, policy.lifecycle);
  return true;
}

export interface Returned {
  /** Nothing while the order is unknown or undone already, less spend, or that the order is no purchase any more. */
  readonly effect: 'NONE' | 'REDUCES' | 'UNDOES';
  /** Of the order in the history; −1 while it is unknown. */
  readonly index: number;
}

/** Changes `relationship`. */
export function giveBack(relationship: Relationship, fact: Occurred<PurchaseReturned>, { policy }: Rules): Returned {
  const { days, purchases } = relationship;
  const index = indexOfOrder(relationship, fact.event.data.orderId);
  const order = purchases.orders[index];
  const before = order && isCounted(order) ? netOf(order) : null;
  addReturn(purchases, fact);
  if (!order || before === null) return { effect: 'NONE', index };
  const entry = entryOf(relationship, order);
  if (isCounted(order)) {
    days.net[entry]! += netOf(order) - before;
    return { effect: 'REDUCES', index };
  }
  if (removeFromDays(days, entry, before)) closeGap(relationship, order.era, policy.lifecycle);
  return { effect: 'UNDOES', index };
}

/** Newest first: goods mostly come back soon. */
function indexOfOrder({ purchases: { orders } }: Relationship, id: string): number {
  let index = orders.length - 1;
  while (index >= 0 && orders[index]!.id !== id) index--;
  return index;
}

/** RelationshipEnded: lost until the next purchase. Changes `relationship`. */
export function end(relationship: Relationship): void {
  currentEra(relationship).ended = true;
}

/** Newest first. Of two entries of one day, when the relationship ended and began anew on it, the era decides. */
function entryOf({ days, eras }: Relationship, order: EraOrder): number {
  let index = (eras[order.era + 1]?.from ?? days.day.length) - 1;
  while (days.day[index] !== order.day) index--;
  return index;
}

/** After an entry of `era` went: later eras begin one entry earlier, and an empty last one never was. */
function closeGap(relationship: Relationship, era: number, policy: LifecyclePolicy): void {
  const { eras, days } = relationship;
  for (let later = era + 1; later < eras.length; later++) eras[later]!.from--;
  while (eras.length > 1 && eraStart(relationship) === days.day.length) {
    const { ended } = eras.pop()!;
    // An end is no purchase: it holds although the purchases before it are undone.
    if (ended) end(relationship);
  }
  measureCycle(relationship, policy);
}

function measureCycle(relationship: Relationship, policy: LifecyclePolicy): void {
  relationship.cycle = cycleOf(relationship.days, eraStart(relationship), policy.cycleGaps);
}
