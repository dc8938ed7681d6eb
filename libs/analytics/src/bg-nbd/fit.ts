import type { Computed } from '../refusal.js';
import { maximiseInSteps, type Fit } from '../optimise/maximum-likelihood.js';
import { groupEqual, type Grouped } from '../purchases/grouping.js';
import { checkStatistics, type StatisticsColumns } from '../purchases/purchase-statistics.js';
import { finish, type Steps } from '../steps.js';
import { FIT_LIMITS, tooFew, type FitLimits } from './fit-limits.js';
import { bgNbdLikelihood } from './likelihood.js';
import { BG_NBD, type BgNbd } from './parameters.js';

/**
 * BG/NBD by maximum likelihood.
 * Errors: FIT.TOO_FEW_CUSTOMERS, FIT.TOO_FEW_REPEATERS, STATISTICS.IMPOSSIBLE, and those of {@link maximise}.
 */
export const fitBgNbd = (columns: StatisticsColumns, limits?: FitLimits): Computed<Fit<BgNbd>> =>
  finish(fitBgNbdInSteps(columns, limits));

/** The same, with pauses. Errors: those of {@link fitBgNbd}. */
export function* fitBgNbdInSteps(
  columns: StatisticsColumns,
  limits: FitLimits = FIT_LIMITS,
): Steps<Computed<Fit<BgNbd>>> {
  const few = tooFew(columns.x, limits);
  if (few) return few;
  const checked = checkStatistics(columns);
  if (!checked.ok) return checked;
  const grouped = groupEqual(columns);
  yield;
  return yield* maximiseInSteps(BG_NBD, bgNbdLikelihood(grouped), startOf(grouped), grouped.customers);
}

/** The mean rate of the population, so that days, weeks and years start alike; a third leave after a purchase. */
function startOf({ x, T, weight }: Grouped): BgNbd {
  let [purchases, time] = [0, 0];
  for (let row = 0; row < x.length; row++) {
    purchases += weight[row]! * x[row]!;
    time += weight[row]! * T[row]!;
  }
  return { r: 1, alpha: time / purchases, a: 1, b: 2 };
}
