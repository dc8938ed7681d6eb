import { describe, expect, it } from '@jest/globals';
import { CUTOFF, cdnowPurchases, END, publishedWeeks } from '../testing/cdnow.js';
import type { DatedPurchase } from '../purchases/from-purchases.js';
import { codeOf, MLE, sumOver, uniformFrom, valueOf } from '../testing/values.js';
import { holdout } from './holdout.js';

const histories = cdnowPurchases();

describe('the second part of the CDNOW sample, told from the first', () => {
  const told = valueOf(holdout(histories.values(), publishedWeeks, END));

  it('ΣE[Y(39)] vs the actual 1,882: 12.1% too low', () => {
    expect(told).toMatchObject({ customers: 2_357, actual: 1_882 });
    // 1653.948 at the published parameters of three decimals; these are those of the fit.
    expect(told.expected).toBeCloseTo(1653.4233, 3);
    expect(told.error).toBeCloseTo(-0.121, 3);
    expect(told).toMatchObject({ model: 'BG_NBD', because: null });
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

/** Rates are exponential with the mean of one purchase in 60 days (r = 1), and nobody leaves. */
function loyal(customers: number, days: number): DatedPurchase[][] {
  const uniform = uniformFrom(3);
  const wait = (rate: number) => -Math.log1p(-uniform()) / rate;
  return Array.from({ length: customers }, () => {
    const rate = wait(60);
    const purchases: DatedPurchase[] = [];
    for (let time = 0; time < days; time += wait(rate))
      purchases.push({ day: CUTOFF - 180 + Math.ceil(time), paid: 100, refunded: 0 });
    return purchases;
  });
}

describe('the second part where nobody leaves', () => {
  const end = CUTOFF + 180;
  const told = valueOf(holdout(loyal(3_000, 360), publishedWeeks, end));

  it('is told by the NBD, which says that it stands in and why', () => {
    expect(told).toMatchObject({ model: 'NBD', because: { code: 'FIT.NOT_IDENTIFIED' }, customers: 3_000 });
    expect(Object.keys(told.fit.parameters)).toEqual(['r', 'alpha']);
  });

  it('is told well: of each bucket within four standard deviations, and in all', () => {
    // Purchases of who made x in T are NegBin(r+x, (α+T)/(α+T+t)): their variance is the mean times 1 + t/(α+T).
    const { alpha } = told.fit.parameters;
    const spread = 1 + 180 / 7 / (alpha + 180 / 7);
    expect(told.buckets.every(({ customers }) => customers > 50)).toBe(true);
    for (const { actual, expected } of [...told.buckets, told])
      expect(Math.abs(actual - expected)).toBeLessThan(4 * Math.sqrt(spread * expected));
  });

  it('rises in proportion, since nobody is lost on the way', () => {
    const { expected, cumulative } = told;
    for (const moment of cumulative) expect(moment.expected / expected).toBeCloseTo(moment.t / (180 / 7), 9);
  });
});
