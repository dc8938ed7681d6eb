import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';
import type { Spend } from './likelihood.js';
import type { GammaGamma } from './parameters.js';

/** Mean spend of a purchase over all customers: pγ/(q−1). Errors: SPEND.MEAN_INFINITE for q ≤ 1. */
export const meanSpend = (parameters: GammaGamma): Computed<number> => expectedSpend(parameters, { x: 0, m: 0 });

/**
 * E[M]: what a purchase of a customer with mean repeat spend m over x days is expected to bring: m drawn towards the
 * population's mean, the less so the more there is of it. Who never bought again gets the mean.
 * Errors: SPEND.MEAN_INFINITE for px + q ≤ 1.
 */
export function expectedSpend({ p, q, gamma }: GammaGamma, { x, m }: Spend): Computed<number> {
  const weight = p * x + q - 1;
  if (!(weight > 0)) return refuse('SPEND.MEAN_INFINITE', 'spend has no finite mean', { p, q, gamma, x });
  return ok((p * (gamma + m * x)) / weight);
}
