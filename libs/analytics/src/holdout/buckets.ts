import type { Grouped } from '../purchases/grouping.js';
import type { Held } from './held.js';

/** Customers with as many repeat purchases in the first part, and what they did in the second. */
export interface Bucket {
  /** Repeat purchases; the last bucket holds all with as many or more. */
  readonly repeats: number;
  readonly customers: number;
  /** Purchases of all of them together. */
  readonly actual: number;
  readonly expected: number;
}

/** The published comparisons end with "7+". */
export const LAST_BUCKET = 7;

/** `expected`: of one customer of each group. */
export function byRepeats(held: readonly Held[], { groupOf }: Grouped, expected: Float64Array): Bucket[] {
  const buckets = Array.from({ length: LAST_BUCKET + 1 }, (_, repeats) => ({
    repeats,
    customers: 0,
    actual: 0,
    expected: 0,
  }));
  held.forEach(({ statistics, later }, row) => {
    const bucket = buckets[Math.min(LAST_BUCKET, statistics.x)]!;
    bucket.customers++;
    bucket.actual += later.length;
    bucket.expected += expected[groupOf[row]!]!;
  });
  return buckets;
}
