import { logRisingFactorial, risingFactorialSlope } from '../special/rising-factorial.js';
import { logSumExp } from '../special/log-sum-exp.js';
import type { LogLikelihood } from '../optimise/maximum-likelihood.js';
import { distinct } from '../purchases/distinct.js';
import type { Grouped } from '../purchases/grouping.js';
import type { PurchaseStatistics } from '../purchases/purchase-statistics.js';
import type { BgNbd } from './parameters.js';

/**
 * ln L of one customer (domain.md §4: A1 + A2 + logsumexp(A3, A4)), with the powers of α drawn together:
 * r ln α − (r+x) ln(α+T) = −(r+x) ln(1+T/α) − x ln α, which keeps its digits where α is large.
 */
export function logLikelihoodOf({ r, alpha, a, b }: BgNbd, { x, tx, T }: Times): number {
  const counts =
    logRisingFactorial(r, x) + logRisingFactorial(b, x) - logRisingFactorial(a + b, x) - x * Math.log(alpha);
  const alive = -(r + x) * Math.log1p(T / alpha);
  if (x === 0) return counts + alive;
  return counts + logSumExp(alive, Math.log(a / (b + (x - 1))) - (r + x) * Math.log1p(tx / alpha));
}

export type Times = Pick<PurchaseStatistics, 'x' | 'tx' | 'T'>;

/** What depends on x alone, for each distinct x. */
interface CountTerms {
  readonly value: Float64Array;
  readonly byR: Float64Array;
  readonly byA: Float64Array;
  readonly byB: Float64Array;
}

/**
 * ln L of all customers and its gradient, by (ln r, ln α, ln a, ln b). Γ is asked for once for each distinct x, not
 * once for each customer: that leaves two logarithms and an exponential a row.
 */
export function bgNbdLikelihood(grouped: Grouped): LogLikelihood {
  const { values: counts, indexOf } = distinct(grouped.x);
  return (point) => {
    const [r, alpha, a, b] = point.map(Math.exp) as [number, number, number, number];
    const terms = countTerms(counts, { r, alpha, a, b });
    return sumRows(grouped, indexOf, terms, { r, alpha, a, b });
  };
}

function countTerms(counts: Float64Array, { r, alpha, a, b }: BgNbd): CountTerms {
  const lnAlpha = Math.log(alpha);
  const slopeAB = counts.map((x) => risingFactorialSlope(a + b, x));
  return {
    value: counts.map(
      (x) => logRisingFactorial(r, x) + logRisingFactorial(b, x) - logRisingFactorial(a + b, x) - x * lnAlpha,
    ),
    byR: counts.map((x) => risingFactorialSlope(r, x)),
    byA: slopeAB.map((slope) => -slope),
    byB: counts.map((x, i) => risingFactorialSlope(b, x) - slopeAB[i]!),
  };
}

function sumRows({ x, tx, T, weight }: Grouped, indexOf: Int32Array, terms: CountTerms, { r, alpha, a, b }: BgNbd) {
  let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
  for (let row = 0; row < x.length; row++) {
    const n = weight[row]!;
    const i = indexOf[row]!;
    const power = r + x[row]!;
    const silent = Math.log1p(T[row]! / alpha);
    let ll = -power * silent;
    // The weighted logarithm of time, by r; T/(α+T) likewise, by ln α; and the chance of having left, by a and b.
    let time = silent;
    let share = T[row]! / (alpha + T[row]!);
    let left = 0;
    if (x[row]! > 0) {
      const lasting = Math.log1p(tx[row]! / alpha);
      const gone = Math.log(a / (b + (x[row]! - 1))) - power * lasting;
      left = 1 / (1 + Math.exp(ll - gone));
      ll = ll > gone ? ll + Math.log1p(Math.exp(gone - ll)) : gone + Math.log1p(Math.exp(ll - gone));
      time += left * (lasting - silent);
      share += left * (tx[row]! / (alpha + tx[row]!) - share);
      byB -= (n * left) / (b + (x[row]! - 1));
    }
    value += n * (ll + terms.value[i]!);
    byR += n * (terms.byR[i]! - time);
    byAlpha += n * (power * share - x[row]!);
    byA += n * (left / a + terms.byA[i]!);
    byB += n * terms.byB[i]!;
  }
  return { value, gradient: [r * byR, byAlpha, a * byA, b * byB] };
}
