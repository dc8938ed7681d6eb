import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';
import { checkSwitching, nextShares, type SwitchingMatrix } from './brand-switching.js';

export interface SpendAllocationInputs {
  readonly switching: SwitchingMatrix;
  /** Index of the brand that the customer bought last. */
  readonly lastBrand: number;
  /** Index of the brand whose value it is. */
  readonly ownBrand: number;
  /** v: spend of a purchase, of any brand, in one unit of money. */
  readonly spend: number;
  /** π: share of spend that is margin. */
  readonly margin: number;
  /** f: purchases a year, of any brand. */
  readonly purchasesPerYear: number;
  /** d: rate of discount of a year. */
  readonly annualRate: number;
  /** How many purchases ahead. */
  readonly purchases: number;
  /** Counts the purchase at t = 0, of `lastBrand`, too. */
  readonly withLast: boolean;
}

/**
 * CLV with spend allocation (考虑客户支出分配) after Rust, Lemon & Zeithaml 2004 (domain.md §3, formula from memory):
 * Σₜ (1+d)^(−t/f)·v·π·Bₜ, Bₜ the chance that purchase t is of the own brand.
 * Errors: SWITCHING.NOT_A_TRANSITION_MATRIX; ARGUMENT.OUT_OF_RANGE for a brand that is none or a rate of purchases ≤ 0.
 */
export function lifetimeValueWithAllocation(inputs: SpendAllocationInputs): Computed<number> {
  const { switching, lastBrand, ownBrand, spend, margin, purchasesPerYear, annualRate, purchases } = inputs;
  const checked = checkSwitching(switching);
  if (!checked.ok) return checked;
  if (!(lastBrand in switching && ownBrand in switching && purchasesPerYear > 0)) {
    return refuse('ARGUMENT.OUT_OF_RANGE', 'no such brand, or no purchases', { lastBrand, ownBrand, purchasesPerYear });
  }
  let shares: number[] = switching.map((_, brand) => (brand === lastBrand ? 1 : 0));
  let value = inputs.withLast ? spend * margin * shares[ownBrand]! : 0;
  for (let t = 1; t <= purchases; t++) {
    shares = nextShares(shares, switching);
    value += (1 + annualRate) ** (-t / purchasesPerYear) * spend * margin * shares[ownBrand]!;
  }
  return ok(value);
}
