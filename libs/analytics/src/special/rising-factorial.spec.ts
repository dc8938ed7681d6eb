import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { positive } from '../testing/arbitraries.js';
import { digamma, logGamma } from './log-gamma.js';
import { logRisingFactorial, risingFactorialSlope } from './rising-factorial.js';

describe('the rising factorial', () => {
  it('is a ratio of two Γ, however it is computed', () => {
    fc.assert(
      fc.property(positive(0.01, 100), fc.integer({ min: 0, max: 100 }), (r, n) => {
        expect(logRisingFactorial(r, n)).toBeCloseTo(logGamma(r + n) - logGamma(r), 10);
        expect(risingFactorialSlope(r, n) / digamma(r + n)).toBeCloseTo(1 - digamma(r) / digamma(r + n), 8);
      }),
    );
  });

  it('keeps its digits where r is large', () => {
    expect(logRisingFactorial(1e15, 3)).toBeCloseTo(3 * Math.log(1e15), 12);
    expect(risingFactorialSlope(1e15, 3)).toBeCloseTo(3e-15, 28);
  });
});
