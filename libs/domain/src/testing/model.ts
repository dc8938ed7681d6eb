import type { FittedModel } from '../clock/population.js';

/** The published parameters of the CDNOW sample (domain.md §4), in weeks to two decimals, as if fitted to days until `asOf`. */
export const cdnowModel = (asOf: string): FittedModel => ({
  ...{ id: `m-${asOf}`, asOf, policyVersion: 1, unitDays: 7, decimals: 2, customers: 2357, repeaters: 946 },
  purchases: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, logLikelihood: -9582.4 },
  spend: null,
  spendRefusal: 'FIT.NOT_IDENTIFIED',
  dataHash: '0'.repeat(64),
});
