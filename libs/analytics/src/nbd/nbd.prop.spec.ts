import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { probabilityAlive } from '../bg-nbd/alive.js';
import { expectedFuturePurchases } from '../bg-nbd/expectation.js';
import { logLikelihoodOf } from '../bg-nbd/likelihood.js';
import { groupEqual } from '../purchases/grouping.js';
import { columnsOf } from '../purchases/purchase-statistics.js';
import { customer, nbd } from '../testing/arbitraries.js';
import { codeOf, sumOver, valueOf } from '../testing/values.js';
import { nbdFuturePurchases } from './expectation.js';
import { nbdLikelihood, nbdLogLikelihoodOf } from './likelihood.js';
import type { Nbd } from './parameters.js';

const pointOf = ({ r, alpha }: Nbd) => [r, alpha].map(Math.log);
const horizon = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 200, noNaN: true }));
/** Hardly anybody leaves, and all are alike in that. */
const HARDLY = { a: 1e-9, b: 1e3 };

describe('the likelihood of the NBD', () => {
  it('is finite for parameters over twelve orders of magnitude', () => {
    fc.assert(
      fc.property(nbd(1e-6, 1e6), customer, (parameters, row) => {
        expect(Number.isFinite(nbdLogLikelihoodOf(parameters, row))).toBe(true);
        const { value, gradient } = nbdLikelihood(groupEqual(columnsOf([row])))(pointOf(parameters));
        expect([value, ...gradient].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('of many is the sum of each', () => {
    fc.assert(
      fc.property(nbd(0.05, 50), fc.array(customer, { minLength: 1, maxLength: 20 }), (parameters, rows) => {
        const each = rows.map((row) => nbdLogLikelihoodOf(parameters, row));
        const size = sumOver(each, Math.abs);
        const { value } = nbdLikelihood(groupEqual(columnsOf([...rows, ...rows])))(pointOf(parameters));
        expect(Math.abs(value - 2 * sumOver(each, (one) => one))).toBeLessThanOrEqual(1e-10 * Math.max(1, size));
      }),
    );
  });

  it('has the gradient that differences show', () => {
    const h = 1e-5;
    fc.assert(
      fc.property(nbd(0.05, 50), fc.array(customer, { minLength: 1, maxLength: 5 }), (parameters, rows) => {
        const likelihood = nbdLikelihood(groupEqual(columnsOf(rows)));
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

  it('sums over all numbers of purchases to one', () => {
    // Of the number alone: ln L + x ln T − ln x!.
    const [parameters, T] = [{ r: 0.74, alpha: 8.7 }, 26];
    let [sum, lnOrders] = [0, 0];
    for (let x = 0; x < 2_000; x++) {
      if (x > 0) lnOrders += Math.log(x);
      sum += Math.exp(nbdLogLikelihoodOf(parameters, { x, T }) + x * Math.log(T) - lnOrders);
    }
    expect(sum).toBeCloseTo(1, 10);
  });

  it('is what that of BG/NBD comes to where nobody leaves', () => {
    fc.assert(
      fc.property(nbd(0.1, 10), customer, (parameters, row) => {
        fc.pre(row.x <= 40 && probabilityAlive({ ...parameters, ...HARDLY }, row) > 1 - 1e-9);
        const expected = nbdLogLikelihoodOf(parameters, row);
        const actual = logLikelihoodOf({ ...parameters, ...HARDLY }, row);
        expect(Math.abs(actual - expected)).toBeLessThan(1e-8 * Math.max(1, Math.abs(expected)));
      }),
    );
  });
});

describe('purchases of who never leaves', () => {
  it('are none at once, finite, and rise with the horizon in proportion', () => {
    fc.assert(
      fc.property(nbd(1e-6, 1e6), customer, horizon, horizon, (parameters, row, t, more) => {
        const [near, far] = [t, t + more].map((at) => valueOf(nbdFuturePurchases(parameters, row, at)));
        expect(near! >= 0 && far! >= near! && Number.isFinite(far)).toBe(true);
        if (t === 0) expect(near).toBe(0);
        expect(Math.abs(far! * t - near! * (t + more))).toBeLessThanOrEqual(1e-12 * far! * t);
      }),
    );
  });

  it('are those of BG/NBD where nobody leaves', () => {
    fc.assert(
      fc.property(nbd(0.1, 10), customer, horizon, (parameters, row, t) => {
        const bgNbd = { ...parameters, ...HARDLY };
        fc.pre(row.x <= 40 && probabilityAlive(bgNbd, row) > 1 - 1e-9);
        const expected = expectedFuturePurchases(bgNbd, row, t);
        fc.pre(expected.ok);
        const actual = valueOf(nbdFuturePurchases(parameters, row, t));
        expect(Math.abs(actual - valueOf(expected))).toBeLessThanOrEqual(1e-7 * actual);
      }),
    );
  });

  it('of less than no time are none that can be told', () => {
    for (const t of [-1, Infinity, Number.NaN])
      expect(codeOf(nbdFuturePurchases({ r: 1, alpha: 1 }, { x: 0, T: 1 }, t))).toBe('ARGUMENT.OUT_OF_RANGE');
  });
});
