import type { Policy } from '../policy/policy.js';

export type ChurnPolicy = Policy['churn'];
export type ChurnDriver = keyof ChurnPolicy['weights'];
export const CHURN_BANDS = ['GREEN', 'YELLOW', 'RED'] as const;
export type ChurnBand = (typeof CHURN_BANDS)[number];

/** What of a customer's loyalty the drivers leave: Π(1 − wₖ). */
export const left = (drivers: readonly ChurnDriver[], { weights }: ChurnPolicy): number =>
  drivers.reduce((product, driver) => product * (1 - weights[driver]), 1);

/**
 * risk = 100·(1 − (1−b)·Π(1−wₖ)) (domain.md §2.6), 0–100. `base` is b: the probability that the customer is gone
 * already, as far as silence tells.
 */
export const riskOf = (base: number, drivers: readonly ChurnDriver[], policy: ChurnPolicy): number =>
  100 * (1 - (1 - base) * left(drivers, policy));

/** Risks are compared at a thousandth, so that 60.0 is red however it was summed up. */
export function bandOf(risk: number, { yellowFrom, redFrom }: ChurnPolicy): ChurnBand {
  const rounded = Math.round(risk * 1000) / 1000;
  return rounded >= redFrom ? 'RED' : rounded >= yellowFrom ? 'YELLOW' : 'GREEN';
}
