import type { Times } from './likelihood.js';
import type { BgNbd } from './parameters.js';

/**
 * P(alive): the chance that a customer has not left for good. 1 where x = 0, since in this model one leaves only after
 * a repeat purchase; rules about one-time buyers need another measure (domain.md §2.6).
 */
export function probabilityAlive(parameters: BgNbd, customer: Times): number {
  return 1 / (1 + oddsOfLeft(parameters, customer));
}

/** P(left)/P(alive): a/(b+x−1)·((α+T)/(α+tₓ))^(r+x), 0 where x = 0; may be infinite. */
export function oddsOfLeft({ r, alpha, a, b }: BgNbd, { x, tx, T }: Times): number {
  if (x === 0) return 0;
  return Math.exp(Math.log(a / (b + (x - 1))) + (r + x) * Math.log1p((T - tx) / (alpha + tx)));
}
