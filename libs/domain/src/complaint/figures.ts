import { MS_PER_DAY, type Calendar, type Day, type Instant } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import { isCounted, type Order } from '../purchase/history.js';
import type { ComplaintsDoc } from './projection.js';

/** Hours from receipt to the last closing, of each closed complaint. */
export const resolutionHours = ({ cases }: ComplaintsDoc): number[] =>
  cases.flatMap(({ receivedAt, closedAt }) => (closedAt === null ? [] : [(closedAt - receivedAt) / HOUR]));

const HOUR = MS_PER_DAY / 24;

/** The middle of some numbers, or the mean of the two middle ones; `null` for none. */
export function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** Complaints received in the days that end with `day` and judged to be without ground (domain.md §2.7 row 7). */
export const rejectedWithin = ({ cases }: ComplaintsDoc, day: Day, { calendar, policy: { account } }: Rules): number =>
  cases.filter(({ upheld, receivedAt }) => upheld === false && day - calendar.dayOf(receivedAt) < account.rejectedDays)
    .length;

type Rules = { readonly calendar: Calendar; readonly policy: Pick<Policy, 'account'> };

/** When the upheld complaints of a customer were closed. */
export const recoveries = ({ cases }: ComplaintsDoc): Instant[] =>
  cases.flatMap(({ upheld, closedAt }) => (upheld === true && closedAt !== null ? [closedAt] : []));

/** Whether a customer bought again after the closing of an upheld complaint; OPEN while that can still happen. */
export type Recovery = 'REPURCHASED' | 'LEFT' | 'OPEN';

/**
 * Purchases in the days (closing, closing + window]: one of the day of closing itself may have come before it. Of several
 * complaints one is enough.
 */
export function recoveryOf(
  closings: readonly Instant[],
  orders: readonly Order[],
  today: Day,
  calendar: Calendar,
  { repurchaseDays }: Policy['complaints'],
): Recovery {
  const days = closings.map((at) => calendar.dayOf(at));
  const followed = (closing: Day) =>
    orders.some((order) => isCounted(order) && order.day > closing && order.day <= closing + repurchaseDays);
  if (days.some(followed)) return 'REPURCHASED';
  return days.some((closing) => today <= closing + repurchaseDays) ? 'OPEN' : 'LEFT';
}
