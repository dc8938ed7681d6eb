import { describe, expect, it } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import { foldFacts } from '../../testing/fold.js';
import { dayOf, defaultContext } from '../../testing/purchases.js';
import { boughtOn } from '../../testing/relationship.js';
import { told } from '../../testing/told.js';
import { defaultSatisfactionPolicy } from '../policy.js';
import type { SatisfactionFact } from '../fold.js';
import { satisfactionProjection } from '../projection.js';
import { satisfactionAt } from '../view.js';
import { TrendCount } from './trend.js';

type Fact = Occurred<SatisfactionFact>;

const rated = (when: string, satisfaction: number): Fact =>
  told(when, { type: 'SurveyAnswered', data: { instrument: 'CSAT5', answers: { satisfaction } } });
const monthsOn = (date: string, ...facts: Fact[]) =>
  satisfactionAt(foldFacts(satisfactionProjection, defaultContext, facts), dayOf(date), defaultContext).months;
const month = (name: string, satisfaction: number, loyaltyIndex: number) => ({
  month: name,
  satisfaction,
  loyaltyIndex,
});

describe('attitude at the ends of months', () => {
  const bought = boughtOn(['2024-01-02', '2024-01-03']);

  it('is what held then, however late it is read', () => {
    const facts = [...bought, rated('2024-01-10', 4), rated('2024-02-10', 2)];
    expect(monthsOn('2024-01-31', ...facts.slice(0, 3))).toEqual([]);
    expect(monthsOn('2024-02-01', ...facts.slice(0, 3))).toEqual([month('2024-01', 4, 62.5)]);
    expect(monthsOn('2024-03-31', ...facts)).toEqual([month('2024-01', 4, 62.5), month('2024-02', 3, 62.5)]);
  });

  it('ends with the last answer, and is not of somebody of whom one of the two is unknown', () => {
    const months = monthsOn('2026-01-01', ...bought, rated('2024-01-10', 4));
    expect([months[0]?.month, months.at(-1)?.month, months.length]).toEqual(['2024-01', '2024-12', 12]);
    expect(monthsOn('2025-01-01', rated('2024-01-10', 4))).toEqual([]);
    expect(monthsOn('2025-01-01', ...bought)).toEqual([]);
  });
});

describe('静态/动态 (domain.md §1, row 6)', () => {
  const policy = { ...defaultSatisfactionPolicy.trend, lagMonths: 1, leastCustomers: 3 };
  const counted = (...customers: ReturnType<typeof month>[][]) => {
    const count = new TrendCount(policy);
    for (const months of customers) count.add(months);
    return count.result();
  };

  it('S now with the index now, S earlier with the index later, and the index earlier with S later', () => {
    const result = counted(
      [month('2024-01', 1, 50), month('2024-02', 5, 20)],
      [month('2024-01', 3, 50), month('2024-02', 3, 60)],
      [month('2024-01', 5, 80), month('2024-02', 1, 100)],
    );
    expect(result.months).toEqual([
      { month: '2024-01', customers: 3, satisfaction: 3, loyaltyIndex: 60 },
      { month: '2024-02', customers: 3, satisfaction: 3, loyaltyIndex: 60 },
    ]);
    expect(result.static).toEqual({ month: '2024-02', customers: 3, r: expect.closeTo(-1, 12) });
    expect(result.dynamic).toEqual({
      lagMonths: 1,
      satisfactionThenLoyalty: { customers: 3, r: expect.closeTo(1, 12) },
      loyaltyThenSatisfaction: { customers: 3, r: expect.closeTo(-Math.sqrt(3) / 2, 12) },
    });
  });

  it('says nothing of fewer than the least customers, nor of figures that do not differ', () => {
    const pair = [month('2024-01', 1, 50), month('2024-02', 5, 20)];
    expect(counted(pair, pair).dynamic.satisfactionThenLoyalty).toEqual({ customers: 2, r: null });
    expect(counted(pair, pair, pair).static).toEqual({ month: '2024-02', customers: 3, r: null });
    expect(counted()).toMatchObject({ months: [], static: { month: null, customers: 0, r: null } });
  });

  it('takes of each customer the newest months that are so far apart, over a turn of the year too', () => {
    const gaps = [month('2023-11', 1, 1), month('2023-12', 2, 2), month('2024-01', 3, 3), month('2024-03', 9, 9)];
    expect(counted(gaps).dynamic.satisfactionThenLoyalty.customers).toBe(1);
    expect(counted([gaps[0]!, gaps[2]!]).dynamic.satisfactionThenLoyalty.customers).toBe(0);
  });
});
