import { describe, expect, it } from '@jest/globals';
import { fitBgNbd, fitBgNbdInSteps } from './bg-nbd/fit.js';
import { fitGammaGamma, fitGammaGammaInSteps } from './gamma-gamma/fit.js';
import { cdnowTable } from './testing/cdnow.js';
import { valueOf } from './testing/values.js';

const { columns } = cdnowTable();

describe('a fit in steps', () => {
  it.each([
    ['BG/NBD', () => fitBgNbdInSteps(columns), fitBgNbd(columns)],
    ['Gamma-Gamma', () => fitGammaGammaInSteps(columns), fitGammaGamma(columns)],
  ])('%s pauses in each iteration, and is the same', (_, start, whole) => {
    const steps = start();
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(step.value).toEqual(whole);
    expect(pauses).toBeGreaterThanOrEqual(
      valueOf<{ convergence: { iterations: number } }>(whole).convergence.iterations,
    );
  });
});
