import { describe, expect, it } from '@jest/globals';
import { EXAMPLE_3_1, lifetimeValueByIncome } from './income-reading.js';
import { sensitivities } from './sensitivity.js';

describe('sensitivity', () => {
  it('of a product of powers is the powers, the strongest first', () => {
    const rows = sensitivities(({ u, v, w }) => (u ** 3 * v) / w ** 2, { u: 2, v: 5, w: 7 }, ['v', 'w', 'u'], 1e-4);
    expect(rows.map(({ input }) => input)).toEqual(['u', 'w', 'v']);
    [3, -2, 1].forEach((power, i) => expect(rows[i]!.elasticity).toBeCloseTo(power, 6));
  });

  it('of Example 3.1: P₀ drives it most, then the yearly increase', () => {
    const rows = sensitivities((inputs) => lifetimeValueByIncome(inputs, 'INCREASE_EACH_YEAR'), EXAMPLE_3_1, [
      'acquisitionCost',
      'firstPurchase',
      'annualIncrease',
      'annualCost',
      'rate',
    ]);
    expect(rows.map(({ input }) => input)).toEqual([
      'firstPurchase',
      'annualIncrease',
      'rate',
      'acquisitionCost',
      'annualCost',
    ]);
    const shareOf = (input: string) => rows.find((row) => row.input === input)!.elasticity;
    expect(shareOf('firstPurchase')).toBeCloseTo(2000 / 3505.9291, 6);
    expect(shareOf('annualIncrease')).toBeCloseTo((500 * 3.889651) / 3505.9291, 6);
    expect(shareOf('acquisitionCost')).toBeCloseTo(-400 / 3505.9291, 6);
    expect(rows.find(({ input }) => input === 'acquisitionCost')).toMatchObject({ low: expect.closeTo(3509.93, 2) });
  });

  it('has no elasticity where an input or the result is 0', () => {
    expect(sensitivities(({ u }) => u + 1, { u: 0 }, ['u'])[0]!.elasticity).toBeNull();
    expect(sensitivities(({ u }) => u - 1, { u: 1 }, ['u'])[0]!.elasticity).toBeNull();
  });
});
