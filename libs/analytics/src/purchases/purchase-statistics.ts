import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';

/**
 * All that BG/NBD and Gamma-Gamma need to know of a customer (domain.md §4). Times in one unit, weeks by default.
 */
export interface PurchaseStatistics {
  /** Days of repeat purchases: an integer ≥ 0. */
  readonly x: number;
  /** From the first to the last purchase; 0 where x = 0. */
  readonly tx: number;
  /** From the first purchase to the end of observation. */
  readonly T: number;
  /** Mean spend of a repeat day, in any unit of money; 0 where x = 0. */
  readonly m: number;
}

/** The same of many customers, a customer a row: a million of them are 32 MB and no object each. */
export interface StatisticsColumns {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly m: Float64Array;
}

export function columnsOf(rows: readonly PurchaseStatistics[]): StatisticsColumns {
  return {
    x: Float64Array.from(rows, ({ x }) => x),
    tx: Float64Array.from(rows, ({ tx }) => tx),
    T: Float64Array.from(rows, ({ T }) => T),
    m: Float64Array.from(rows, ({ m }) => m),
  };
}

export function rowOf({ x, tx, T, m }: StatisticsColumns, row: number): PurchaseStatistics {
  return { x: x[row]!, tx: tx[row]!, T: T[row]!, m: m[row]! };
}

export const isPossible = ({ x, tx, T, m }: PurchaseStatistics): boolean =>
  Number.isInteger(x) &&
  x >= 0 &&
  tx >= 0 &&
  tx <= T &&
  Number.isFinite(T) &&
  m >= 0 &&
  m < Infinity &&
  (x > 0 || tx === 0);

/** Errors: STATISTICS.IMPOSSIBLE with the first row that is. */
export function checkStatistics(columns: StatisticsColumns): Computed<StatisticsColumns> {
  for (let row = 0; row < columns.x.length; row++) {
    const statistics = rowOf(columns, row);
    if (!isPossible(statistics)) {
      return refuse('STATISTICS.IMPOSSIBLE', 'no history of purchases has these statistics', { row, ...statistics });
    }
  }
  return ok(columns);
}
