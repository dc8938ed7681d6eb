import { describe, expect, it } from '@jest/globals';
import type { BgNbd } from '../bg-nbd/parameters.js';
import { fitBgNbd } from '../bg-nbd/fit.js';
import { bestWithLeavingInSteps } from '../bg-nbd/leaving.js';
import { simulateBgNbd } from '../bg-nbd/simulation.js';
import { fitNbd } from '../nbd/fit.js';
import { columnsOf, type StatisticsColumns } from '../purchases/purchase-statistics.js';
import { finish } from '../steps.js';
import { cdnowTable } from '../testing/cdnow.js';
import { codeOf, rowsOf, uniformFrom, valueOf } from '../testing/values.js';
import { purchaseModelInSteps } from './model.js';

const simulated = (parameters: BgNbd, customers = 3_000, seed = 5): StatisticsColumns =>
  simulateBgNbd(parameters, { customers, T: 60, step: 1e-9 }, uniformFrom(seed));
const together = (...parts: StatisticsColumns[]) => columnsOf(parts.flatMap(rowsOf));
const told = (columns: StatisticsColumns) => finish(purchaseModelInSteps(columns));

const STAY = { r: 2, alpha: 10, a: 1e-9, b: 1 };
const LEAVE_AT_ONCE = { r: 2, alpha: 10, a: 1, b: 1e-9 };
const fewLeaveAtOnce = () => together(simulated(STAY, 2_900, 1), simulated(LEAVE_AT_ONCE, 30, 2));

describe('the model of purchases', () => {
  it('is BG/NBD wherever that can be fitted', () => {
    const { columns } = cdnowTable();
    expect(valueOf(told(columns))).toEqual({ model: 'BG_NBD', fit: valueOf(fitBgNbd(columns)), because: null });
  });

  it('is the NBD where nobody leaves, and says why', () => {
    const columns = simulated(STAY);
    const fit = valueOf(fitNbd(columns));
    const model = valueOf(told(columns));
    expect(model).toMatchObject({ model: 'NBD', fit, because: { code: 'FIT.NOT_IDENTIFIED' } });
    const { logLikelihood, logLikelihoodWithoutLeaving } = model.because!.figures!;
    expect(logLikelihoodWithoutLeaving).toBe(fit.logLikelihood);
    expect(logLikelihood).toBeCloseTo(fit.logLikelihood, 4);
  });

  it('is the NBD too where chance lets a few seem to leave', () => {
    const model = valueOf(told(simulated({ r: 0.8, alpha: 9, a: 1e-9, b: 1 }, 3_000, 2)));
    const { logLikelihood, logLikelihoodWithoutLeaving } = model.because!.figures!;
    expect(model.model).toBe('NBD');
    expect(logLikelihood! - logLikelihoodWithoutLeaving!).toBeCloseTo(1.484, 3);
  });

  it.each([
    ['all are alike in that they leave', simulated({ ...STAY, a: 2e5, b: 8e5 })],
    ['some leave at once and the others never', together(simulated(STAY, 2_000), simulated(LEAVE_AT_ONCE, 1_000))],
    ['few of many leave at once', fewLeaveAtOnce()],
  ])('stays refused where %s', (_, columns) => {
    expect(valueOf(fitNbd(columns)).customers).toBe(columns.x.length);
    const refused = told(columns);
    expect(codeOf(refused)).toBe('FIT.NOT_IDENTIFIED');
    expect(refused).toEqual(fitBgNbd(columns));
  });

  it('is looked for from more than one side: the fit climbs past the few who leave at once', () => {
    const columns = fewLeaveAtOnce();
    const { parameters, logLikelihood } = valueOf(fitNbd(columns));
    const passed = fitBgNbd(columns);
    expect(passed).toMatchObject({ error: { figures: { logLikelihood: expect.closeTo(logLikelihood, 4) } } });
    expect(finish(bestWithLeavingInSteps(columns, parameters)) - logLikelihood).toBeCloseTo(6.857, 3);
  });

  it('stays refused where not even the NBD can be fitted, or customers are too few', () => {
    expect(codeOf(told(simulated({ ...STAY, r: 1e6, alpha: 1e7 })))).toBe('FIT.NOT_IDENTIFIED');
    expect(codeOf(told(simulated(STAY, 199)))).toBe('FIT.TOO_FEW_CUSTOMERS');
  });
});
