import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeOf, valueOf } from '../testing/values.js';
import { hypergeometric, hypergeometricSlope, MAX_TERMS } from './hypergeometric.js';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Agreement to `digits` significant digits. */
function expectClose(actual: number, expected: number, digits: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(10 ** -digits * Math.max(1e-300, Math.abs(expected)));
}

describe('₂F₁', () => {
  it.each([0, 0.01, 0.3, 0.5, 0.9, 0.99])('has its closed forms at z = %d', (z) => {
    const w = Math.sqrt(z);
    expectClose(valueOf(hypergeometric(1, 1, 2, z)), z === 0 ? 1 : -Math.log1p(-z) / z, 13);
    expectClose(valueOf(hypergeometric(0.5, 0.5, 1.5, z)), z === 0 ? 1 : Math.asin(w) / w, 13);
    expectClose(valueOf(hypergeometric(0.5, 1, 1.5, z)), z === 0 ? 1 : Math.atanh(w) / w, 13);
    expectClose(valueOf(hypergeometric(2.5, 1.7, 1.7, z)), (1 - z) ** -2.5, 12);
  });

  it.each([
    // Summed with fifty digits: the arguments of E[Y(39)] for x = 2 and its transform, and those of x = 200.
    [2.243, 4.426, 4.219, 39 / 82.274, 4.575_315_897_643_69],
    [1.976, -0.207, 4.219, 39 / 82.274, 0.947_946_733_417_134_1],
    [200.243, 202.426, 202.219, 0.4, 2.945_978_111_117_294_9e44],
  ])('₂F₁(%d, %d; %d; %d) = %d', (a, b, c, z, expected) => {
    expectClose(valueOf(hypergeometric(a, b, c, z)), expected, 12);
  });

  it('is a polynomial where a or b is an integer ≤ 0', () => {
    expectClose(valueOf(hypergeometric(-2, 3, 4, 0.5)), 1 - (2 * 3 * 0.5) / 4 + (3 * 4 * 0.25) / (4 * 5), 14);
    expect(valueOf(hypergeometric(0, 3, 4, 0.5))).toBe(1);
  });

  it('agrees with itself after Euler’s transform to 12 digits', () => {
    fc.assert(
      fc.property(between(0.1, 30), between(0.1, 30), between(0.1, 60), between(0, 0.9), (a, b, c, z) => {
        fc.pre(c > a && c > b);
        const transformed = (1 - z) ** (c - a - b) * valueOf(hypergeometric(c - a, c - b, c, z));
        expectClose(valueOf(hypergeometric(a, b, c, z)), transformed, 12);
      }),
    );
  });

  it('has a slope in b that gives it back', () => {
    fc.assert(
      fc.property(between(-2, 5), between(0.1, 5), between(0.5, 9), between(0, 0.9), (a, b, c, z) => {
        const slope = valueOf(hypergeometricSlope(a, b, c, z));
        const whole = valueOf(hypergeometric(a, b, c, z));
        expect(Math.abs(1 + (b / c) * slope - whole)).toBeLessThan(1e-9 * Math.max(1, Math.abs(whole)));
      }),
    );
    // Where b = 0: c·d/db ₂F₁ = −c·ln(1−z) for a = c; and finite where c = 0.
    expectClose(valueOf(hypergeometricSlope(3, 0, 3, 0.5)), 3 * Math.LN2, 13);
    expect(Number.isFinite(valueOf(hypergeometricSlope(3, 0.5, 0, 0.5)))).toBe(true);
  });

  it('is refused where it does not settle within the limit of terms, and outside of its domain', () => {
    const refused = hypergeometric(1, 1, 2, 1 - 1e-9);
    expect(codeOf(refused)).toBe('SERIES.NOT_CONVERGED');
    expect(MAX_TERMS).toBe(10_000);
    for (const [a, b, c, z] of [
      [1, 1, 2, 1],
      [1, 1, 2, -0.1],
      [1, 1, 0, 0.5],
      [1, 1, -3, 0.5],
      [Number.NaN, 1, 2, 0.5],
    ]) {
      expect(codeOf(hypergeometric(a!, b!, c!, z!))).toBe('ARGUMENT.OUT_OF_RANGE');
    }
  });
});
