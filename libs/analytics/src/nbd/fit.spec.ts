import { describe, expect, it } from '@jest/globals';
import { simulateBgNbd } from '../bg-nbd/simulation.js';
import { columnsOf, type StatisticsColumns } from '../purchases/purchase-statistics.js';
import { cdnowTable } from '../testing/cdnow.js';
import { codeOf, sumOver, uniformFrom, valueOf } from '../testing/values.js';
import { fitNbd } from './fit.js';
import { NBD, type Nbd } from './parameters.js';

/** Nobody leaves. */
const simulated = (parameters: Nbd, customers: number): StatisticsColumns =>
  simulateBgNbd({ ...parameters, a: 1e-9, b: 1 }, { customers, T: 60, step: 1e-9 }, uniformFrom(5));

describe('a fit of the NBD', () => {
  it.each([
    { r: 0.74, alpha: 8.7 },
    { r: 2, alpha: 10 },
    { r: 0.2, alpha: 40 },
  ])('finds the parameters of simulated customers again, within four standard errors: %j', (parameters) => {
    const fit = valueOf(fitNbd(simulated(parameters, 20_000)));
    for (const name of NBD) {
      expect(Math.abs(fit.parameters[name] - parameters[name])).toBeLessThan(4 * fit.standardErrors[name]);
    }
  });

  it('of customers observed equally long has their mean, exactly', () => {
    const rows = [0, 0, 0, 1, 1, 2, 3, 8].map((x) => ({ x, tx: 0, T: 9, m: 0 }));
    const { r, alpha } = valueOf(fitNbd(columnsOf(rows), { customers: 1, repeaters: 1 })).parameters;
    expect((r / alpha) * 9).toBeCloseTo(sumOver(rows, ({ x }) => x) / rows.length, 8);
  });

  it('does not ask when the last purchase was, and is the same in days but for α', () => {
    const { columns } = cdnowTable();
    const weeks = valueOf(fitNbd(columns)).parameters;
    expect(
      valueOf(fitNbd({ ...columns, tx: columns.T.map((T, i) => (columns.x[i]! > 0 ? T : 0)) })).parameters,
    ).toEqual(weeks);
    const days = valueOf(
      fitNbd({ ...columns, tx: columns.tx.map((t) => 7 * t), T: columns.T.map((T) => 7 * T) }),
    ).parameters;
    expect(days.r / weeks.r).toBeCloseTo(1, 8);
    expect(days.alpha / weeks.alpha).toBeCloseTo(7, 7);
  });

  it('is refused as that of BG/NBD is', () => {
    const { columns } = cdnowTable();
    const take = (customers: number) =>
      columnsOf(Array.from({ length: customers }, () => ({ x: 1, tx: 1, T: 9, m: 1 })));
    expect(codeOf(fitNbd(take(199)))).toBe('FIT.TOO_FEW_CUSTOMERS');
    expect(codeOf(fitNbd(take(200), { customers: 200, repeaters: 201 }))).toBe('FIT.TOO_FEW_REPEATERS');
    expect(codeOf(fitNbd({ ...columns, T: columns.T.map(() => 1) }))).toBe('STATISTICS.IMPOSSIBLE');
  });

  it('is refused where all buy at one rate: no finite r and α say that', () => {
    expect(codeOf(fitNbd(simulated({ r: 1e6, alpha: 1e7 }, 3_000)))).toBe('FIT.NOT_IDENTIFIED');
  });
});
