import { ok } from '@annals/kernel';
import { FIT_LIMITS, tooFew, type FitLimits } from '../bg-nbd/fit-limits.js';
import { maximiseInSteps, type Fit } from '../optimise/maximum-likelihood.js';
import { checkStatistics, type StatisticsColumns } from '../purchases/purchase-statistics.js';
import { refuse, type Computed } from '../refusal.js';
import { finish, type Steps } from '../steps.js';
import { gammaGammaLikelihood, spenders } from './likelihood.js';
import { GAMMA_GAMMA, type GammaGamma } from './parameters.js';

/**
 * Gamma-Gamma by maximum likelihood, over those who bought again and spent something.
 * Errors: FIT.TOO_FEW_CUSTOMERS (of all), FIT.TOO_FEW_REPEATERS (who spent something), STATISTICS.IMPOSSIBLE, and those
 * of {@link maximise}.
 */
export const fitGammaGamma = (columns: StatisticsColumns, limits?: FitLimits): Computed<Fit<GammaGamma>> =>
  finish(fitGammaGammaInSteps(columns, limits));

/** The same, with pauses. Errors: those of {@link fitGammaGamma}. */
export function* fitGammaGammaInSteps(
  columns: StatisticsColumns,
  limits: FitLimits = FIT_LIMITS,
): Steps<Computed<Fit<GammaGamma>>> {
  const few = tooFew(columns.x, limits);
  if (few) return few;
  const checked = checkStatistics(columns);
  if (!checked.ok) return checked;
  const { x, m } = spenders(columns);
  const repeaters = x.length;
  if (repeaters < limits.repeaters) {
    return refuse('FIT.TOO_FEW_REPEATERS', `a fit needs ${limits.repeaters} who spent again`, { repeaters });
  }
  // In units of the mean spend, so that pence and yuan start alike.
  const unit = m.reduce((sum, value) => sum + value, 0) / repeaters;
  const likelihood = gammaGammaLikelihood({ x, m: m.map((value) => value / unit) });
  yield;
  const fit = yield* maximiseInSteps(GAMMA_GAMMA, likelihood, { p: 2, q: 3, gamma: 1 }, repeaters);
  return fit.ok ? ok(inUnits(fit.value, unit)) : fit;
}

function inUnits(fit: Fit<GammaGamma>, unit: number): Fit<GammaGamma> {
  const scaled = (parameters: GammaGamma): GammaGamma => ({ ...parameters, gamma: parameters.gamma * unit });
  return {
    ...fit,
    parameters: scaled(fit.parameters),
    standardErrors: scaled(fit.standardErrors),
    // The density of m is 1/unit of the density of m/unit.
    logLikelihood: fit.logLikelihood - fit.customers * Math.log(unit),
  };
}
