import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';
import type { Purchases } from './likelihood.js';
import type { Nbd } from './parameters.js';

/**
 * E[Y(t)]: purchases that a customer with this history makes within t after the end of observation, his expected rate times
 * the time: (r+x)/(α+T)·t. P(alive) is 1. Errors: ARGUMENT.OUT_OF_RANGE for t < 0.
 */
export function nbdFuturePurchases({ r, alpha }: Nbd, { x, T }: Purchases, t: number): Computed<number> {
  if (!(t >= 0 && t < Infinity)) return refuse('ARGUMENT.OUT_OF_RANGE', 'a horizon is finite and not negative', { t });
  return ok(((r + x) / (alpha + T)) * t);
}
