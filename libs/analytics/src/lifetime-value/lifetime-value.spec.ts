import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedFuturePurchases } from '../bg-nbd/expectation.js';
import { codeOf, PUBLISHED, PUBLISHED_SPEND, valueOf } from '../testing/values.js';
import { discountedPurchases } from './discounted-purchases.js';
import { annuity, periodRate } from './discounting.js';
import { lifetimeValue } from './lifetime-value.js';

const customer1 = { x: 2, tx: 30.43, T: 38.86, m: 22.35 };
const year = { periods: 52, periodsPerYear: 52, annualRate: 0.09 };
const models = { purchases: PUBLISHED, spend: PUBLISHED_SPEND };

describe('customer lifetime value', () => {
  it('customer 1, 52 weeks, 9%, margin 40%: discounted purchases 1.496771, CLV 14.7664', () => {
    const { discountedPurchases, value } = valueOf(lifetimeValue(models, customer1, year, 0.4));
    expect(discountedPurchases).toBeCloseTo(1.496771, 6);
    expect(value).toBeCloseTo(14.7664, 4);
  });

  it('without discount is the expected number of purchases', () => {
    const purchases = valueOf(discountedPurchases(PUBLISHED, customer1, { ...year, annualRate: 0 }));
    expect(purchases).toBeCloseTo(valueOf(expectedFuturePurchases(PUBLISHED, customer1, 52)), 12);
  });

  it('grows with the horizon, and is less the more waiting costs', () => {
    const periods = fc.integer({ min: 0, max: 150 });
    const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(periods, periods, rate, rate, (n, more, low, extra) => {
        const at = (p: number, annualRate: number) =>
          valueOf(discountedPurchases(PUBLISHED, customer1, { periods: p, periodsPerYear: 52, annualRate }));
        expect(at(n + more, low)).toBeGreaterThanOrEqual(at(n, low));
        expect(at(n, low + extra)).toBeLessThanOrEqual(at(n, low));
      }),
    );
  });

  it('is refused for broken periods, a rate of −1, and where spend has no mean', () => {
    expect(codeOf(discountedPurchases(PUBLISHED, customer1, { ...year, periods: 1.5 }))).toBe('ARGUMENT.OUT_OF_RANGE');
    expect(codeOf(discountedPurchases(PUBLISHED, customer1, { ...year, annualRate: -1 }))).toBe(
      'ARGUMENT.OUT_OF_RANGE',
    );
    const noMean = { purchases: PUBLISHED, spend: { p: 0.1, q: 0.5, gamma: 1 } };
    expect(codeOf(lifetimeValue(noMean, customer1, year, 0.4))).toBe('SPEND.MEAN_INFINITE');
    const soon = { ...PUBLISHED, alpha: 1e-4 };
    expect(codeOf(discountedPurchases(soon, { x: 0, tx: 0, T: 0 }, year))).toBe('SERIES.NOT_CONVERGED');
  });
});

describe('discounting', () => {
  it('by weeks compounds to that by years', () => {
    expect((1 + periodRate(0.09, 52)) ** 52).toBeCloseTo(1.09, 14);
  });

  it('a₅ at 9% is 3.889651', () => {
    expect(annuity(0.09, 1, 5)).toBeCloseTo(3.889651, 6);
    expect(annuity(0.09, 2, 1)).toBe(0);
  });
});
