import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeOf, valueOf } from '../testing/values.js';
import { correlation } from './correlation.js';
import { funnelRates } from './funnel.js';
import { lift } from './lift.js';
import { campaignEffect } from './proportions.js';
import { median, percentiles, quantile } from './ranking.js';

const group = (responded: number, customers: number) => ({ responded, customers });

describe('the effect of a campaign', () => {
  it('60/1000 vs 40/1000: +2.0 pp, z=2.05', () => {
    const { difference, z, interval } = valueOf(campaignEffect(group(60, 1000), group(40, 1000)));
    expect((100 * difference).toFixed(1)).toBe('2.0');
    expect(z.toFixed(2)).toBe('2.05');
    expect(interval.map((end) => end.toFixed(4))).toEqual(['0.0009', '0.0391']);
  });

  it('without a control group is not estimable', () => {
    expect(codeOf(campaignEffect(group(60, 1000), group(0, 0)))).toBe('EFFECT.NO_CONTROL');
    expect(codeOf(campaignEffect(group(0, 0), group(40, 1000)))).toBe('EFFECT.NO_TREATED');
  });

  it('without any variation has no z, and no more can respond than there are', () => {
    expect(codeOf(campaignEffect(group(0, 10), group(0, 10)))).toBe('EFFECT.NO_VARIATION');
    expect(codeOf(campaignEffect(group(10, 10), group(10, 10)))).toBe('EFFECT.NO_VARIATION');
    expect(codeOf(campaignEffect(group(11, 10), group(1, 10)))).toBe('COUNT.IMPOSSIBLE');
    expect(codeOf(campaignEffect(group(0.5, 10), group(1, 10)))).toBe('COUNT.IMPOSSIBLE');
  });
});

describe('lift', () => {
  const basket = { customers: 200, boughtA: 50, boughtB: 40, boughtBoth: 20 };

  it('n=200, A50, B40, AB20: 2.0', () => {
    expect(valueOf(lift(basket))).toBe(2);
  });

  it('needs 20 customers who bought both', () => {
    expect(codeOf(lift({ ...basket, boughtBoth: 19 }))).toBe('LIFT.TOO_FEW_CUSTOMERS');
    expect(valueOf(lift({ ...basket, boughtBoth: 10 }, 10))).toBe(1);
    expect(codeOf(lift({ customers: 200, boughtA: 0, boughtB: 0, boughtBoth: 0 }, 0))).toBe('LIFT.TOO_FEW_CUSTOMERS');
  });

  it('is of counts that are possible', () => {
    for (const wrong of [{ boughtBoth: 41 }, { customers: 69 }, { boughtA: 50.5 }, { boughtB: -1 }]) {
      expect(codeOf(lift({ ...basket, ...wrong }))).toBe('COUNT.IMPOSSIBLE');
    }
  });
});

describe('percentiles', () => {
  it('are 100(rank − ½)/n, equal values at their mean rank', () => {
    expect(percentiles([30, 10, 20, 40])).toEqual([62.5, 12.5, 37.5, 87.5]);
    expect(percentiles([5, 5, 1, 9])).toEqual([50, 50, 12.5, 87.5]);
    expect(percentiles([7])).toEqual([50]);
    expect(percentiles([])).toEqual([]);
  });

  it('average 50, keep the order, and do not tell equals apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), (values) => {
        const result = percentiles(values);
        expect(result.reduce((sum, p) => sum + p, 0) / values.length).toBeCloseTo(50, 9);
        values.forEach((u, i) =>
          values.forEach((v, j) => expect(Math.sign(result[i]! - result[j]!)).toBe(Math.sign(u - v))),
        );
      }),
    );
  });
});

describe('quantiles', () => {
  const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

  it('are nearest-rank: one of the values', () => {
    expect([0.01, 0.1, 0.11, 0.8, 0.81, 1].map((q) => valueOf(quantile(ten, q)))).toEqual([1, 1, 2, 8, 9, 10]);
  });

  it('do not stumble over floats: 7% of 100 is rank 7', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(valueOf(quantile(hundred, 0.07))).toBe(7);
    for (let i = 1; i <= 100; i++) expect(valueOf(quantile(hundred, i / 100))).toBe(i);
  });

  it('are the smallest value that the share does not exceed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer({ min: 1, max: 1000 }), (values, perMille) => {
        const value = valueOf(quantile(values, perMille / 1000));
        const upTo = (limit: number) => values.filter((v) => v <= limit).length * 1000;
        expect(upTo(value)).toBeGreaterThanOrEqual(perMille * values.length);
        expect(values.filter((v) => v < value).length * 1000).toBeLessThan(perMille * values.length);
      }),
    );
  });

  it('of nothing, or of no share, are refused', () => {
    expect([quantile([], 0.5), median([])].map(codeOf)).toEqual(['SAMPLE.EMPTY', 'SAMPLE.EMPTY']);
    expect([0, 1.1, Number.NaN].map((q) => codeOf(quantile(ten, q)))).toEqual(
      new Array(3).fill('ARGUMENT.OUT_OF_RANGE'),
    );
  });

  it('the median of 30, 45, 40, 60, 35 is 40, of four the mean of two', () => {
    expect(valueOf(median([30, 45, 40, 60, 35]))).toBe(40);
    expect(valueOf(median([4, 1, 3, 2]))).toBe(2.5);
  });
});

describe('a funnel', () => {
  it('1000→200→80→60: 20%, 40%, 75%, overall 6%', () => {
    expect(funnelRates([1000, 200, 80, 60])).toEqual({ steps: [0.2, 0.4, 0.75], overall: 0.06 });
  });

  it('divided by 0 is null', () => {
    expect(funnelRates([0, 0, 5])).toEqual({ steps: [null, null], overall: null });
    expect(funnelRates([10, 0, 0])).toEqual({ steps: [0, null], overall: 0 });
    expect(funnelRates([10])).toEqual({ steps: [], overall: null });
    expect(funnelRates([])).toEqual({ steps: [], overall: null });
  });
});

describe('correlation', () => {
  it('is ±1 for a line, and refused for a constant', () => {
    const u = Float64Array.of(1, 2, 3, 4);
    expect(
      valueOf(
        correlation(
          u,
          u.map((value) => 7 - 2 * value),
        ),
      ),
    ).toBeCloseTo(-1, 14);
    expect(
      codeOf(
        correlation(
          u,
          u.map(() => 1),
        ),
      ),
    ).toBe('SAMPLE.EMPTY');
    expect(codeOf(correlation(new Float64Array(0), new Float64Array(0)))).toBe('SAMPLE.EMPTY');
  });
});
