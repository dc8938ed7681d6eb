import type { Day } from '@annals/kernel';
import type { PurchaseStatistics } from '../purchases/purchase-statistics.js';
import type { Computed } from '../refusal.js';

/** A customer of the first part: what was known then, and the days on which he bought afterwards. */
export interface Held {
  readonly statistics: PurchaseStatistics;
  readonly later: readonly Day[];
}

/** E[Y(t)] of one customer of each group. */
export type Forecast = (t: number) => Computed<Float64Array>;
