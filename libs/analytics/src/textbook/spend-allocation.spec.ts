import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeOf, valueOf } from '../testing/values.js';
import { estimateSwitching, longRunShares, nextShares } from './brand-switching.js';
import { lifetimeValueWithAllocation, type SpendAllocationInputs } from './spend-allocation.js';

const [OURS, RIVAL] = [0, 1];
const M = [
  [0.7, 0.3],
  [0.5, 0.5],
];
const inputs: SpendAllocationInputs = {
  switching: M,
  lastBrand: OURS,
  ownBrand: OURS,
  spend: 1000,
  margin: 0.4,
  purchasesPerYear: 1,
  annualRate: 0.09,
  purchases: 5,
  withLast: false,
};
const clv = (change: Partial<SpendAllocationInputs> = {}) =>
  valueOf(lifetimeValueWithAllocation({ ...inputs, ...change }));

describe('CLV with spend allocation', () => {
  it('last brand ours: ¥1,006.11, of 256.88, 215.47, 193.97, 177.28, 162.51', () => {
    expect(clv().toFixed(2)).toBe('1006.11');
    const terms = [1, 2, 3, 4, 5].map((t) => (clv({ purchases: t }) - clv({ purchases: t - 1 })).toFixed(2));
    expect(terms).toEqual(['256.88', '215.47', '193.97', '177.28', '162.51']);
  });

  it('last brand the rival’s: ¥916.24', () => {
    expect(clv({ lastBrand: RIVAL }).toFixed(2)).toBe('916.24');
  });

  it('ignoring switching: ¥1,555.86', () => {
    expect(
      clv({
        switching: [
          [1, 0],
          [0, 1],
        ],
      }).toFixed(2),
    ).toBe('1555.86');
  });

  it('including t=0: ¥1,406.11', () => {
    expect(clv({ withLast: true }).toFixed(2)).toBe('1406.11');
  });

  it('with two purchases a year discounts each by half a year', () => {
    expect(clv({ purchasesPerYear: 2, purchases: 1 })).toBeCloseTo((1000 * 0.4 * 0.7) / Math.sqrt(1.09), 10);
  });

  it('is refused for brands that are none, and for rows that are no shares', () => {
    expect(codeOf(lifetimeValueWithAllocation({ ...inputs, lastBrand: 2 }))).toBe('ARGUMENT.OUT_OF_RANGE');
    expect(codeOf(lifetimeValueWithAllocation({ ...inputs, purchasesPerYear: 0 }))).toBe('ARGUMENT.OUT_OF_RANGE');
    for (const switching of [
      [],
      [[1, 0]],
      [
        [0.7, 0.2],
        [0.5, 0.5],
      ],
      [
        [1.5, -0.5],
        [0.5, 0.5],
      ],
      [
        [Number.NaN, 1],
        [0, 1],
      ],
    ]) {
      expect(codeOf(lifetimeValueWithAllocation({ ...inputs, switching }))).toBe('SWITCHING.NOT_A_TRANSITION_MATRIX');
    }
  });
});

describe('brand switching', () => {
  it('shares one, two, … purchases ahead: .7, .64, .628, .6256, .62512', () => {
    let shares: readonly number[] = [1, 0];
    const ours = [1, 2, 3, 4, 5].map(() => (shares = nextShares(shares, M))[0]!);
    [0.7, 0.64, 0.628, 0.6256, 0.62512].forEach((wanted, t) => expect(ours[t]).toBeCloseTo(wanted, 12));
  });

  it('long-run share .625', () => {
    expect(valueOf(longRunShares(M))[OURS]).toBeCloseTo(0.625, 14);
  });

  it('has no long-run share where brands keep their customers, and one where they swap them all', () => {
    expect(
      codeOf(
        longRunShares([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBe('SWITCHING.NO_LONG_RUN_SHARE');
    expect(
      valueOf(
        longRunShares([
          [0, 1],
          [1, 0],
        ]),
      ),
    ).toEqual([0.5, 0.5]);
    expect(codeOf(longRunShares([[1]]))).toBeUndefined();
  });

  it('is estimated from consecutive purchases, each cell one more than was seen', () => {
    // Ours→ours twice, ours→rival once, rival→ours once.
    const estimated = valueOf(estimateSwitching([[0, 0, 0, 1], [1, 0], [1], []], 2));
    expect(estimated).toEqual([
      [3 / 5, 2 / 5],
      [2 / 3, 1 / 3],
    ]);
    expect(valueOf(estimateSwitching([], 2))).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(codeOf(estimateSwitching([[0, 2]], 2))).toBe('ARGUMENT.OUT_OF_RANGE');
  });

  it('estimated from any purchases keeps its long-run shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }), { maxLength: 10 }),
        (sequences) => {
          const matrix = valueOf(estimateSwitching(sequences, 4));
          const shares = valueOf(longRunShares(matrix));
          nextShares(shares, matrix).forEach((share, brand) => expect(share).toBeCloseTo(shares[brand]!, 12));
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});
