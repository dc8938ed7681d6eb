import { statisticsOf, type DatedPurchase, type PurchaseStatistics } from '@annals/analytics';
import type { Day } from '@annals/kernel';
import { refundedInBase } from '../purchase/history.js';
import { returnedBy, type ValuedOrder } from '../value/valued-order.js';

/** How time is measured: a model is only right for the unit that it was fitted in. */
export interface TimeUnit {
  readonly unitDays: number;
  readonly decimals: number | null;
}

/**
 * x, tₓ, T and mean repeat-day spend (domain.md §4) as of the end of `day`, in minor units of the base currency; `null`
 * for someone who had not bought by then. Orders of a business day are one; later orders and refunds do not count.
 */
export function statisticsAt(
  orders: readonly ValuedOrder[],
  day: Day,
  { unitDays, decimals }: TimeUnit,
): PurchaseStatistics | null {
  return statisticsOf(purchasesUntil(orders, day), { until: day, unitDays, decimals });
}

/** Wholly refunded orders are not in it, those that cost nothing are. */
export function purchasesUntil(orders: readonly ValuedOrder[], day: Day): DatedPurchase[] {
  const purchases: DatedPurchase[] = [];
  for (const order of orders) {
    if (order.day > day) break;
    const returned = returnedBy(order, day);
    if (returned > 0 && returned >= order.total) continue;
    purchases.push({ day: order.day, paid: order.paid, refunded: refundedInBase(order, returned) });
  }
  return purchases;
}

/** The statistics of many buyers, a column each: there may be a million. */
export interface StatisticsRows {
  readonly customers: string[];
  readonly x: number[];
  readonly tx: number[];
  readonly T: number[];
  readonly m: number[];
}

export const newStatistics = (): StatisticsRows => ({ customers: [], x: [], tx: [], T: [], m: [] });

/** Adds a customer's row; nothing for someone who had not bought by then. Changes `rows`. */
export function addStatistics(
  rows: StatisticsRows,
  customerId: string,
  orders: readonly ValuedOrder[],
  day: Day,
  unit: TimeUnit,
): void {
  const found = statisticsAt(orders, day, unit);
  if (!found) return;
  rows.customers.push(customerId);
  for (const column of ['x', 'tx', 'T', 'm'] as const) rows[column].push(found[column]);
}
