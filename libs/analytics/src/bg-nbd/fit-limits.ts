import { refuse, type Computed } from '../refusal.js';

/** What a fit asks for at least. */
export interface FitLimits {
  readonly customers: number;
  /** Customers with x > 0. */
  readonly repeaters: number;
}

/** Fewer say too little about four parameters; then rules by stage serve (domain.md §4). */
export const FIT_LIMITS: FitLimits = { customers: 200, repeaters: 50 };

/** The refusal of a population too small to fit, if it is. Errors: FIT.TOO_FEW_CUSTOMERS, FIT.TOO_FEW_REPEATERS. */
export function tooFew(x: Float64Array, least: FitLimits): Computed<never> | undefined {
  const customers = x.length;
  const repeaters = x.reduce((count, value) => (value > 0 ? count + 1 : count), 0);
  const figures = { customers, repeaters };
  if (customers < least.customers) {
    return refuse('FIT.TOO_FEW_CUSTOMERS', `a fit needs ${least.customers} customers`, figures);
  }
  if (repeaters < least.repeaters) {
    return refuse('FIT.TOO_FEW_REPEATERS', `a fit needs ${least.repeaters} who bought again`, figures);
  }
  return undefined;
}
