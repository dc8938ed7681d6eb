import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupEqual } from '../purchases/grouping.js';
import { columnsOf } from '../purchases/purchase-statistics.js';
import { logGamma } from '../special/log-gamma.js';
import { logSumExp } from '../special/log-sum-exp.js';
import { bgNbd, customer } from '../testing/arbitraries.js';
import { sumOver } from '../testing/values.js';
import { bgNbdLikelihood, logLikelihoodOf, type Times } from './likelihood.js';
import type { BgNbd } from './parameters.js';

const pointOf = ({ r, alpha, a, b }: BgNbd) => [r, alpha, a, b].map(Math.log);

/** The formulas of domain.md §4 as they stand there. */
function asWritten({ r, alpha, a, b }: BgNbd, { x, tx, T }: Times): number {
  const a1 = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
  const a2 = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
  const a3 = -(r + x) * Math.log(alpha + T);
  if (x === 0) return a1 + a2 + a3;
  const a4 = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + tx);
  return a1 + a2 + logSumExp(a3, a4);
}

describe('the likelihood of BG/NBD', () => {
  it('is finite for parameters over twelve orders of magnitude', () => {
    fc.assert(
      fc.property(bgNbd(1e-6, 1e6), customer, (parameters, row) => {
        expect(Number.isFinite(logLikelihoodOf(parameters, row))).toBe(true);
        const { value, gradient } = bgNbdLikelihood(groupEqual(columnsOf([row])))(pointOf(parameters));
        expect([value, ...gradient].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('is that of domain.md §4', () => {
    fc.assert(
      fc.property(bgNbd(0.05, 50), customer, (parameters, row) => {
        const expected = asWritten(parameters, row);
        expect(Math.abs(logLikelihoodOf(parameters, row) - expected)).toBeLessThan(
          1e-11 * Math.max(1, Math.abs(expected)) * 10,
        );
      }),
    );
  });

  it('of many is the sum of each, grouped or not', () => {
    fc.assert(
      fc.property(bgNbd(0.05, 50), fc.array(customer, { minLength: 1, maxLength: 8 }), (parameters, rows) => {
        const twice = [...rows, ...rows];
        const { value } = bgNbdLikelihood(groupEqual(columnsOf(twice)))(pointOf(parameters));
        const expected = 2 * sumOver(rows, (row) => logLikelihoodOf(parameters, row));
        expect(Math.abs(value - expected)).toBeLessThan(1e-11 * Math.max(1, Math.abs(expected)));
      }),
    );
  });

  it('has the gradient that differences show', () => {
    const h = 1e-5;
    fc.assert(
      fc.property(bgNbd(0.05, 50), fc.array(customer, { minLength: 1, maxLength: 5 }), (parameters, rows) => {
        const likelihood = bgNbdLikelihood(groupEqual(columnsOf(rows)));
        const point = pointOf(parameters);
        const { value, gradient } = likelihood(point);
        gradient.forEach((slope, i) => {
          const at = (by: number) => likelihood(point.map((p, j) => (i === j ? p + by : p))).value;
          const scale = Math.max(1, Math.abs(slope), Math.abs(value) * 1e-2);
          expect(Math.abs((at(h) - at(-h)) / (2 * h) - slope) / scale).toBeLessThan(1e-6);
        });
      }),
    );
  });
});
