import { roundHalfEven, type Day } from '@annals/kernel';
import type { Times } from '../bg-nbd/likelihood.js';
import type { PurchaseStatistics, StatisticsColumns } from './purchase-statistics.js';

/** A purchase on a business day. Money in any one unit. */
export interface DatedPurchase {
  readonly day: Day;
  readonly paid: number;
  /** As far as known at the end of observation: later refunds would let the future leak into a fit. */
  readonly refunded: number;
}

export interface Observation {
  /** The last day that counts. */
  readonly until: Day;
  /** Days of one unit of time; 7: weeks. */
  readonly unitDays: number;
  /** Decimals that times are rounded to, half to even; `null`: none. The published CDNOW statistics have two. */
  readonly decimals: number | null;
}

/** Weeks, not rounded. */
export const weeksUntil = (until: Day): Observation => ({ until, unitDays: 7, decimals: null });

/**
 * The statistics of one customer's purchases, in any order; `null` for someone who had not bought by then.
 * Purchases of a day are one. A purchase that was wholly refunded never was; one that cost nothing was.
 */
export function statisticsOf(purchases: readonly DatedPurchase[], observation: Observation): PurchaseStatistics | null {
  const spent = spendByDay(purchases, observation.until);
  if (spent.size === 0) return null;
  const days = [...spent.keys()].sort((a, b) => a - b);
  const [first, last] = [days[0]!, days.at(-1)!];
  const x = days.length - 1;
  const repeat = days.slice(1).reduce((sum, day) => sum + spent.get(day)!, 0);
  const { tx, T } = timesOf({ x, first, last }, observation);
  return { x, tx, T, m: x === 0 ? 0 : repeat / x };
}

/** Who buys when: repeat purchase days, and the days of the first and the last purchase. */
export interface BuyingDays {
  readonly x: number;
  readonly first: Day;
  readonly last: Day;
}

/** The same in the unit of a model. */
export function timesOf({ x, first, last }: BuyingDays, { until, unitDays, decimals }: Observation): Times {
  return { x, tx: roundTo((last - first) / unitDays, decimals), T: roundTo((until - first) / unitDays, decimals) };
}

/** Days with a purchase that counts, up to and including `until`, and what was kept of them. */
export function spendByDay(purchases: readonly DatedPurchase[], until: Day): Map<Day, number> {
  const spent = new Map<Day, number>();
  for (const { day, paid, refunded } of purchases) {
    if (day > until || (refunded > 0 && refunded >= paid)) continue;
    spent.set(day, (spent.get(day) ?? 0) + paid - refunded);
  }
  return spent;
}

function roundTo(value: number, decimals: number | null): number {
  return decimals === null ? value : roundHalfEven(value * 10 ** decimals) / 10 ** decimals;
}

/** Whose statistics the rows are, and the rows. */
export interface StatisticsTable {
  readonly customers: readonly string[];
  readonly columns: StatisticsColumns;
}

/**
 * The statistics of many customers; those who had not bought by then have no row. Histories are asked for one by one, so
 * that a million of them need not be in memory at once.
 */
export function tableOf(
  histories: Iterable<readonly [customer: string, purchases: readonly DatedPurchase[]]>,
  observation: Observation,
): StatisticsTable {
  const customers: string[] = [];
  const rows = { x: [] as number[], tx: [] as number[], T: [] as number[], m: [] as number[] };
  for (const [customer, purchases] of histories) {
    const statistics = statisticsOf(purchases, observation);
    if (!statistics) continue;
    customers.push(customer);
    for (const name of COLUMNS) rows[name].push(statistics[name]);
  }
  const column = (name: keyof PurchaseStatistics) => Float64Array.from(rows[name]);
  return { customers, columns: { x: column('x'), tx: column('tx'), T: column('T'), m: column('m') } };
}

const COLUMNS = ['x', 'tx', 'T', 'm'] as const;
