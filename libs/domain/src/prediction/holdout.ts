import { holdoutInSteps, type Held, type Holdout, type Refusal, type Steps } from '@annals/analytics';
import { compareFold, type Day, type Occurred, type Result } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { Policy } from '../policy/policy.js';
import { valueProjection, type ValueFact } from '../value/projection.js';
import type { ValuedOrder } from '../value/valued-order.js';
import { purchasesUntil, statisticsAt, type TimeUnit } from './statistics.js';

export type { Held as HoldoutHeld, Holdout } from '@annals/analytics';

/** The last day of the part that is fitted to, and of the part that is told from it. */
export interface HoldoutWish {
  readonly calibrateUntil: Day;
  readonly until: Day;
}

/**
 * What was known of a customer at the end of the first part, refunds included, and on which days he bought in the second,
 * less what was wholly refunded within it; `null` for someone who had not bought by then.
 */
export function heldOf(
  orders: readonly ValuedOrder[],
  { calibrateUntil, until }: HoldoutWish,
  unit: TimeUnit,
): Held | null {
  const statistics = statisticsAt(orders, calibrateUntil, unit);
  if (!statistics) return null;
  const days = new Set(purchasesUntil(orders, until).map(({ day }) => day));
  return { statistics, later: [...days].filter((day) => day > calibrateUntil) };
}

/** How well a fit on the first part tells the second, in steps. Errors: HOLDOUT.EMPTY and those of the fit. */
export const holdoutAt = (
  held: readonly Held[],
  { calibrateUntil, until }: HoldoutWish,
  { unitDays, decimals, fit: limits }: Policy['prediction'],
): Steps<Result<Holdout, Refusal>> =>
  holdoutInSteps(held, { until: calibrateUntil, end: until, unitDays, decimals, limits });

/** The orders of one customer with their refunds, as the value projection folds them. */
export function ordersOf(
  customerId: string,
  facts: readonly Occurred<ValueFact>[],
  context: Context,
): readonly ValuedOrder[] {
  let doc = valueProjection.initial(customerId);
  for (const fact of [...facts].sort(compareFold)) doc = valueProjection.evolve(doc, fact, context);
  return doc.history.orders;
}
