import { describe, expect, it } from '@jest/globals';
import { cdnowTable } from '../testing/cdnow.js';
import { codeOf, PUBLISHED, uniformFrom, valueOf } from '../testing/values.js';
import { columnsOf, type StatisticsColumns } from '../purchases/purchase-statistics.js';
import { fitBgNbd } from './fit.js';
import { BG_NBD, type BgNbd } from './parameters.js';
import { simulateBgNbd } from './simulation.js';

const simulated = (parameters: BgNbd, customers: number): StatisticsColumns =>
  simulateBgNbd(parameters, { customers, T: 60, step: 1e-9 }, uniformFrom(5));

describe('a fit of BG/NBD', () => {
  it.each([PUBLISHED, { r: 2, alpha: 10, a: 1.5, b: 4 }, { r: 0.5, alpha: 1, a: 0.3, b: 0.6 }])(
    'finds the parameters of simulated customers again, within four standard errors: %j',
    (parameters) => {
      const fit = valueOf(fitBgNbd(simulated(parameters, 20_000)));
      for (const name of BG_NBD) {
        expect(Math.abs(fit.parameters[name] - parameters[name])).toBeLessThan(4 * fit.standardErrors[name]);
      }
    },
  );

  it('is the same in days as in weeks, but for α', () => {
    const { columns } = cdnowTable();
    const inDays = { ...columns, tx: columns.tx.map((t) => 7 * t), T: columns.T.map((t) => 7 * t) };
    const [weeks, days] = [columns, inDays].map((c) => valueOf(fitBgNbd(c)).parameters);
    for (const name of BG_NBD) expect(days![name] / weeks![name]).toBeCloseTo(name === 'alpha' ? 7 : 1, 8);
  });

  it('needs 200 customers and 50 who bought again', () => {
    const rows = (customers: number, repeaters: number) =>
      columnsOf(
        Array.from({ length: customers }, (_, i) =>
          i < repeaters ? { x: 1, tx: 1, T: 9, m: 1 } : { x: 0, tx: 0, T: 9, m: 0 },
        ),
      );
    expect(fitBgNbd(rows(199, 199))).toMatchObject({
      error: { code: 'FIT.TOO_FEW_CUSTOMERS', figures: { customers: 199, repeaters: 199 } },
    });
    expect(codeOf(fitBgNbd(rows(200, 49)))).toBe('FIT.TOO_FEW_REPEATERS');
    expect(codeOf(fitBgNbd(rows(0, 0)))).toBe('FIT.TOO_FEW_CUSTOMERS');
    expect(codeOf(fitBgNbd(rows(200, 50)))).toBe('FIT.NOT_IDENTIFIED');
    expect(codeOf(fitBgNbd(rows(9, 9), { customers: 10, repeaters: 1 }))).toBe('FIT.TOO_FEW_CUSTOMERS');
  });

  it('refuses statistics that are impossible', () => {
    const { columns } = cdnowTable();
    expect(codeOf(fitBgNbd({ ...columns, T: columns.T.map(() => 1) }))).toBe('STATISTICS.IMPOSSIBLE');
  });

  it('is refused where nobody leaves: no finite parameters say that', () => {
    expect(codeOf(fitBgNbd(simulated({ r: 2, alpha: 10, a: 1e-9, b: 1 }, 3_000)))).toBe('FIT.NOT_IDENTIFIED');
  });
});
