import { describe, expect, it, test } from '@jest/globals';
import { defaultPolicy } from '../policy/policy.js';
import { EquitySum } from './equity.js';
import fc from 'fast-check';
import { assess, scorecardsOf, scoreOf, type Evaluated } from './scorecard.js';

describe('customer equity', () => {
  test('1170+500−100=1570=523.33×3', () => {
    const equity = new EquitySum();
    equity.add({ clv: 1170, tier: 'KEY_TOP', stage: 'STABLE' });
    equity.add({ clv: 500, tier: 'SMALL', stage: 'STABLE' });
    equity.add({ clv: -100, tier: null, stage: 'LOST' });
    const { sum, mean, customers, byTier, byStage } = equity.result();
    expect({ sum, customers }).toEqual({ sum: 1570, customers: 3 });
    expect(mean!.toFixed(2)).toBe('523.33');
    expect(byTier).toMatchObject({ KEY_TOP: { sum: 1170 }, SMALL: { sum: 500 }, NONE: { sum: -100, mean: -100 } });
    expect(byStage).toEqual({
      LOST: { customers: 1, sum: -100, mean: -100 },
      STABLE: { customers: 2, sum: 1670, mean: 835 },
    });
  });

  it('of nobody has no mean', () => {
    expect(new EquitySum().result()).toEqual({ customers: 0, sum: 0, mean: null, byTier: {}, byStage: {} });
  });
});

describe('evaluation', () => {
  test('90,60,50,40 → 66', () => {
    expect(scoreOf({ finance: 90, market: 60, management: 50, learning: 40 }, defaultPolicy)).toBe(66);
  });

  it('assesses by percentiles that are not summed: profit, influence, loyalty, potential', () => {
    const all = [
      { customerId: 'a', margin: -5, referrals: 0, loyaltyIndex: 67, e12: null },
      { customerId: 'b', margin: 100, referrals: 0, loyaltyIndex: null, e12: 3 },
      { customerId: 'c', margin: 100, referrals: 1, loyaltyIndex: 80, e12: 1 },
    ];
    expect(assess(all.slice(0, 2))).toEqual([
      { customerId: 'a', profit: 25, influence: 50, loyalty: 50, potential: 25 },
      { customerId: 'b', profit: 75, influence: 50, loyalty: null, potential: 75 },
    ]);
    expect(assess(all).map(({ loyalty }) => loyalty)).toEqual([25, null, 75]);
    const alone = { customerId: 'a', profit: 50, influence: 50, loyalty: 50, potential: null };
    expect(assess(all.slice(0, 1))).toEqual([alone]);
  });
});

describe('the scorecard of four dimensions (domain.md §2.7, row 27)', () => {
  const one = { margin: 0, walletShare: null, referrals: 0, credit: null, serviceCost: 0, feedback: 0 };
  const scored = (...each: Partial<Evaluated>[]) =>
    scorecardsOf(
      each.map((own, i) => ({ ...one, customerId: `c${i}`, ...own })),
      defaultPolicy,
    );

  it('percentiles of margin, wallet share + referrals, payment + low service cost, feedback given', () => {
    const [a, b] = scored(
      { margin: 100, walletShare: 0.2, referrals: 3, credit: 90, serviceCost: 500, feedback: 1 },
      { margin: 50, walletShare: 0.8, referrals: 1, credit: 80, serviceCost: 600, feedback: 4 },
    );
    expect(a!.dimensions).toEqual({ finance: 75, market: 50, management: 75, learning: 25 });
    expect(b!.dimensions).toEqual({ finance: 25, market: 50, management: 25, learning: 75 });
    // .4·75 + .2·50 + .2·75 + .2·25
    expect([a!.score, b!.score]).toEqual([60, 40]);
  });

  it('who is alone or equal stands in the middle, and what is not known of a customer says nothing', () => {
    expect(scored({})[0]).toMatchObject({ score: 50 });
    expect(scored({}, {}).map(({ score }) => score)).toEqual([50, 50]);
    const [known, unknown] = scored({ walletShare: 0.1, credit: 10 }, {});
    expect([known!.dimensions.market, unknown!.dimensions.market]).toEqual([50, 50]);
    expect(scored()).toEqual([]);
  });

  it('every score lies between 0 and 100, and a percentile is 50 on average', () => {
    const evaluated = fc.record({
      margin: fc.integer({ min: -1000, max: 1000 }),
      walletShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      referrals: fc.nat(3),
      credit: fc.option(fc.nat(100)),
      serviceCost: fc.nat(5),
      feedback: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(evaluated, { minLength: 1, maxLength: 30 }), (all) => {
        const cards = scored(...all);
        for (const { score } of cards) expect(score > 0 && score < 100).toBe(true);
        const learning = cards.reduce((sum, { dimensions }) => sum + dimensions.learning, 0) / cards.length;
        expect(learning).toBeCloseTo(50, 9);
      }),
    );
  });
});
