import type { TenantId } from '@annals/contracts';
import { PER_UNIT } from '@annals/domain';
import { formatDay } from '@annals/kernel';
import type { ReadSide, TenantInForce, TenantView } from '../read-side.js';

export type Counts = Record<string, number>;

/** What every report says of itself. */
export interface ReportHead {
  /** The business day that it is as of; `null` while nothing has happened. */
  readonly asOf: string | null;
  readonly policyVersion: number;
}

/** A report: what its documentation says, and how it is read. */
export interface Report<Answer extends ReportHead> {
  readonly summary: string;
  readonly read: (readSide: ReadSide, tenant: TenantId) => Promise<Answer>;
}

export const headOf = ({ today, population }: TenantInForce): ReportHead => ({
  asOf: today === null ? null : formatDay(today),
  policyVersion: population.policy.version,
});

/** The tallies `name:…`, by what follows the colon, in order of name. */
export function under({ totals }: TenantView, name: string): Counts {
  const prefix = `${name}:`;
  const found = Object.entries(totals).filter(([tally]) => tally.startsWith(prefix));
  found.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(found.map(([tally, count]) => [tally.slice(prefix.length), count]));
}

/** The mean over the customers who told it; `null` of nobody. */
export interface Mean {
  readonly mean: number | null;
  readonly n: number;
}

/** Of the tallies `n:name` and, in thousandths, `sum:name`. */
export function meanIn({ totals }: TenantView, name: string): Mean {
  const n = totals[`n:${name}`] ?? 0;
  return { mean: n > 0 ? (totals[`sum:${name}`] ?? 0) / PER_UNIT / n : null, n };
}

/** How many of a hundred; `null` of none. */
export const percentOf = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

export const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
