import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hypergeometric } from '../special/hypergeometric.js';
import { bgNbd, customer } from '../testing/arbitraries.js';
import { codeOf, MLE, PUBLISHED, rowsOf, sumOver, uniformFrom, valueOf } from '../testing/values.js';
import { oddsOfLeft, probabilityAlive } from './alive.js';
import { byHypergeometric, byPurchase, expectedFuturePurchases, expectedPurchases } from './expectation.js';
import type { Times } from './likelihood.js';
import type { BgNbd } from './parameters.js';
import { simulateBgNbd } from './simulation.js';

const horizon = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 200, noNaN: true }));

/** The formula of domain.md §4 as it stands there. */
function asWritten(parameters: BgNbd, customer: Times, t: number): number {
  const { r, alpha, a, b } = parameters;
  const { x, T } = customer;
  const z = t / (alpha + T + t);
  const c = a + b + x - 1;
  const rest = (1 - z) ** (r + x) * valueOf(hypergeometric(r + x, b + x, c, z));
  return ((c / (a - 1)) * (1 - rest)) / (1 + oddsOfLeft(parameters, customer));
}

describe('P(alive)', () => {
  it('is a probability, 1 for who bought once, and falls with silence', () => {
    fc.assert(
      fc.property(bgNbd(1e-6, 1e6), customer, horizon, (parameters, row, silence) => {
        const p = probabilityAlive(parameters, row);
        const later = probabilityAlive(parameters, { ...row, T: row.T + silence });
        expect(p >= 0 && p <= 1 && later <= p).toBe(true);
        if (row.x === 0) expect(p).toBe(1);
      }),
    );
    const [soon, late] = [40, 80].map((T) => probabilityAlive(PUBLISHED, { x: 2, tx: 30.43, T }));
    expect(late).toBeLessThan(soon!);
  });
});

describe('expected purchases', () => {
  it('are none at once, and rise with the horizon', () => {
    fc.assert(
      fc.property(bgNbd(0.01, 100), customer, horizon, horizon, (parameters, row, t, more) => {
        const [near, far] = [t, t + more].map((at) => expectedFuturePurchases(parameters, row, at));
        // A horizon of thousands of α is refused; never answered wrongly.
        if (!near!.ok || !far!.ok) return expect([codeOf(near!), codeOf(far!)]).toContain('SERIES.NOT_CONVERGED');
        expect(near!.value).toBeGreaterThanOrEqual(0);
        expect(far!.value).toBeGreaterThanOrEqual(near!.value * (1 - 1e-12));
      }),
    );
    expect(valueOf(expectedFuturePurchases(PUBLISHED, { x: 2, tx: 30, T: 39 }, 0))).toBe(0);
  });

  it('are those of domain.md §4 where that can be computed', () => {
    const times = fc.double({ min: 0.1, max: 50, noNaN: true });
    fc.assert(
      fc.property(bgNbd(0.1, 10), customer, times, (parameters, row, ofAlpha) => {
        // Beyond, what is written overflows, divides by nothing, or loses its digits to the 1.
        fc.pre(Math.abs(parameters.a - 1) > 0.01 && row.x <= 40);
        const t = ofAlpha * (parameters.alpha + row.T);
        const expected = asWritten(parameters, row, t);
        const actual = valueOf(expectedFuturePurchases(parameters, row, t));
        expect(Math.abs(actual - expected)).toBeLessThan(1e-8 * Math.max(1, expected));
      }),
    );
  });

  it('are the same by ₂F₁ and purchase by purchase, where customers are not much alike', () => {
    const share = fc.double({ min: 1e-9, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(bgNbd(0.05, 20), fc.integer({ min: 0, max: 60 }), share, (parameters, x, z) => {
        const { r, a, b } = parameters;
        fc.pre(a + b - 1 - r > -4 && a - 1 <= r + x);
        const sum = valueOf(byPurchase(parameters, x, z));
        expect(Math.abs(valueOf(byHypergeometric(parameters, x, z)) - sum)).toBeLessThanOrEqual(1e-10 * sum);
      }),
    );
  });

  it('of customers much alike keep the digits that ₂F₁ loses', () => {
    const alike = { r: 97, alpha: 1, a: 0.36, b: 0.03 };
    const z = 0.88;
    expect(valueOf(byPurchase(alike, 0, z))).toBeLessThan(100);
    expect(Math.abs(valueOf(byHypergeometric(alike, 0, z)))).toBeGreaterThan(1e6);
    expect(valueOf(expectedPurchases(alike, z / (1 - z)))).toBe(valueOf(byPurchase(alike, 0, z)));
  });

  it('pass through a = 1 and a + b = 1 without a jump', () => {
    const at = (change: Partial<BgNbd>, row: Times) =>
      valueOf(expectedFuturePurchases({ ...PUBLISHED, ...change }, row, 39));
    for (const row of [
      { x: 0, tx: 0, T: 38.86 },
      { x: 2, tx: 30.43, T: 38.86 },
    ]) {
      expect(at({ a: 1 }, row)).toBeCloseTo((at({ a: 1 - 1e-6 }, row) + at({ a: 1 + 1e-6 }, row)) / 2, 9);
      expect(at({ a: 0.5, b: 0.5 }, row)).toBeCloseTo(at({ a: 0.5, b: 0.5 + 1e-9 }, row), 8);
    }
  });

  it('of short horizons are the rate times the time, to the last digits', () => {
    // While alive, E[λ] = (r+x)/(α+T).
    const rate = 2.243 / (4.414 + 38.86);
    const soon = valueOf(expectedFuturePurchases(PUBLISHED, { x: 2, tx: 30.43, T: 38.86 }, 1e-9));
    expect(soon / (1e-9 * rate * probabilityAlive(PUBLISHED, { x: 2, tx: 30.43, T: 38.86 }))).toBeCloseTo(1, 9);
  });

  it('of a hundred years of weeks are computed, of a thousand refused, and of less than no time too', () => {
    const row = { x: 2, tx: 30.43, T: 38.86 };
    expect(valueOf(expectedFuturePurchases(MLE, row, 5200))).toBeGreaterThan(10);
    expect(codeOf(expectedFuturePurchases(MLE, row, 52_000))).toBe('SERIES.NOT_CONVERGED');
    expect(codeOf(expectedPurchases(MLE, -1))).toBe('ARGUMENT.OUT_OF_RANGE');
    expect(codeOf(expectedPurchases(MLE, Infinity))).toBe('ARGUMENT.OUT_OF_RANGE');
  });

  it('are what simulated customers do on average', () => {
    const rows = rowsOf(simulateBgNbd(PUBLISHED, { customers: 20_000, T: 60, step: 1e-9 }, uniformFrom(11)));
    const expected = sumOver(rows, ({ T }) => valueOf(expectedPurchases(PUBLISHED, T)));
    const actual = sumOver(rows, ({ x }) => x);
    const error = Math.sqrt(sumOver(rows, ({ x }) => (x - actual / rows.length) ** 2));
    expect(Math.abs(actual - expected)).toBeLessThan(3 * error);
  });
});
