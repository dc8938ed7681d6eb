import type { BgNbd } from '../bg-nbd/parameters.js';
import type { GammaGamma } from '../gamma-gamma/parameters.js';
import { rowOf, type PurchaseStatistics, type StatisticsColumns } from '../purchases/purchase-statistics.js';
import type { Computed, RefusalCode } from '../refusal.js';

/** As published by Fader, Hardie & Lee 2005, and by Fader & Hardie 2013. */
export const PUBLISHED: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
export const PUBLISHED_SPEND: GammaGamma = { p: 6.25, q: 3.74, gamma: 15.44 };
/** Their maxima for the sample to six decimals (domain.md §4). */
export const MLE: BgNbd = { r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425753 };
export const MLE_SPEND: GammaGamma = { p: 6.248802, q: 3.744588, gamma: 15.447748 };

/** The value; a refusal fails the test that expected one. */
export function valueOf<T>(computed: Computed<T>): T {
  if (!computed.ok) throw new Error(`${computed.error.code}: ${computed.error.reason}`);
  return computed.value;
}

export const codeOf = (computed: Computed<unknown>): RefusalCode | undefined =>
  computed.ok ? undefined : computed.error.code;

export const rowsOf = (columns: StatisticsColumns): PurchaseStatistics[] =>
  Array.from(columns.x, (_, row) => rowOf(columns, row));

export const sumOver = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** Uniform numbers from a seed (Mulberry32): the same on every machine. */
export function uniformFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
