import { ok } from '@annals/kernel';
import type { BgNbd } from '../bg-nbd/parameters.js';
import { expectedSpend } from '../gamma-gamma/expectation.js';
import type { GammaGamma } from '../gamma-gamma/parameters.js';
import type { PurchaseStatistics } from '../purchases/purchase-statistics.js';
import type { Computed } from '../refusal.js';
import { discountedPurchases, type Horizon } from './discounted-purchases.js';

/** The two fitted models. */
export interface Models {
  readonly purchases: BgNbd;
  readonly spend: GammaGamma;
}

/** What a customer is expected to bring within the horizon, and of what it is made. */
export interface LifetimeValue {
  readonly discountedPurchases: number;
  /** E[M], in the unit of the statistics' m. */
  readonly spend: number;
  /** E[M] · margin · discounted purchases, in the same unit. Past purchases are not in it. */
  readonly value: number;
}

/**
 * Customer lifetime value (客户终身价值) as BG/NBD and Gamma-Gamma see it (domain.md §4), which takes spend to be
 * independent of frequency: see `correlation`. `margin` is the share of revenue that is kept.
 * Errors: those of {@link discountedPurchases} and {@link expectedSpend}.
 */
export function lifetimeValue(
  { purchases, spend }: Models,
  customer: PurchaseStatistics,
  horizon: Horizon,
  margin: number,
): Computed<LifetimeValue> {
  const discounted = discountedPurchases(purchases, customer, horizon);
  if (!discounted.ok) return discounted;
  const mean = expectedSpend(spend, customer);
  if (!mean.ok) return mean;
  const value = mean.value * margin * discounted.value;
  return ok({ discountedPurchases: discounted.value, spend: mean.value, value });
}
