import { describe, expect, it } from '@jest/globals';
import { EXAMPLE_3_1, lifetimeValueByIncome, READINGS, type IncomeReading } from './income-reading.js';
import { lifetimeValueByContribution, lifetimeValueByProfit } from './profit.js';

/** The table of domain.md §3, whole. */
const TABLE: readonly [letter: string, reading: IncomeReading, value: string][] = [
  ['A', 'INCREASE_EACH_YEAR', '3505.93'],
  ['A′', 'COST_OMITTED', '3544.83'],
  ['A″', 'FIRST_PURCHASE_IN_YEAR_ONE', '3187.46'],
  ['A‴', 'PAID_AT_START_OF_YEAR', '3677.46'],
  ['A⁗', 'UNDISCOUNTED', '4050.00'],
  ['F', 'FIRST_PURCHASE_AT_END_OF_YEAR_ONE', '2891.25'],
  ['C', 'INCREASE_ACCUMULATES', '7061.45'],
  ['D', 'FIRST_PURCHASE_REPEATS', '9285.23'],
  ['B1', 'SALES_GROW', '10895.93'],
  ['B0', 'SALES_GROW_PAID_AT_START_OF_YEAR', '11912.56'],
  ['B3', 'SALES_GROW_FROM_YEAR_ONE', '12840.76'],
  ['B2', 'SALES_GROW_BESIDE_FIRST_PURCHASE', '14840.76'],
];

describe('Example 3.1', () => {
  it.each(TABLE)('model 1, reading %s, %s: ¥%s', (letter, reading, value) => {
    expect(READINGS[reading].letter).toBe(letter);
    expect(lifetimeValueByIncome(EXAMPLE_3_1, reading).toFixed(2)).toBe(value);
  });

  it('has no reading that the table lacks', () => {
    expect(Object.keys(READINGS)).toEqual(TABLE.map(([, reading]) => reading));
  });

  it('the terms of reading A are 449.54, 412.42, 378.37, 347.13, 318.47', () => {
    const upTo = (years: number) => lifetimeValueByIncome({ ...EXAMPLE_3_1, years }, 'INCREASE_EACH_YEAR');
    const terms = [1, 2, 3, 4, 5].map((t) => (upTo(t) - upTo(t - 1)).toFixed(2));
    expect(terms).toEqual(['449.54', '412.42', '378.37', '347.13', '318.47']);
    expect(upTo(0)).toBe(1600);
  });

  it('model 2, by profit, m=40%: ¥1,177.93; less Cs ¥1,139.03', () => {
    const inputs = { ...EXAMPLE_3_1, margin: 0.4 };
    expect(lifetimeValueByProfit(inputs, { lessCost: false }).toFixed(2)).toBe('1177.93');
    expect(lifetimeValueByProfit(inputs, { lessCost: true }).toFixed(2)).toBe('1139.03');
  });

  it('model 3, by profit contribution, m=40%, s=.8: ¥812.51', () => {
    expect(lifetimeValueByContribution({ ...EXAMPLE_3_1, margin: 0.4 }, 0.8).toFixed(2)).toBe('812.51');
  });
});
