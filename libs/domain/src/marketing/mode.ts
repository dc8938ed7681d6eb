import { categorySpend, isCounted, netOf, type BehaviourOrders } from '../behaviour/orders.js';
import { NeedDifference, untold, ValueDifference, type Difference } from './differences.js';
import type { MarketingPolicy } from './policy.js';

/** How to market (营销模式): to all alike, to groups by need, to the few of value, or to each. */
export const MARKETING_MODES = ['MASS', 'NICHE', 'KEY_ACCOUNT', 'ONE_TO_ONE'] as const;
export type MarketingMode = (typeof MARKETING_MODES)[number];

/** A difference, and whether it is as large as the policy asks; `null` where it is not told. */
export type Judged = Difference & { readonly threshold: number; readonly isLarge: boolean | null };

export interface MarketingModes {
  /** Customers with an order that they kept. */
  readonly buyers: number;
  readonly value: Judged;
  readonly need: Judged & {
    /** Buyers with enough orders of known category, and the categories they bought. */
    readonly customers: number;
    readonly categories: number;
  };
  /** `null` where a difference is not told. */
  readonly mode: MarketingMode | null;
}

/**
 * The customer differentiation matrix of Peppers & Rogers (The One to One Future, 1993), by what distinguishes customers:
 * neither value nor need, need alone, value alone, both.
 */
export function modeOf(valuesDiffer: boolean, needsDiffer: boolean): MarketingMode {
  if (valuesDiffer) return needsDiffer ? 'ONE_TO_ONE' : 'KEY_ACCOUNT';
  return needsDiffer ? 'NICHE' : 'MASS';
}

/** Measures a customer base, one customer at a time, in any order. */
export class CustomerBase {
  readonly #value = new ValueDifference();
  readonly #need = new NeedDifference();
  #isCategorised = false;

  constructor(private readonly policy: MarketingPolicy) {}

  add(known: BehaviourOrders): void {
    const kept = known.orders.filter(isCounted);
    if (kept.length === 0) return;
    this.#value.add(kept.reduce((sum, order) => sum + netOf(order), 0));
    const categorised = kept.filter(({ of }) => of !== undefined).length;
    if (categorised > 0) this.#isCategorised = true;
    if (categorised >= this.policy.leastOrders) this.#need.add(categorySpend(known, kept));
  }

  result(): MarketingModes {
    const { policy } = this;
    const value = judged(this.#value.result(policy), policy.valueDifference);
    const needs = this.#isCategorised ? this.#need.result(policy) : untold('NO_CATEGORIES');
    const need = judged(needs, policy.needDifference);
    const { customers, categories } = this.#need;
    const isTold = value.isLarge !== null && need.isLarge !== null;
    return {
      buyers: this.#value.buyers,
      value,
      need: { ...need, customers, categories },
      mode: isTold ? modeOf(value.isLarge, need.isLarge) : null,
    };
  }
}

const judged = (of: Difference, threshold: number): Judged => ({
  ...of,
  threshold,
  isLarge: of.difference === null ? null : of.difference >= threshold,
});
