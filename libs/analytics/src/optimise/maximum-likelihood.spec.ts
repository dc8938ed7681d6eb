import { describe, expect, it } from '@jest/globals';
import { codeOf, valueOf } from '../testing/values.js';
import { maximise, type LogLikelihood } from './maximum-likelihood.js';

/** n waiting times of an exponential distribution with the mean 1/λ: λ̂ = 1/mean, with the error λ̂/√n. */
const waiting =
  (n: number, mean: number): LogLikelihood =>
  ([lnRate]) => {
    const rate = Math.exp(lnRate!);
    return { value: n * (lnRate! - rate * mean), gradient: [n * (1 - rate * mean)] };
  };

describe('maximum likelihood', () => {
  it('gives the estimate, its standard error, and how it was found', () => {
    const fit = valueOf(maximise(['rate'], waiting(400, 0.5), { rate: 1 }, 400));
    expect(fit.parameters.rate).toBeCloseTo(2, 9);
    expect(fit.standardErrors.rate).toBeCloseTo(2 / Math.sqrt(400), 7);
    expect(fit.logLikelihood).toBeCloseTo(400 * (Math.LN2 - 1), 9);
    expect(fit.convergence.gradient).toBeLessThanOrEqual(1e-10);
  });

  it('refuses what did not converge, and tells how far it came', () => {
    const lies: LogLikelihood = ([x]) => ({ value: -x!, gradient: [1] });
    const refused = maximise(['rate'], lies, { rate: 1 }, 1);
    expect(codeOf(refused)).toBe('FIT.NOT_CONVERGED');
    expect(refused).toMatchObject({ error: { figures: { rate: 1, gradient: 1 } } });
  });

  it('refuses a likelihood that rises without end, and one that is flat', () => {
    expect(codeOf(maximise(['rate'], waiting(400, 0), { rate: 1 }, 400))).toBe('FIT.NOT_IDENTIFIED');
    const flat: LogLikelihood = () => ({ value: 0, gradient: [0] });
    expect(codeOf(maximise(['rate'], flat, { rate: 1 }, 1))).toBe('FIT.NOT_IDENTIFIED');
  });
});
