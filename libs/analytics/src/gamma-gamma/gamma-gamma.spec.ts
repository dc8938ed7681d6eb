import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correlation } from '../measures/correlation.js';
import { columnsOf } from '../purchases/purchase-statistics.js';
import { gammaGamma, positive } from '../testing/arbitraries.js';
import { cdnowTable } from '../testing/cdnow.js';
import { errorsByDifferences } from '../testing/information.js';
import { codeOf, MLE_SPEND, PUBLISHED_SPEND, rowsOf, sumOver, valueOf } from '../testing/values.js';
import { expectedSpend, meanSpend } from './expectation.js';
import { fitGammaGamma } from './fit.js';
import { gammaGammaLikelihood, spenders, spendLogLikelihoodOf } from './likelihood.js';
import { GAMMA_GAMMA } from './parameters.js';

const columns = cdnowTable().columns;
const rows = rowsOf(columns).filter(({ x, m }) => x > 0 && m > 0);

/** The rows of the table "Acceptance tests" in domain.md §4 that are of Gamma-Gamma. */
describe('Gamma-Gamma on the CDNOW sample', () => {
  it('published p=6.25, q=3.74, γ=15.44: n=946, LL −4055.924712730', () => {
    expect(rows).toHaveLength(946);
    expect(sumOver(rows, (row) => spendLogLikelihoodOf(PUBLISHED_SPEND, row))).toBeCloseTo(-4055.92471273, 8);
  });

  const fit = valueOf(fitGammaGamma(columns));

  it('MLE 6.248802, 3.744588, 15.447748: LL −4055.923244', () => {
    expect(fit.logLikelihood).toBeCloseTo(-4055.923244, 6);
    expect(fit.customers).toBe(946);
    for (const name of GAMMA_GAMMA) expect(fit.parameters[name]).toBeCloseTo(MLE_SPEND[name], 6);
  });

  it('has the standard errors that second differences of ln L give', () => {
    const logLikelihood = ([p, q, gamma]: readonly number[]) =>
      sumOver(rows, (row) => spendLogLikelihoodOf({ p: p!, q: q!, gamma: gamma! }, row));
    const expected = errorsByDifferences(
      logLikelihood,
      GAMMA_GAMMA.map((name) => fit.parameters[name]),
    );
    GAMMA_GAMMA.forEach((name, i) => expect(fit.standardErrors[name] / expected[i]!).toBeCloseTo(1, 3));
    expect(GAMMA_GAMMA.map((name) => fit.standardErrors[name].toFixed(2))).toEqual(['1.19', '0.29', '4.16']);
  });

  it('E[M] at the MLE: population 35.1710', () => {
    expect(valueOf(meanSpend(MLE_SPEND))).toBeCloseTo(35.171, 4);
  });

  it.each([
    [2, 22.35, 24.6586],
    [1, 11.77, 18.9115],
    [7, 73.74, 71.4629],
  ])('E[M] at the MLE: (%d, %d) %d', (x, m, expected) => {
    expect(valueOf(expectedSpend(MLE_SPEND, { x, m }))).toBeCloseTo(expected, 4);
  });

  it('corr(x, m) = .114', () => {
    const { x, m } = spenders(columns);
    expect(valueOf(correlation(x, m))).toBeCloseTo(0.114, 3);
  });

  it('is the same in cents as in dollars, but for γ and the density', () => {
    const cents = valueOf(fitGammaGamma({ ...columns, m: columns.m.map((m) => 100 * m) }));
    expect(cents.parameters.p).toBeCloseTo(fit.parameters.p, 8);
    expect(cents.parameters.q).toBeCloseTo(fit.parameters.q, 8);
    expect(cents.parameters.gamma / fit.parameters.gamma).toBeCloseTo(100, 7);
    expect(cents.standardErrors.gamma / fit.standardErrors.gamma).toBeCloseTo(100, 5);
    expect(cents.logLikelihood).toBeCloseTo(fit.logLikelihood - 946 * Math.log(100), 6);
  });
});

const spending = (most: number) => fc.record({ x: fc.integer({ min: 1, max: most }), m: positive(0.01, 1e6) });
const spender = spending(500);

describe('Gamma-Gamma', () => {
  it('has a finite likelihood for parameters over twelve orders of magnitude', () => {
    fc.assert(
      fc.property(gammaGamma(1e-6, 1e6), spender, (parameters, { x, m }) => {
        const likelihood = gammaGammaLikelihood({ x: Float64Array.of(x), m: Float64Array.of(m) });
        const { value, gradient } = likelihood(GAMMA_GAMMA.map((name) => Math.log(parameters[name])));
        expect([value, ...gradient, spendLogLikelihoodOf(parameters, { x, m })].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('has the gradient that differences show, and the value of its customers one by one', () => {
    const h = 1e-5;
    fc.assert(
      // Of hundreds of purchases the differences would show the last digits of ln Γ instead.
      fc.property(gammaGamma(0.1, 50), fc.array(spending(50), { minLength: 1, maxLength: 5 }), (parameters, spends) => {
        const likelihood = gammaGammaLikelihood(columnsOf(spends.map((spend) => ({ ...spend, tx: 0, T: 0 }))));
        const point = GAMMA_GAMMA.map((name) => Math.log(parameters[name]));
        const { value, gradient } = likelihood(point);
        const alone = sumOver(spends, (spend) => spendLogLikelihoodOf(parameters, spend));
        expect(Math.abs(value - alone)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)) * 10);
        gradient.forEach((slope, i) => {
          const at = (by: number) => likelihood(point.map((p, j) => (i === j ? p + by : p))).value;
          const scale = Math.max(1, Math.abs(slope), Math.abs(value) * 1e-2);
          expect(Math.abs((at(h) - at(-h)) / (2 * h) - slope) / scale).toBeLessThan(5e-6);
        });
      }),
    );
  });

  it('draws a customer’s mean towards the population’s', () => {
    fc.assert(
      fc.property(gammaGamma(0.1, 50), spender, (parameters, spend) => {
        fc.pre(parameters.q > 1.001);
        const [mean, own] = [valueOf(meanSpend(parameters)), valueOf(expectedSpend(parameters, spend))];
        expect(own).toBeGreaterThanOrEqual(Math.min(mean, spend.m) * (1 - 1e-9));
        expect(own).toBeLessThanOrEqual(Math.max(mean, spend.m) * (1 + 1e-9));
      }),
    );
  });

  it('has no mean where q ≤ 1, and no fit of too few', () => {
    expect(codeOf(meanSpend({ ...PUBLISHED_SPEND, q: 1 }))).toBe('SPEND.MEAN_INFINITE');
    expect(expectedSpend({ ...PUBLISHED_SPEND, q: 1 }, { x: 1, m: 10 }).ok).toBe(true);
    expect(codeOf(fitGammaGamma({ ...columns, m: columns.m.map(() => 0) }))).toBe('FIT.TOO_FEW_REPEATERS');
    expect(codeOf(fitGammaGamma(columnsOf(rows.slice(0, 199))))).toBe('FIT.TOO_FEW_CUSTOMERS');
  });
});
