import { describe, expect, it, test } from '@jest/globals';
import { defaultPolicy, type Policy } from '../policy/policy.js';
import { dayOf } from '../testing/purchases.js';
import { cutsOf } from './cuts.js';
import { tiersOf, type Standing } from './tiers.js';

const asOf = dayOf('2024-12-31');

/** Customers c000, c001, … whose margins, and revenues where not given, fall from `count` hundreds to one hundred. */
const population = (count: number): Standing[] =>
  Array.from({ length: count }, (_, i) => ({
    customerId: `c${String(i).padStart(3, '0')}`,
    margin: (count - i) * 100,
    revenue: (count - i) * 100,
  }));

const earning = (...revenues: number[]): Standing[] =>
  revenues.map((revenue, i) => ({ customerId: `c${i}`, margin: revenue, revenue }));

const ranksOf = (standings: Standing[], policy: Policy, of: 'pyramid' | 'importance') =>
  cutsOf(standings, asOf, policy)[of].map(({ rank }) => rank);

const contributions = (standings: Standing[]) => {
  const cuts = cutsOf(standings, asOf, defaultPolicy);
  return standings.map((standing) => tiersOf(standing, cuts).contribution);
};

describe('pyramid, worked examples of domain.md §2.2', () => {
  test('n = 200, preset SU: 1–2, 3–40, 41–100, 101–200', () => {
    const standings = population(200);
    const cuts = cutsOf(standings, asOf, defaultPolicy);
    const tiers = standings.map((standing) => tiersOf(standing, cuts).pyramid);
    expect(tiers.map((tier, i) => [tier, i + 1]).filter((_, i) => tiers[i] !== tiers[i - 1])).toEqual([
      ['KEY_TOP', 1],
      ['KEY_SECOND', 3],
      ['ORDINARY', 41],
      ['SMALL', 101],
    ]);
    expect(cuts.pyramid[0]).toEqual({ rank: 2, amountMinor: 19_900, customerId: 'c001' });
  });

  test('n = 200, preset VIP 1/4/15/80: 1–2, 3–10, 11–40', () => {
    const vip = { ...defaultPolicy, value: { ...defaultPolicy.value, pyramid: { shares: [0.01, 0.05, 0.2] } } };
    expect(ranksOf(population(200), vip, 'pyramid')).toEqual([2, 10, 40]);
  });

  it('rounds ranks up, in decimals: 7% of 100 are 7, of 101 they are 8', () => {
    const seven = { ...defaultPolicy, value: { ...defaultPolicy.value, pyramid: { shares: [0.07, 0.2, 0.5] } } };
    expect(ranksOf(population(100), seven, 'pyramid')).toEqual([7, 20, 50]);
    expect(ranksOf(population(101), seven, 'pyramid')).toEqual([8, 21, 51]);
  });

  it('decides ties by customer id', () => {
    const same = population(200).map((standing) => ({ ...standing, margin: 5 }));
    const cuts = cutsOf(same.toReversed(), asOf, defaultPolicy);
    expect(tiersOf(same[1]!, cuts).pyramid).toBe('KEY_TOP');
    expect(tiersOf(same[2]!, cuts).pyramid).toBe('KEY_SECOND');
  });

  it('measures between two rankings by the cut, whatever the number inside', () => {
    const cuts = cutsOf(population(200), asOf, defaultPolicy);
    expect(tiersOf({ customerId: 'risen', margin: 19_901, revenue: 0 }, cuts).pyramid).toBe('KEY_TOP');
    expect(tiersOf({ customerId: 'fallen', margin: -1, revenue: 0 }, cuts).pyramid).toBe('SMALL');
  });

  it('leaves who bought nothing in the window unranked, and ranks nobody before the first cuts', () => {
    const cuts = cutsOf(population(200), asOf, defaultPolicy);
    expect(tiersOf(null, cuts)).toEqual({ pyramid: 'UNRANKED', contribution: null, importance: null });
    expect(tiersOf(population(1)[0]!, null)).toEqual({ pyramid: null, contribution: null, importance: null });
  });

  it('has of nobody cuts that nobody is inside', () => {
    const cuts = cutsOf([], asOf, defaultPolicy);
    const none = { rank: 0, amountMinor: 0, customerId: '' };
    expect(cuts).toEqual({
      asOf: '2024-12-31',
      policyVersion: 1,
      buyers: 0,
      pyramid: [none, none, none],
      importance: [none, none],
      contribution: [none, none],
    });
    const first = { customerId: 'c1', margin: 5, revenue: 9 };
    expect(tiersOf(first, cuts)).toEqual({ pyramid: 'SMALL', contribution: 'TAIL', importance: 'ORDINARY' });
  });
});

describe('contribution', () => {
  test('BEST are those needed to reach 80% of revenue, with the crosser; MIDDLE up to 99%; TAIL the last 1%', () => {
    expect(contributions(earning(500, 299, 151, 40, 9, 1))).toEqual(['BEST', 'BEST', 'BEST', 'MIDDLE', 'TAIL', 'TAIL']);
  });

  it('stops at the customer who reaches 80% exactly', () => {
    expect(contributions(earning(500, 300, 190, 10))).toEqual(['BEST', 'BEST', 'MIDDLE', 'TAIL']);
  });

  test('LOSS overrides: a negative net margin counts more than any revenue', () => {
    const [giant, ...rest] = earning(900, 90, 10);
    expect(contributions([{ ...giant!, margin: -1 }, ...rest])).toEqual(['LOSS', 'MIDDLE', 'TAIL']);
    expect(contributions([{ ...giant!, margin: 0 }, ...rest])).toEqual(['BEST', 'MIDDLE', 'TAIL']);
  });

  it('needs nobody where there is no revenue', () => {
    expect(contributions(earning(0, 0))).toEqual(['TAIL', 'TAIL']);
  });

  it('adds up revenues beyond what a float holds exactly', () => {
    const huge = Number.MAX_SAFE_INTEGER;
    expect(contributions(earning(huge, huge, huge, huge, 1))).toEqual(['BEST', 'BEST', 'BEST', 'BEST', 'TAIL']);
  });
});

describe('importance', () => {
  test('VIP the first 1%, IMPORTANT the next 19%, ORDINARY the rest', () => {
    const standings = population(200);
    const cuts = cutsOf(standings, asOf, defaultPolicy);
    expect([0, 1, 2, 39, 40, 199].map((i) => tiersOf(standings[i]!, cuts).importance)).toEqual([
      'VIP',
      'VIP',
      'IMPORTANT',
      'IMPORTANT',
      'ORDINARY',
      'ORDINARY',
    ]);
    expect(ranksOf(standings, defaultPolicy, 'importance')).toEqual([2, 40]);
  });
});
