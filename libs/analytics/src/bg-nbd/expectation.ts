import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';
import { hypergeometricSlope, LAST_DIGIT, MAX_TERMS } from '../special/hypergeometric.js';
import { oddsOfLeft } from './alive.js';
import type { Times } from './likelihood.js';
import type { BgNbd } from './parameters.js';

/**
 * E[X(t)]: repeat purchases of a new customer within t of the first one (Fader, Hardie & Lee 2005, eq. 9).
 * Errors: ARGUMENT.OUT_OF_RANGE for t < 0; SERIES.NOT_CONVERGED for horizons of thousands of α.
 */
export const expectedPurchases = (parameters: BgNbd, t: number): Computed<number> => whileAlive(parameters, 0, 0, t);

/**
 * E[Y(t)]: purchases that a customer with this history makes within t after the end of observation (ibid., eq. 10).
 * Errors: as {@link expectedPurchases}.
 */
export function expectedFuturePurchases(parameters: BgNbd, customer: Times, t: number): Computed<number> {
  const expected = whileAlive(parameters, customer.x, customer.T, t);
  return expected.ok ? ok(expected.value / (1 + oddsOfLeft(parameters, customer))) : expected;
}

/** Purchases of a customer who is alive now: by the series that is short, or by the one that always keeps its digits. */
function whileAlive(parameters: BgNbd, x: number, T: number, t: number): Computed<number> {
  if (!(t >= 0 && t < Infinity)) return refuse('ARGUMENT.OUT_OF_RANGE', 'a horizon is finite and not negative', { t });
  const { r, alpha, a, b } = parameters;
  const z = t / (alpha + T + t);
  // Of customers who are much alike the terms of ₂F₁ alternate and cancel; of those who soon leave they shrink slowly.
  const isShort = z < 0.5 || a - 1 <= r + x;
  return isShort && a + b - 1 - r > -4 ? byHypergeometric(parameters, x, z) : byPurchase(parameters, x, z);
}

/**
 * c/ε·[1 − (1−z)^ε·₂F₁(a+b−1−r, ε; c; z)] with z = t/(α+T+t), ε = a−1 and c = a+b+x−1 (domain.md §4). With
 * ₂F₁ = 1 + (ε/c)·S it is −c·[(1−z)^ε − 1]/ε − (1−z)^ε·S: nothing is divided by what may be 0, so that a = 1 and
 * a + b = 1 need no perturbation, and short horizons lose no digits to the 1.
 */
export function byHypergeometric({ r, a, b }: BgNbd, x: number, z: number): Computed<number> {
  const epsilon = a - 1;
  const c = a + b + x - 1;
  const slope = hypergeometricSlope(a + b - 1 - r, epsilon, c, z);
  if (!slope.ok) return slope;
  const logRest = Math.log1p(-z);
  const fall = epsilon === 0 ? logRest : Math.expm1(epsilon * logRest) / epsilon;
  return ok(-c * fall - Math.exp(epsilon * logRest) * slope.value);
}

/**
 * The same as a sum without a minus: the next but k purchase happens if there are occasions for more than k, which are
 * NegBin(r+x, z), and if none of the first k drove the customer away: (b+x)…(b+x+k−1)/((a+b+x)…(a+b+x+k−1)).
 */
export function byPurchase({ r, a, b }: BgNbd, x: number, z: number): Computed<number> {
  const shape = r + x;
  let logChance = shape * log1p(-z);
  let more = -expm1(logChance);
  let stayed = 1;
  let sum = more;
  for (let k = 0; k < MAX_TERMS; k++) {
    logChance += log((z * (shape + k)) / (k + 1));
    const chance = exp(logChance);
    more = max(0, more - chance);
    stayed *= (b + x + k) / (a + b + x + k);
    sum += stayed * more;
    // Chances shrink at least so fast from here on, and what is beyond them twice summed is what is left out.
    const slowest = max(z, (z * (shape + k + 1)) / (k + 2));
    if (slowest < 1 && stayed * chance * slowest <= LAST_DIGIT * sum * (1 - slowest) ** 2) return ok(sum);
  }
  return refuse('SERIES.NOT_CONVERGED', `the sum did not settle within ${MAX_TERMS} purchases`, { r, a, b, x, z });
}

const { exp, expm1, log, log1p, max } = Math;
