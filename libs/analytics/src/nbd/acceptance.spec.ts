import { describe, expect, it } from '@jest/globals';
import { cdnowTable } from '../testing/cdnow.js';
import { errorsByDifferences } from '../testing/information.js';
import { rowsOf, sumOver, valueOf } from '../testing/values.js';
import { nbdFuturePurchases } from './expectation.js';
import { fitNbd } from './fit.js';
import { nbdLogLikelihoodOf } from './likelihood.js';
import { NBD } from './parameters.js';

/** As Fader & Hardie 2004 publish them of the same sample, from memory. */
const PUBLISHED = { r: 0.385, alpha: 12.072 };
const columns = cdnowTable().columns;
const rows = rowsOf(columns);

/** Expected values: mpmath with 30 digits, from test/data/cdnow-summary.txt and none of this code. */
describe('NBD on the CDNOW sample', () => {
  it('published r=.385, α=12.072: LL −9763.660406792131', () => {
    expect(sumOver(rows, (row) => nbdLogLikelihoodOf(PUBLISHED, row))).toBeCloseTo(-9763.660406792131, 8);
  });

  it('customers 1, 2, 3 and one of 7 repeats', () => {
    const values = [...rows.slice(0, 3), { x: 7, T: 38.86 }].map((row) => nbdLogLikelihoodOf(PUBLISHED, row));
    [-9.044041659452, -5.439250389380112, -0.5542470349745719, -21.592187251386403].forEach((wanted, i) =>
      expect(values[i]).toBeCloseTo(wanted, 11),
    );
  });

  const fit = valueOf(fitNbd(columns));

  it('MLE .384768, 12.072085: LL −9763.660222', () => {
    expect(fit.parameters.r).toBeCloseTo(0.384767674051841, 9);
    expect(fit.parameters.alpha).toBeCloseTo(12.072084990970888, 7);
    expect(fit.logLikelihood).toBeCloseTo(-9763.660222232773, 8);
    expect(fit.convergence.gradient).toBeLessThan(1e-10);
  });

  it('has standard errors .020985 and .808727, which second differences of ln L give too', () => {
    expect(fit.standardErrors.r).toBeCloseTo(0.0209854879, 7);
    expect(fit.standardErrors.alpha).toBeCloseTo(0.8087273424, 5);
    const expected = errorsByDifferences(
      ([r, alpha]) => sumOver(rows, (row) => nbdLogLikelihoodOf({ r: r!, alpha: alpha! }, row)),
      NBD.map((name) => fit.parameters[name]),
    );
    NBD.forEach((name, i) => expect(fit.standardErrors[name] / expected[i]!).toBeCloseTo(1, 3));
  });

  it.each([
    [2, 1.8262585408],
    [1, 1.0605316893],
    [0, 0.2948048378],
    [7, 5.6548927982],
  ])('E[Y(39)] of (%d, 38.86): %d', (x, expected) => {
    expect(valueOf(nbdFuturePurchases(PUBLISHED, { x, T: 38.86 }, 39))).toBeCloseTo(expected, 9);
  });

  it('ΣE[Y(39)]: 2929.817 where 1,882 came: there they do leave', () => {
    const sum = sumOver(rows, (row) => valueOf(nbdFuturePurchases(fit.parameters, row, 39)));
    expect(sum).toBeCloseTo(2929.816922952, 5);
  });
});
