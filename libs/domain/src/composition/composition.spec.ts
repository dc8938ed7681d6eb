import { describe, expect, it, test } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import { contextOf, newPopulation } from '../clock/population.js';
import { defaultPolicy } from '../policy/policy.js';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, gaveBack } from '../testing/purchases.js';
import { ended } from '../testing/relationship.js';
import { valueProjection, type ValueFact } from '../value/projection.js';
import { valueAt } from '../value/reading.js';
import { compositionOf, totalOf } from './composition.js';
import { expectedServiceCost, noExpenses } from './expenses.js';

const composition = {
  ...defaultPolicy.composition,
  standardServiceCostMajor: 50,
  referralSavingMajor: 150,
  winBackBudgetMajor: 200,
};
const policy = { ...defaultPolicy, composition };
const context = contextOf({ ...newPopulation, policy });

type Beside = Extract<ValueFact, { type: 'CostIncurred' | 'PointsRedeemed' | 'ReferralConverted' }>;
const fact = (id: string, event: Beside, when = '2024-04-01'): Occurred<Beside> => ({
  id,
  occurredAt: at(when),
  sourceSeq: 0,
  event,
});
const cost = (kind: 'ACQUISITION' | 'SERVICE' | 'WINBACK', major: number) =>
  fact(`${kind}-${major}`, {
    type: 'CostIncurred',
    data: { kind, amount: { amountMinor: major * 100, currency: 'CNY', fxToBase: '1' } },
  });
const sold = (category: string, unitPrice: number, unitCost: number) => ({
  lines: [{ sku: category, category, qty: 1, unitPrice: unitPrice * 100, unitCost: unitCost * 100 }],
});

/** The facts of the example of domain.md §2.3. */
const example: Occurred<ValueFact>[] = [
  bought('first', '2024-01-01', sold('A', 1000, 300)),
  bought('same', '2024-02-01', sold('A', 900, 400)),
  bought('other', '2024-03-01', sold('B', 500, 200)),
  cost('SERVICE', 10),
  cost('ACQUISITION', 400),
  fact('p', { type: 'PointsRedeemed', data: { entryId: 'p', points: 3000, unitCost: 2 } }),
  fact('r', { type: 'ReferralConverted', data: { refereeId: 'c-2' } }),
];

describe('composition of CLV', () => {
  test('1200+300+40+150−400−60−0.3×200 = ¥1,170', () => {
    const doc = foldFacts(valueProjection, context, example);
    expect(compositionOf(doc, 0.7, policy)).toEqual({
      ...{ basic: 120_000, cross: 30_000, saving: 4_000, referral: 15_000 },
      ...{ acquisition: 40_000, reward: 6_000, churn: 6_000 },
      total: 117_000,
    });
  });

  it('is negative where costs outweigh gains, and is kept so', () => {
    const doc = foldFacts(valueProjection, context, [
      bought('o', '2024-01-01', { paid: 100 }),
      cost('ACQUISITION', 400),
    ]);
    expect(compositionOf(doc, null, policy).total).toBe(40 - 40_000);
  });

  it('has no churn cost without a model, and says so', () => {
    const doc = foldFacts(valueProjection, context, example);
    expect(valueAt(doc, dayOf('2024-05-01'), context)).toMatchObject({
      composition: { churn: null, total: 123_000 },
      predicted: { reason: 'MODEL.NOT_FITTED' },
    });
  });

  it('takes refunds from the part that they were of; basic and cross add up to the margin of the life', () => {
    const doc = foldFacts(valueProjection, context, [...example, gaveBack('other', '2024-04-02', 25_000)]);
    const { basic, cross } = compositionOf(doc, null, policy);
    expect({ basic, cross }).toEqual({ basic: 120_000, cross: 15_000 });
    expect(basic + cross).toBe(doc.life.margin);
  });

  it('splits an order of several categories, with the policy’s margin where no cost is known', () => {
    const lines = [
      { sku: 'a', category: 'A', qty: 1, unitPrice: 10_000 },
      { sku: 'b', category: 'B', qty: 1, unitPrice: 30_000 },
      { sku: 'n', qty: 1, unitPrice: 5_000, unitCost: 4_000 },
    ];
    const doc = foldFacts(valueProjection, context, [example[0]!, bought('mixed', '2024-02-01', { lines })]);
    expect(compositionOf(doc, null, policy)).toMatchObject({ basic: 70_000 + 4_000, cross: 12_000 + 1_000 });
  });

  it('adds up to gains less costs', () => {
    const parts = { basic: 1, cross: 2, saving: -3, referral: 4, acquisition: 5, reward: 6, churn: null };
    expect(totalOf(parts)).toBe(1 + 2 - 3 + 4 - 5 - 6);
    expect(totalOf({ ...parts, churn: 7 })).toBe(-14);
  });
});

describe('expenses', () => {
  it('of services within the window tell those of the next year', () => {
    const day = dayOf('2024-12-31');
    const expenses = {
      ...noExpenses(),
      service: [day - 365, day - 364, day - 1, day + 1].map((on): [number, number] => [on, 100]),
    };
    expect(expectedServiceCost(expenses, day, 365)).toBe(200);
    expect(expectedServiceCost(expenses, day, 73)).toBe(500);
  });

  it('and an end come in any order and leave the same document', () => {
    const all = [...example, ended('2024-04-02')];
    const doc = foldFacts(valueProjection, context, all);
    expect(foldFacts(valueProjection, context, [...all].reverse())).toEqual(doc);
    expect(doc.ended).toBe(true);
    expect(foldFacts(valueProjection, context, [...all, bought('back', '2024-05-01')]).ended).toBe(false);
  });
});
