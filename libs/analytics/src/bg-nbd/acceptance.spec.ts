import { describe, expect, it } from '@jest/globals';
import { cdnowTable, CUTOFF } from '../testing/cdnow.js';
import { errorsByDifferences } from '../testing/information.js';
import { MLE, PUBLISHED, rowsOf, sumOver, valueOf } from '../testing/values.js';
import { weeksUntil } from '../purchases/from-purchases.js';
import { probabilityAlive } from './alive.js';
import { expectedFuturePurchases, expectedPurchases } from './expectation.js';
import { fitBgNbd } from './fit.js';
import { logLikelihoodOf } from './likelihood.js';
import { BG_NBD } from './parameters.js';

/** Each row of the table "Acceptance tests" in domain.md §4 that is of BG/NBD. */
const columns = cdnowTable().columns;
const rows = rowsOf(columns);
const customer1 = { x: 2, tx: 30.43, T: 38.86 };

describe('BG/NBD on the CDNOW sample', () => {
  it('published r=.243, α=4.414, a=.793, b=2.426: LL −9582.426831182353', () => {
    expect(sumOver(rows, (row) => logLikelihoodOf(PUBLISHED, row))).toBeCloseTo(-9582.426831182353, 9);
  });

  const fit = valueOf(fitBgNbd(columns));

  it('MLE .242593, 4.413532, .792886, 2.425753: LL −9582.425561', () => {
    expect(fit.logLikelihood).toBeCloseTo(-9582.425561, 6);
    for (const name of BG_NBD) expect(fit.parameters[name]).toBeCloseTo(MLE[name], 6);
    expect(fit.convergence.gradient).toBeLessThan(1e-10);
  });

  it('has the standard errors that second differences of ln L give', () => {
    const logLikelihood = ([r, alpha, a, b]: readonly number[]) =>
      sumOver(rows, (row) => logLikelihoodOf({ r: r!, alpha: alpha!, a: a!, b: b! }, row));
    const expected = errorsByDifferences(
      logLikelihood,
      BG_NBD.map((name) => fit.parameters[name]),
    );
    BG_NBD.forEach((name, i) => expect(fit.standardErrors[name] / expected[i]!).toBeCloseTo(1, 3));
    expect(BG_NBD.map((name) => fit.standardErrors[name].toFixed(3))).toEqual(['0.013', '0.378', '0.186', '0.705']);
  });

  it('the same LL, unrounded weeks from raw dates: −9582.430478014', () => {
    const unrounded = cdnowTable(weeksUntil(CUTOFF)).columns;
    expect(sumOver(rowsOf(unrounded), (row) => logLikelihoodOf(PUBLISHED, row))).toBeCloseTo(-9582.430478014, 8);
    // As CLVTools prints it.
    const { r, alpha, a, b } = valueOf(fitBgNbd(unrounded)).parameters;
    [
      [r, 0.2425945],
      [alpha, 4.4136019],
      [a, 0.7929199],
      [b, 2.4258881],
    ].forEach(([actual, wanted]) => expect(Math.abs(actual! - wanted!)).toBeLessThan(3e-5));
  });

  it('customers 1, 2, 3: ln L −9.458606307, −4.469093275, −0.554713276', () => {
    const values = rows.slice(0, 3).map((row) => logLikelihoodOf(PUBLISHED, row));
    [-9.458606307, -4.469093275, -0.554713276].forEach((wanted, i) => expect(values[i]).toBeCloseTo(wanted, 9));
  });

  it('E[Y(39)] of (2, 30.43, 38.86): 1.226028', () => {
    expect(valueOf(expectedFuturePurchases(PUBLISHED, customer1, 39))).toBeCloseTo(1.226028, 6);
  });

  it.each([
    [2, 30.43, 0.726579],
    [1, 1.71, 0.212101],
    [7, 29.43, 0.641756],
  ])('P(alive) of (%d, %d, 38.86): %d', (x, tx, expected) => {
    expect(probabilityAlive(PUBLISHED, { x, tx, T: 38.86 })).toBeCloseTo(expected, 6);
  });

  it.each([
    [1 / 7, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31 + 6 / 7, 1.0405],
    [32, 1.0437],
    [78, 1.858],
  ])('E[X(%d)] at the MLE: %d', (t, expected) => {
    expect(valueOf(expectedPurchases(MLE, t))).toBeCloseTo(expected, 4);
  });

  it('ΣE[Y(39)]: 1653.948', () => {
    const sum = sumOver(rows, (row) => valueOf(expectedFuturePurchases(PUBLISHED, row, 39)));
    expect(sum).toBeCloseTo(1653.948, 3);
  });

  it('naive Γ at x=200 overflows; ln L does not', () => {
    const { r, alpha, a, b } = PUBLISHED;
    const { x, tx, T } = { x: 200, tx: 30, T: 38.86 };
    // As the formula is printed, with Γ as a product.
    const gamma = (from: number, n: number) => Array.from({ length: n }, (_, k) => from + k).reduce((u, v) => u * v, 1);
    const naive = ((gamma(r, x) * alpha ** r * gamma(b, x)) / gamma(a + b, x)) * (alpha + T) ** -(r + x);
    expect(Number.isFinite(naive)).toBe(false);
    expect(Number.isFinite(logLikelihoodOf(PUBLISHED, { x, tx, T }))).toBe(true);
  });
});
