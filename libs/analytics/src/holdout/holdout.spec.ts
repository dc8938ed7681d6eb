import { describe, expect, it } from '@jest/globals';
import { CUTOFF, cdnowPurchases, END, publishedWeeks } from '../testing/cdnow.js';
import { codeOf, MLE, sumOver, valueOf } from '../testing/values.js';
import { holdout } from './holdout.js';

const histories = cdnowPurchases();

describe('the second part of the CDNOW sample, told from the first', () => {
  const told = valueOf(holdout(histories.values(), publishedWeeks, END));

  it('ΣE[Y(39)] vs the actual 1,882: 12.1% too low', () => {
    expect(told).toMatchObject({ customers: 2_357, actual: 1_882 });
    // 1653.948 at the published parameters of three decimals; these are those of the fit.
    expect(told.expected).toBeCloseTo(1653.4233, 3);
    expect(told.error).toBeCloseTo(-0.121, 3);
    expect(told.fit.parameters.r).toBeCloseTo(MLE.r, 5);
  });

  it('splits by repeat purchases into buckets that add up', () => {
    expect(told.buckets.map(({ customers }) => customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    expect(sumOver(told.buckets, ({ actual }) => actual)).toBe(1_882);
    expect(sumOver(told.buckets, ({ expected }) => expected)).toBeCloseTo(told.expected, 9);
    const rates = told.buckets.map(({ expected, customers }) => expected / customers);
    expect(rates).toEqual([...rates].sort((u, v) => u - v));
  });

  it('tells of each week, rising to the whole', () => {
    expect(told.cumulative.map(({ t }) => t)).toEqual(Array.from({ length: 39 }, (_, i) => i + 1));
    for (const which of ['actual', 'expected'] as const) {
      const values = told.cumulative.map((moment) => moment[which]);
      expect(values).toEqual([...values].sort((u, v) => u - v));
      expect(values.at(-1)).toBeCloseTo(told[which], 9);
    }
  });

  it('ends with a broken week where the part does', () => {
    const { cumulative } = valueOf(holdout(histories.values(), publishedWeeks, CUTOFF + 10));
    expect(cumulative.map(({ t }) => t)).toEqual([1, 10 / 7]);
  });

  it('is refused without a second part, or with too few customers', () => {
    expect(codeOf(holdout(histories.values(), publishedWeeks, CUTOFF))).toBe('HOLDOUT.EMPTY');
    expect(codeOf(holdout([...histories.values()].slice(0, 150), publishedWeeks, END))).toBe('FIT.TOO_FEW_CUSTOMERS');
  });
});
