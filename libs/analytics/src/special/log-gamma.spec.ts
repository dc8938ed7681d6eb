import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { positive } from '../testing/arbitraries.js';
import { digamma, logGamma } from './log-gamma.js';

describe('ln Γ and ψ', () => {
  it.each([
    [0.5, 0.5 * Math.log(Math.PI)],
    [1, 0],
    [1.5, Math.log(Math.sqrt(Math.PI) / 2)],
    [2, 0],
    [1 / 3, 0.985_420_646_927_767_1],
    [5, Math.log(24)],
    [10, Math.log(362_880)],
    [100, 359.134_205_369_575_4],
    [1e-5, 11.512_919_692_895_826],
    [171, 706.573_062_245_787_4],
    [1e6, 12_815_504.569_147_612],
    [0.243, 1.318_043_584_699_669_8],
    [7.3, 7.147_892_523_022_249],
  ])('ln Γ(%d) = %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(2e-15 * Math.max(8, Math.abs(expected)));
  });

  it.each([
    [1, -0.577_215_664_901_532_9],
    [0.5, -1.963_510_026_021_423_5],
    [2, 0.422_784_335_098_467_1],
    [10, 2.251_752_589_066_721],
    [100, 4.600_161_852_738_087],
    [0.243, -4.351_093_864_423_211],
  ])('ψ(%d) = %d', (x, expected) => {
    expect(Math.abs(digamma(x) - expected)).toBeLessThan(1e-14);
  });

  it('obey their recurrences Γ(x+1) = x·Γ(x) and ψ(x+1) = ψ(x) + 1/x', () => {
    fc.assert(
      fc.property(positive(1e-3, 1e8), (x) => {
        const scale = Math.max(1, Math.abs(logGamma(x)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / scale).toBeLessThan(1e-14);
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x) / Math.max(1, 1 / x)).toBeLessThan(1e-14);
      }),
    );
  });

  it('belong together: ψ is the slope of ln Γ', () => {
    fc.assert(
      fc.property(positive(0.01, 1e3), (x) => {
        const h = 1e-5 * x;
        expect((logGamma(x + h) - logGamma(x - h)) / (2 * h)).toBeCloseTo(digamma(x), 4);
      }),
    );
  });

  it('are not numbers where they are not defined, and infinite at infinity', () => {
    expect([0, -1, -0.5, Number.NaN].flatMap((x) => [logGamma(x), digamma(x)])).toEqual(new Array(8).fill(Number.NaN));
    expect([logGamma(Infinity), digamma(Infinity)]).toEqual([Infinity, Infinity]);
  });
});
