import { digamma, logGamma } from '../special/log-gamma.js';
import type { LogLikelihood } from '../optimise/maximum-likelihood.js';
import { distinct } from '../purchases/distinct.js';
import type { PurchaseStatistics, StatisticsColumns } from '../purchases/purchase-statistics.js';
import type { GammaGamma } from './parameters.js';

export type Spend = Pick<PurchaseStatistics, 'x' | 'm'>;
/** Rows with x > 0 and m > 0 only. */
export type SpendColumns = Pick<StatisticsColumns, 'x' | 'm'>;

/** Those whose spend says something: who bought again, and not for nothing. */
export function spenders({ x, m }: SpendColumns): SpendColumns {
  const says = (_: number, row: number) => x[row]! > 0 && m[row]! > 0;
  return { x: x.filter(says), m: m.filter(says) };
}

/** ln L of one customer with x > 0 and m > 0 (domain.md §4). */
export function spendLogLikelihoodOf({ p, q, gamma }: GammaGamma, { x, m }: Spend): number {
  return (
    logGamma(p * x + q) -
    logGamma(p * x) -
    logGamma(q) +
    q * Math.log(gamma) +
    (p * x - 1) * Math.log(m) +
    p * x * Math.log(x) -
    (p * x + q) * Math.log(gamma + m * x)
  );
}

/** ln L of all and its gradient, by (ln p, ln q, ln γ). Γ is asked for once for each distinct x. */
export function gammaGammaLikelihood({ x, m }: SpendColumns): LogLikelihood {
  const { values: counts, indexOf } = distinct(x);
  return (point) => {
    const [p, q, gamma] = point.map(Math.exp) as [number, number, number];
    const value = counts.map((n) => logGamma(p * n + q) - logGamma(p * n) - logGamma(q));
    const both = counts.map((n) => digamma(p * n + q));
    const own = counts.map((n) => digamma(p * n));
    let [sum, byP, byQ, byGamma] = [0, 0, 0, 0];
    for (let row = 0; row < x.length; row++) {
      const i = indexOf[row]!;
      const n = x[row]!;
      const total = m[row]! * n;
      const lnTotal = Math.log(total);
      const rest = Math.log1p(gamma / total);
      const lnShare = Math.log1p(total / gamma);
      // (px−1) ln m + px ln x + q ln γ − (px+q) ln(γ+mx), with ln(γ+mx) taken into its two ratios.
      sum += value[i]! - p * n * rest - q * lnShare - lnTotal + Math.log(n);
      byP += n * (both[i]! - own[i]! - rest);
      byQ += both[i]! - lnShare;
      byGamma += q - (p * n + q) / (1 + total / gamma);
    }
    return { value: sum, gradient: [p * byP, q * (byQ - x.length * digamma(q)), byGamma] };
  };
}
