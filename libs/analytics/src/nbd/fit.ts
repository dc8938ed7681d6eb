import { FIT_LIMITS, tooFew, type FitLimits } from '../bg-nbd/fit-limits.js';
import { maximiseInSteps, type Fit } from '../optimise/maximum-likelihood.js';
import { groupEqual } from '../purchases/grouping.js';
import { checkStatistics, type StatisticsColumns } from '../purchases/purchase-statistics.js';
import type { Computed } from '../refusal.js';
import { finish, type Steps } from '../steps.js';
import { nbdLikelihood } from './likelihood.js';
import { NBD, type Nbd } from './parameters.js';

/**
 * NBD by maximum likelihood.
 * Errors: FIT.TOO_FEW_CUSTOMERS, FIT.TOO_FEW_REPEATERS, STATISTICS.IMPOSSIBLE, and those of {@link maximise}: above all
 * FIT.NOT_IDENTIFIED where all buy at one rate, so that r and α rise together without end.
 */
export const fitNbd = (columns: StatisticsColumns, limits?: FitLimits): Computed<Fit<Nbd>> =>
  finish(fitNbdInSteps(columns, limits));

/** The same, with pauses. Errors: those of {@link fitNbd}. */
export function* fitNbdInSteps(columns: StatisticsColumns, limits: FitLimits = FIT_LIMITS): Steps<Computed<Fit<Nbd>>> {
  const few = tooFew(columns.x, limits);
  if (few) return few;
  const checked = checkStatistics(columns);
  if (!checked.ok) return checked;
  const { x, T } = columns;
  // Those who differ in tₓ alone are one row.
  const grouped = groupEqual({ x, T, tx: new Float64Array(x.length) });
  yield;
  // The mean rate of the population, so that days, weeks and years start alike.
  const start = { r: 1, alpha: sum(T) / sum(x) };
  return yield* maximiseInSteps(NBD, nbdLikelihood(grouped), start, grouped.customers);
}

const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);
