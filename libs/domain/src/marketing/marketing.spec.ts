import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { behaviourProjection } from '../behaviour/projection.js';
import { foldFacts } from '../testing/fold.js';
import { defaultContext, gaveBack } from '../testing/purchases.js';
import { boughtOf, boughtOn, touched } from '../testing/relationship.js';
import { NeedDifference, ValueDifference } from './differences.js';
import { CustomerBase, modeOf } from './mode.js';
import { defaultMarketingPolicy } from './policy.js';

const policy = { ...defaultMarketingPolicy, leastCustomers: 4 };

/** Customers, each by what is spent in orders of one category, 10.00 an order unless said otherwise. */
function base(customers: readonly (readonly string[])[], paid: (customer: number) => number = () => 1_000) {
  const measured = new CustomerBase(policy);
  customers.forEach((categories, i) => {
    const facts = categories.map((category, n) => boughtOf(category, `o${i}-${n}`, `2024-01-0${n + 1}`, paid(i)));
    measured.add(foldFacts(behaviourProjection, defaultContext, facts));
  });
  return measured.result();
}

const TEA = ['tea', 'tea', 'tea'];
const CUPS = ['cups', 'cups', 'cups'];
const MIXED = ['tea', 'tea', 'cups'];
/** The first of five brings 600 of 1000. */
const unlike = (customer: number): number => (customer === 0 ? 60_000 : 10_000);

describe('the customer differentiation matrix (Peppers & Rogers 1993; domain.md §2.7, row 72)', () => {
  it('neither differs → mass; needs → niche; values → key accounts; both → one to one', () => {
    expect(modeOf(false, false)).toBe('MASS');
    expect(modeOf(false, true)).toBe('NICHE');
    expect(modeOf(true, false)).toBe('KEY_ACCOUNT');
    expect(modeOf(true, true)).toBe('ONE_TO_ONE');
  });

  it('five buyers alike, five of different needs, of different value, and of both', () => {
    const alike = [MIXED, MIXED, MIXED, MIXED, MIXED];
    const apart = [TEA, CUPS, TEA, CUPS, TEA];
    expect(base(alike)).toMatchObject({ buyers: 5, value: { difference: 0.2 }, need: { difference: 0 }, mode: 'MASS' });
    expect(base(apart)).toMatchObject({ value: { difference: 0.2 }, need: { difference: 1 }, mode: 'NICHE' });
    expect(base(alike, unlike)).toMatchObject({ value: { difference: 0.6, isLarge: true }, mode: 'KEY_ACCOUNT' });
    expect(base(apart, unlike)).toMatchObject({
      value: { difference: 0.6, threshold: 0.5, isLarge: true, because: null },
      need: { difference: 1, threshold: 0.25, isLarge: true, because: null, customers: 5, categories: 2 },
      mode: 'ONE_TO_ONE',
    });
  });
});

describe('difference in value', () => {
  const of = (nets: readonly number[]) => {
    const value = new ValueDifference();
    nets.forEach((net) => value.add(net));
    return value.result(policy);
  };

  it('10 buyers, the best two bring 80 of 100 → .8', () => {
    expect(of([50, 30, 5, 5, 2, 2, 2, 2, 1, 1])).toEqual({ difference: 0.8, because: null });
  });

  it('too few buyers, or buyers who spent nothing: not told, and why', () => {
    expect(of([1, 2, 3])).toEqual({ difference: null, because: 'TOO_FEW_BUYERS' });
    expect(of([0, 0, 0, 0])).toEqual({ difference: null, because: 'NOTHING_SPENT' });
  });
});

describe('difference in need: 1 − mean Dᵢ ÷ D', () => {
  it('two of tea alone, two half tea and half cups: D = 1−(.75²+.25²) = .375, mean Dᵢ = .25 → .333333', () => {
    const need = new NeedDifference();
    for (let i = 0; i < 2; i++) {
      need.add(new Map([['tea', 900]]));
      need.add(new Map(Object.entries({ tea: 50, cups: 50 })));
    }
    expect(need.result(policy)).toEqual({ difference: 0.333333, because: null });
  });

  it('no category is known: none is made up, and no mode follows', () => {
    const measured = new CustomerBase(policy);
    for (let i = 0; i < 5; i++)
      measured.add(
        foldFacts(behaviourProjection, defaultContext, boughtOn(['2024-01-01', '2024-01-02', '2024-01-03'])),
      );
    expect(measured.result()).toMatchObject({
      value: { difference: 0.2, isLarge: false },
      need: { difference: null, because: 'NO_CATEGORIES', isLarge: null, customers: 0, categories: 0 },
      mode: null,
    });
  });

  it('of one order no more than one need is to be seen: such customers are not asked', () => {
    expect(base([['tea'], ['cups'], ['tea'], ['cups'], TEA]).need).toMatchObject({
      because: 'TOO_FEW_CUSTOMERS_OF_KNOWN_NEEDS',
      customers: 1,
    });
  });

  it('one category for all: whether needs differ is not to be seen', () => {
    expect(base([TEA, TEA, TEA, TEA])).toMatchObject({ need: { because: 'ONE_CATEGORY' }, mode: null });
  });

  it('who bought nothing, or kept nothing of it, is no buyer', () => {
    const measured = new CustomerBase(policy);
    measured.add(foldFacts(behaviourProjection, defaultContext, [touched('2024-01-01')]));
    const returned = [...boughtOn(['2024-01-01']), gaveBack('o1', '2024-01-02', 10_000)];
    measured.add(foldFacts(behaviourProjection, defaultContext, returned));
    expect(measured.result()).toMatchObject({ buyers: 0, value: { because: 'TOO_FEW_BUYERS' } });
  });
});

describe('differences of any customer base', () => {
  const spends = fc.array(
    fc
      .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 3, maxLength: 3 })
      .filter((amounts) => amounts.some((amount) => amount > 0)),
    { minLength: 4, maxLength: 30 },
  );
  const measure = (customers: readonly (readonly number[])[]) => {
    const [value, need] = [new ValueDifference(), new NeedDifference()];
    for (const amounts of customers) {
      value.add(amounts.reduce((sum, each) => sum + each));
      need.add(new Map(amounts.map((amount, i) => [`c${i}`, amount])));
    }
    return [value.result(policy), need.result(policy)];
  };

  it('lie between 0 and 1, and the best bring no less than their share of buyers', () => {
    fc.assert(
      fc.property(spends, (customers) => {
        const [value, need] = measure(customers);
        expect(value!.difference).toBeGreaterThanOrEqual(0.2 - 1e-6);
        expect(value!.difference).toBeLessThanOrEqual(1);
        if (need!.difference === null) expect(need!.because).toBe('ONE_CATEGORY');
        else expect(need!.difference >= 0 && need!.difference <= 1).toBe(true);
      }),
    );
  });

  it('ask nothing of order, and needs nothing of how much is spent', () => {
    fc.assert(
      fc.property(spends, fc.integer({ min: 2, max: 9 }), (customers, times) => {
        const [value, need] = measure(customers);
        const [valueOfTurned, needOfTurned] = measure([...customers].reverse());
        expect(valueOfTurned).toEqual(value);
        if (need!.difference !== null) expect(needOfTurned!.difference).toBeCloseTo(need!.difference, 5);
        const richer = customers.map((amounts, i) => amounts.map((amount) => (i % 2 === 0 ? times * amount : amount)));
        const [, needOfRicher] = measure(richer);
        expect(needOfRicher!.because).toBe(need!.because);
        if (need!.difference !== null) expect(needOfRicher!.difference).toBeCloseTo(need!.difference, 5);
      }),
    );
  });
});
