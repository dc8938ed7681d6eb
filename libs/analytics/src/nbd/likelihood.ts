import type { LogLikelihood } from '../optimise/maximum-likelihood.js';
import { distinct } from '../purchases/distinct.js';
import type { Grouped } from '../purchases/grouping.js';
import type { PurchaseStatistics } from '../purchases/purchase-statistics.js';
import { logRisingFactorial, risingFactorialSlope } from '../special/rising-factorial.js';
import type { Nbd } from './parameters.js';

/** Who never leaves may buy at any time: when the last purchase was says nothing. */
export type Purchases = Pick<PurchaseStatistics, 'x' | 'T'>;

/**
 * ln L of one customer, ln Γ(r+x)/Γ(r) − (r+x) ln(1+T/α) − x ln α: of the days of his purchases, as that of BG/NBD is,
 * so that the two compare. That of their number alone has x ln T − ln x! on top.
 */
export const nbdLogLikelihoodOf = ({ r, alpha }: Nbd, { x, T }: Purchases): number =>
  logRisingFactorial(r, x) - x * Math.log(alpha) - (r + x) * Math.log1p(T / alpha);

/** ln L of all customers and its gradient, by (ln r, ln α). Γ is asked for once for each distinct x. */
export function nbdLikelihood({ x, T, weight }: Grouped): LogLikelihood {
  const { values: counts, indexOf } = distinct(x);
  return (point) => {
    const [r, alpha] = point.map(Math.exp) as [number, number];
    const values = counts.map((n) => logRisingFactorial(r, n) - n * Math.log(alpha));
    const slopes = counts.map((n) => risingFactorialSlope(r, n));
    let [value, byR, byAlpha] = [0, 0, 0];
    for (let row = 0; row < x.length; row++) {
      const customers = weight[row]!;
      const power = r + x[row]!;
      const silent = Math.log1p(T[row]! / alpha);
      value += customers * (values[indexOf[row]!]! - power * silent);
      byR += customers * (slopes[indexOf[row]!]! - silent);
      byAlpha += customers * ((power * T[row]!) / (alpha + T[row]!) - x[row]!);
    }
    return { value, gradient: [r * byR, byAlpha] };
  };
}
