import { describe, expect, it, test } from '@jest/globals';
import { brandSwitchingOf, type BrandSwitchingAnswer } from './brand-switching.js';
import { clvOf } from './clv.js';

describe('the CLV calculator', () => {
  test('Example 3.1, reading A: ¥3,505.93, and every other reading of the table', () => {
    const { value, readings, reconstruction } = clvOf({});
    expect(value.toFixed(2)).toBe('3505.93');
    expect(reconstruction).toBe(true);
    expect(readings.map((reading) => [reading.letter, reading.value.toFixed(2)])).toEqual([
      ['A', '3505.93'],
      ['A′', '3544.83'],
      ['A″', '3187.46'],
      ['A‴', '3677.46'],
      ['A⁗', '4050.00'],
      ['F', '2891.25'],
      ['C', '7061.45'],
      ['D', '9285.23'],
      ['B1', '10895.93'],
      ['B0', '11912.56'],
      ['B3', '12840.76'],
      ['B2', '14840.76'],
    ]);
  });

  test('M2 m=40% → ¥1,177.93 (less Cs: ¥1,139.03); M3 m=40%, s=.8 → ¥812.51', () => {
    const of = (wish: Parameters<typeof clvOf>[0]) => clvOf(wish).value.toFixed(2);
    expect(of({ model: 'profit' })).toBe('1177.93');
    expect(of({ model: 'profit', lessCost: true })).toBe('1139.03');
    expect(of({ model: 'contribution' })).toBe('812.51');
    expect(of({ incomeReading: 'INCREASE_ACCUMULATES' })).toBe('7061.45');
  });

  test('drivers: P0 drives Example 3.1 most; models 2 and 3 add margin and retention', () => {
    expect(clvOf({}).drivers.map(({ input }) => input)).toEqual([
      'firstPurchase',
      'annualIncrease',
      'rate',
      'acquisitionCost',
      'annualCost',
    ]);
    expect(clvOf({ model: 'profit' }).drivers.map(({ input }) => input)).toContain('margin');
    expect(clvOf({ model: 'contribution' }).drivers.map(({ input }) => input)).toContain('retention');
  });
});

describe('the brand-switching calculator', () => {
  const answer = (wish: Parameters<typeof brandSwitchingOf>[0]): BrandSwitchingAnswer => {
    const result = brandSwitchingOf(wish);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };

  test('last brand ours ¥1,006.11, rival’s ¥916.24, ignoring switching ¥1,555.86, with t=0 ¥1,406.11, share .625', () => {
    const { value, ignoringSwitching, longRunShares, drivers } = answer({});
    expect([value, ignoringSwitching].map((each) => each.toFixed(2))).toEqual(['1006.11', '1555.86']);
    expect(longRunShares![0]).toBeCloseTo(0.625, 12);
    expect(drivers[0]!.elasticity).toBeCloseTo(1, 10);
    expect(answer({ lastBrand: 1 }).value.toFixed(2)).toBe('916.24');
    expect(answer({ withLast: true }).value.toFixed(2)).toBe('1406.11');
  });

  it('refuses what is no matrix, and brands that are none', () => {
    const codeOf = (wish: Parameters<typeof brandSwitchingOf>[0]) => {
      const result = brandSwitchingOf(wish);
      return result.ok ? null : result.error.code;
    };
    expect(codeOf({ switching: [[0.5, 0.4]] })).toBe('SWITCHING.NOT_A_TRANSITION_MATRIX');
    expect(codeOf({ lastBrand: 2 })).toBe('ARGUMENT.OUT_OF_RANGE');
    expect(
      answer({
        switching: [
          [1, 0],
          [0, 1],
        ],
      }).longRunShares,
    ).toBeNull();
  });
});
