import { addMonths, type Day } from '@annals/kernel';

/** Points that were earned together and expire together. */
export interface Lot {
  readonly earnedOn: Day;
  left: number;
  /** The order that earned them, whose return takes them back first. */
  readonly orderId: string | null;
}

/**
 * Points as they are booked (积分, domain.md §2.7): lots in order of earning, the oldest spent first.
 * balance = earned − redeemed − expired − reversed; what is owed once all lots are used up makes it negative.
 */
export interface Ledger {
  lots: Lot[];
  earned: number;
  redeemed: number;
  expired: number;
  reversed: number;
  /** Points booked off that no lot covered. Paid by what is earned next. */
  owed: number;
}

export const newLedger = (): Ledger => ({ lots: [], earned: 0, redeemed: 0, expired: 0, reversed: 0, owed: 0 });

export const balanceOf = ({ earned, redeemed, expired, reversed }: Ledger): number =>
  earned - redeemed - expired - reversed;

/** Books a lot; what is owed is paid first. Changes `ledger`. */
export function earn(ledger: Ledger, points: number, earnedOn: Day, orderId: string | null): void {
  const paid = Math.min(points, ledger.owed);
  ledger.earned += points;
  ledger.owed -= paid;
  if (points > paid) ledger.lots.push({ earnedOn, left: points - paid, orderId });
}

/** Changes `ledger`. */
export function redeem(ledger: Ledger, points: number): void {
  ledger.redeemed += points;
  ledger.owed += takeFrom(ledger.lots, points);
  dropEmpty(ledger);
}

/** Takes back what an order earned, and the rest from the oldest lots. Changes `ledger`. */
export function reverse(ledger: Ledger, points: number, orderId: string | null): void {
  ledger.reversed += points;
  const ofOrder = orderId === null ? [] : ledger.lots.filter((lot) => lot.orderId === orderId);
  ledger.owed += takeFrom(ledger.lots, takeFrom(ofOrder, points));
  dropEmpty(ledger);
}

/** Lets the lots lapse whose time is over on `day`. Changes `ledger`. */
export function expire(ledger: Ledger, day: Day, expiryMonths: number): void {
  for (const lot of ledger.lots) {
    if (expiresOn(lot, expiryMonths) > day) break;
    ledger.expired += lot.left;
    lot.left = 0;
  }
  dropEmpty(ledger);
}

/** The first day on which the lot counts no more. */
export const expiresOn = ({ earnedOn }: Lot, expiryMonths: number): Day => addMonths(earnedOn, expiryMonths);

/** Takes points out of lots, oldest first; gives how many they did not hold. */
function takeFrom(lots: readonly Lot[], points: number): number {
  let missing = points;
  for (const lot of lots) {
    const taken = Math.min(lot.left, missing);
    lot.left -= taken;
    missing -= taken;
    if (missing === 0) break;
  }
  return missing;
}

function dropEmpty(ledger: Ledger): void {
  ledger.lots = ledger.lots.filter((lot) => lot.left > 0);
}
