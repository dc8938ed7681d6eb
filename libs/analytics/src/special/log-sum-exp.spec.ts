import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { logSumExp } from './log-sum-exp.js';

describe('ln(eˣ + eʸ)', () => {
  it('is what it says where that does not overflow', () => {
    const exponent = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(exponent, exponent, (x, y) => {
        expect(logSumExp(x, y)).toBeCloseTo(Math.log(Math.exp(x) + Math.exp(y)), 10);
        expect(logSumExp(x, y)).toBe(logSumExp(y, x));
      }),
    );
  });

  it('holds where eˣ does not', () => {
    expect(logSumExp(5000, 5000)).toBe(5000 + Math.LN2);
    expect(logSumExp(-5000, -5000)).toBe(-5000 + Math.LN2);
    expect(logSumExp(-1e300, 3)).toBe(3);
    expect(logSumExp(-Infinity, -Infinity)).toBe(-Infinity);
    expect(logSumExp(Infinity, -Infinity)).toBe(Infinity);
  });
});
