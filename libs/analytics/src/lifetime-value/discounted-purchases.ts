import { ok } from '@annals/kernel';
import { expectedFuturePurchases } from '../bg-nbd/expectation.js';
import type { Times } from '../bg-nbd/likelihood.js';
import type { BgNbd } from '../bg-nbd/parameters.js';
import { refuse, type Computed } from '../refusal.js';
import { periodRate } from './discounting.js';

/** How far ahead, and what waiting costs. */
export interface Horizon {
  /** Whole units of the model's time: 52 weeks. */
  readonly periods: number;
  /** Units in a year: 52. */
  readonly periodsPerYear: number;
  /** Rate of discount of a year: 0.09. */
  readonly annualRate: number;
}

/**
 * Discounted expected purchases: Σₖ (E[Y(k)] − E[Y(k−1)])/(1+d)ᵏ, as if all purchases of a period came at its end.
 * Errors: ARGUMENT.OUT_OF_RANGE unless the horizon is whole; as {@link expectedFuturePurchases}.
 */
export function discountedPurchases(parameters: BgNbd, customer: Times, horizon: Horizon): Computed<number> {
  const { periods, periodsPerYear, annualRate } = horizon;
  if (!(Number.isInteger(periods) && periods >= 0 && periodsPerYear > 0 && annualRate > -1)) {
    return refuse('ARGUMENT.OUT_OF_RANGE', 'a horizon is whole periods at a rate above −1', { ...horizon });
  }
  const rate = periodRate(annualRate, periodsPerYear);
  let sum = 0;
  let before = 0;
  for (let k = 1; k <= periods; k++) {
    const until = expectedFuturePurchases(parameters, customer, k);
    if (!until.ok) return until;
    sum += (until.value - before) * (1 + rate) ** -k;
    before = until.value;
  }
  return ok(sum);
}
