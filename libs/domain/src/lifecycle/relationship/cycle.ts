import type { Policy } from '../../policy/policy.js';
import type { PurchaseDays } from './purchase-days.js';

export type LifecyclePolicy = Policy['lifecycle'];

/**
 * Purchase cycle (购买周期, domain.md §2.7 row 49): the median of the newest gaps between days of purchase,
 * in days, maybe a half. `null` while there are too few gaps.
 */
export function cycleOf(
  days: PurchaseDays,
  from: number,
  { least, most }: LifecyclePolicy['cycleGaps'],
): number | null {
  const newest = days.day.length - 1;
  const gaps = Math.min(most, newest - from);
  if (gaps < least) return null;
  const sorted: number[] = [];
  for (let i = newest; i > newest - gaps; i--) insert(sorted, days.day[i]! - days.day[i - 1]!);
  const middle = gaps >> 1;
  return gaps % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Insertion sort: for ten numbers several times faster than a sort with a comparison function. */
function insert(sorted: number[], value: number): void {
  let i = sorted.length;
  for (; i > 0 && sorted[i - 1]! > value; i--) sorted[i] = sorted[i - 1]!;
  sorted[i] = value;
}

/** Days of silence that are still no decline (dormant, domain.md §5.2). */
export const dormantAfter = (cycle: number | null, policy: LifecyclePolicy): number =>
  silence(cycle, policy.dormantCycles, policy.dormantDays);

/** Days of silence that are still no loss (lost, domain.md §5.2). */
export const lostAfter = (cycle: number | null, policy: LifecyclePolicy): number =>
  silence(cycle, policy.lostCycles, policy.lostDays);

function silence(cycle: number | null, cycles: number, days: LifecyclePolicy['lostDays']): number {
  if (cycle === null) return days.unknown;
  return Math.min(days.most, Math.max(days.least, Math.ceil(cycles * cycle)));
}
