import fc from 'fast-check';
import type { BgNbd } from '../bg-nbd/parameters.js';
import type { GammaGamma } from '../gamma-gamma/parameters.js';
import type { Nbd } from '../nbd/parameters.js';
import type { PurchaseStatistics } from '../purchases/purchase-statistics.js';

/** Spread evenly over orders of magnitude, as parameters are. */
export const positive = (from: number, to: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }).map(Math.exp);

export const bgNbd = (from: number, to: number): fc.Arbitrary<BgNbd> =>
  fc.record({ r: positive(from, to), alpha: positive(from, to), a: positive(from, to), b: positive(from, to) });

export const nbd = (from: number, to: number): fc.Arbitrary<Nbd> =>
  fc.record({ r: positive(from, to), alpha: positive(from, to) });

export const gammaGamma = (from: number, to: number): fc.Arbitrary<GammaGamma> =>
  fc.record({ p: positive(from, to), q: positive(from, to), gamma: positive(from, to) });

/** Any possible row: many buy once, some buy hundreds of times. */
export const customer: fc.Arbitrary<PurchaseStatistics> = fc
  .record({
    x: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5000 })),
    T: fc.double({ min: 0, max: 2000, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    m: positive(0.01, 1e6),
  })
  .map(({ x, T, share, m }) => (x === 0 ? { x, tx: 0, T, m: 0 } : { x, tx: share * T, T, m }));
