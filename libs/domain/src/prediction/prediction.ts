import { expectedFuturePurchases, lifetimeValue, probabilityAlive, type PurchaseStatistics } from '@annals/analytics';
import type { RefusalCode } from '@annals/analytics';
import type { Day } from '@annals/kernel';
import type { FittedModel } from '../clock/population.js';
import type { Policy } from '../policy/policy.js';
import { include, nothing, netOfSums, returnedBy, worthOf, type ValuedOrder } from '../value/valued-order.js';
import { statisticsAt } from './statistics.js';

/** Why a predicted figure is missing. */
export type PredictionReason = 'MODEL.NOT_FITTED' | 'PURCHASES.NONE' | RefusalCode;

/** What is expected of a customer (domain.md §4). Amounts in minor units of the base currency, not rounded. */
export interface Prediction {
  /** x, tₓ, T in units of the model's time, and mean spend of a repeat day. */
  readonly statistics: PurchaseStatistics | null;
  /** P(alive): the chance that the customer has not left. 1 for someone who bought on one day only. */
  readonly pAlive: number | null;
  /** Purchases expected within 12 months. */
  readonly e12: number | null;
  /** E[M]: what a purchase is expected to bring. */
  readonly spend: number | null;
  /** The margin of those purchases: the y of the CLV matrix. */
  readonly eMargin: number | null;
  /** Purchases within 12 months, each discounted to today. */
  readonly discounted: number | null;
  /** Their margin: customer lifetime value over 12 months (客户终身价值). */
  readonly clv12: number | null;
  /** Code of the reason why something above is `null`. */
  readonly reason: PredictionReason | null;
}

const unknown = (reason: PredictionReason): Prediction => ({
  ...{ statistics: null, pAlive: null, e12: null, spend: null, eMargin: null, discounted: null, clv12: null },
  reason,
});

/** What the model expects as of the end of `day`: orders and refunds that came later do not count. */
export function predictionAt(
  orders: readonly ValuedOrder[],
  day: Day,
  model: FittedModel | null,
  policy: Policy,
): Prediction {
  if (!model) return unknown('MODEL.NOT_FITTED');
  const statistics = statisticsAt(orders, day, model);
  if (!statistics) return unknown('PURCHASES.NONE');
  return predict(model, statistics, marginShareAt(orders, day, policy), policy);
}

/** P(alive) and the purchases of 12 months alone, without the discount of each week: for reports over everybody. */
export function outlookAt(
  orders: readonly ValuedOrder[],
  day: Day,
  model: FittedModel | null,
  { prediction: { horizonUnits } }: Policy,
): Pick<Prediction, 'pAlive' | 'e12'> {
  const statistics = model && statisticsAt(orders, day, model);
  if (!statistics) return { pAlive: null, e12: null };
  const e12 = expectedFuturePurchases(model.purchases, statistics, horizonUnits);
  return { pAlive: probabilityAlive(model.purchases, statistics), e12: e12.ok ? e12.value : null };
}

/** What the model expects of someone with these statistics, `marginShare` of whose spend is kept. */
export function predict(
  model: FittedModel,
  statistics: PurchaseStatistics,
  marginShare: number,
  { prediction: { horizonUnits, unitsPerYear }, value: { discountRate } }: Policy,
): Prediction {
  const { purchases, spend } = model;
  const pAlive = probabilityAlive(purchases, statistics);
  const e12 = expectedFuturePurchases(purchases, statistics, horizonUnits);
  if (!e12.ok) return { ...unknown(e12.error.code), statistics, pAlive };
  const known = { ...unknown('MODEL.NOT_FITTED'), statistics, pAlive, e12: e12.value };
  // A model without spend names why: it was refused when the model was fitted.
  if (!spend) return { ...known, reason: model.spendRefusal as RefusalCode };
  const horizon = { periods: horizonUnits, periodsPerYear: unitsPerYear, annualRate: discountRate };
  const worth = lifetimeValue({ purchases, spend }, statistics, horizon, marginShare);
  if (!worth.ok) return { ...known, reason: worth.error.code };
  const { value: clv12, spend: mean, discountedPurchases: discounted } = worth.value;
  return { ...known, spend: mean, eMargin: mean * marginShare * e12.value, discounted, clv12, reason: null };
}

/** Margin ÷ net revenue as it was; the policy's rate where no cost is known, or nothing was earned. */
export function marginShareAt(orders: readonly ValuedOrder[], day: Day, { value: { marginRate } }: Policy): number {
  const sums = nothing();
  for (const order of orders) {
    if (order.day > day) break;
    include(sums, worthOf(order, returnedBy(order, day), marginRate), 1);
  }
  const net = netOfSums(sums);
  return sums.estimated === sums.orders || net <= 0 ? marginRate : sums.margin / net;
}
