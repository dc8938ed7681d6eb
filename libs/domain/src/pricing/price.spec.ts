import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultPolicy } from '../policy/policy.js';
import { priceOf, type PriceQuestion } from './price.js';

const { pricing } = defaultPolicy;
const plain: PriceQuestion = { listPrice: 100_000, quantity: 1, paymentDays: 30, month: 1 };
const season = (first: number) => ({ ...pricing, season: [first, ...pricing.season.slice(1)] });

describe('price, worked example of domain.md §2.7 row 54', () => {
  it('1000×.95×.97×.98×.90 → ¥812.76', () => {
    const question = { ...plain, level: 4, quantity: 100, paymentDays: 10, month: 7 };
    expect(priceOf(question, pricing)).toEqual({
      unitPrice: 81_276,
      factors: { customer: 0.95, volume: 0.97, paymentTerm: 0.98, season: 0.9 },
      atCost: false,
    });
  });

  it('floor unit cost', () => {
    expect(priceOf({ ...plain, unitCost: 100_001 }, pricing)).toMatchObject({ unitPrice: 100_001, atCost: true });
    expect(priceOf({ ...plain, unitCost: 100_000 }, pricing)).toMatchObject({ unitPrice: 100_000, atCost: false });
  });

  test.each([
    [105, 0.1, 10],
    [115, 0.1, 12],
    [5, 0.5, 2],
    [7, 0.5, 4],
    [3, 0.35, 1],
  ])('round half-even: %d × %d → %d', (listPrice, factor, unitPrice) => {
    expect(priceOf({ ...plain, listPrice }, season(factor)).unitPrice).toBe(unitPrice);
  });
});

describe('factors', () => {
  test.each([
    [{ level: 4, tier: 'ORDINARY' }, 0.95],
    [{ level: 0, tier: 'KEY_TOP' }, 0.95],
    [{ level: 3 }, 1],
    [{}, 1],
  ] as const)('of the customer: the better of level and tier: %j', (known, customer) => {
    expect(priceOf({ ...plain, ...known }, pricing).factors.customer).toBe(customer);
  });

  it('change at the bounds of their bands', () => {
    const bands = { ...pricing, volume: [...pricing.volume, { from: 500, factor: 0.9 }] };
    const volumeOf = (quantity: number) => priceOf({ ...plain, quantity }, bands).factors.volume;
    expect([99, 100, 499, 500].map(volumeOf)).toEqual([1, 0.97, 0.97, 0.9]);
    const termOf = (paymentDays: number) => priceOf({ ...plain, paymentDays }, pricing).factors.paymentTerm;
    expect([0, 10, 11].map(termOf)).toEqual([0.98, 0.98, 1]);
  });

  it('give what the exact product gives, to half a minor unit', () => {
    const factors = fc.integer({ min: 1, max: 20_000 }).map((n) => n / 10_000);
    fc.assert(
      fc.property(fc.nat(1_000_000_000), factors, (listPrice, factor) => {
        const exact = listPrice * Math.round(factor * 10_000);
        const { unitPrice } = priceOf({ ...plain, listPrice }, season(factor));
        expect(Math.abs(unitPrice * 10_000 - exact)).toBeLessThanOrEqual(5_000);
      }),
    );
  });
});
