import { digamma, logGamma } from './log-gamma.js';

/**
 * ln of the rising factorial r(r+1)…(r+n−1) = Γ(r+n)/Γ(r), for r > 0 and an integer n ≥ 0. Term by term for small n: the
 * difference of two ln Γ would lose all digits where r is large, which is where a fit goes when buyers are all alike.
 */
export function logRisingFactorial(r: number, n: number): number {
  if (n > TERM_BY_TERM) return logGamma(r + n) - logGamma(r);
  let sum = 0;
  for (let k = 0; k < n; k++) sum += Math.log(r + k);
  return sum;
}

/** d/dr of {@link logRisingFactorial}: ψ(r+n) − ψ(r). */
export function risingFactorialSlope(r: number, n: number): number {
  if (n > TERM_BY_TERM) return digamma(r + n) - digamma(r);
  let sum = 0;
  for (let k = 0; k < n; k++) sum += 1 / (r + k);
  return sum;
}

const TERM_BY_TERM = 32;
