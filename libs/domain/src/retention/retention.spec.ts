import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/policy.js';
import { bondsOf, RetentionCount, strongestBond } from './bonds.js';

describe('bonds of the rungs (财务 → 社会 → 结构性, domain.md §2.7, row 75)', () => {
  it('潜在客户 has none, 客户 a financial one, 主顾 to 宣传者 a social one, 合作伙伴 a structural one', () => {
    expect([null, 0, 1, 2, 3, 4, 5].map((level) => strongestBond(level, defaultPolicy))).toEqual([
      ...[null, null],
      'FINANCIAL',
      ...['SOCIAL', 'SOCIAL', 'SOCIAL'],
      'STRUCTURAL',
    ]);
    expect(bondsOf(2, defaultPolicy)).toEqual([
      { bond: 'FINANCIAL', benefits: ['POINTS'] },
      { bond: 'SOCIAL', benefits: ['BIRTHDAY_GIFT'] },
    ]);
  });

  it('which benefit makes which bond is policy; one that is not named makes none', () => {
    const policy = { ...defaultPolicy, retention: { bonds: [{ benefit: 'POINTS', bond: 'STRUCTURAL' as const }] } };
    expect(bondsOf(5, policy)).toEqual([{ bond: 'STRUCTURAL', benefits: ['POINTS'] }]);
    expect(bondsOf(5, { ...defaultPolicy, retention: { bonds: [] } })).toEqual([]);
  });
});

describe('customers by the strongest bond they ever had', () => {
  const retained = (...customers: [levels: (number | null)[], stage: string | null][]) => {
    const count = new RetentionCount(defaultPolicy);
    for (const [levels, stage] of customers) count.add({ levels, stage });
    return count.result();
  };

  it('two of four with a financial bond lost, one of two with a social one in decline', () => {
    expect(
      retained(
        ...([1, 1, 1, 1].map((level, i) => [[level], i < 2 ? 'LOST' : 'STABLE']) as [number[], string][]),
        [[2], 'DECLINE'],
        [[3], 'STABLE'],
        [[null], 'PROSPECT'],
      ),
    ).toEqual([
      { bond: null, customers: 1, declining: 0, lost: 0, lostShare: 0 },
      { bond: 'FINANCIAL', customers: 4, declining: 0, lost: 2, lostShare: 0.5 },
      { bond: 'SOCIAL', customers: 2, declining: 1, lost: 0, lostShare: 0 },
      { bond: 'STRUCTURAL', customers: 0, declining: 0, lost: 0, lostShare: null },
    ]);
  });

  it('who fell to 客户 by being lost counts by the rung held before', () => {
    expect(retained([[1, 2, 3, 1], 'LOST'])[2]).toMatchObject({ bond: 'SOCIAL', lost: 1, lostShare: 1 });
  });
});
