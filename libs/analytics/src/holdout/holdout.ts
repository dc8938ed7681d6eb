import { ok, type Day } from '@annals/kernel';
import type { FitLimits } from '../bg-nbd/fit-limits.js';
import { spendByDay, statisticsOf, type DatedPurchase, type Observation } from '../purchases/from-purchases.js';
import { groupEqual, type Grouped } from '../purchases/grouping.js';
import { columnsOf } from '../purchases/purchase-statistics.js';
import { refuse, type Computed } from '../refusal.js';
import { finish, type Steps } from '../steps.js';
import { byRepeats, type Bucket } from './buckets.js';
import { cumulative, type Moment } from './cumulative.js';
import type { Forecast, Held } from './held.js';
import { futurePurchases, purchaseModelInSteps, type PurchaseModel } from './model.js';

/** How well a fit on the past told what came after, and by which model. */
export type Holdout = PurchaseModel & Comparison;

/** Purchases are days with a purchase. */
export interface Comparison {
  /** Customers who had bought by the end of the first part. */
  readonly customers: number;
  readonly actual: number;
  readonly expected: number;
  /** expected/actual − 1: −0.121 is 12.1% too low; `null` where nobody bought. */
  readonly error: number | null;
  /** By repeat purchases in the first part. */
  readonly buckets: readonly Bucket[];
  /** At the end of each unit of time of the second part. */
  readonly cumulative: readonly Moment[];
}

/** How time is counted, and which parts there are. */
export type Parts = Observation & {
  /** The last day of the second part. */
  readonly end: Day;
  /** What the fit asks for at least; by default what every fit does. */
  readonly limits?: FitLimits;
};

/**
 * Fits on purchases until `observation.until` and predicts those after it until `end`, for customers known by then.
 * Purchases carry the refunds known now: those that came after the first part take purchases out of both alike.
 * Errors: HOLDOUT.EMPTY unless `end` is later; those of {@link purchaseModelInSteps} and {@link futurePurchases}.
 */
export function holdout(
  histories: Iterable<readonly DatedPurchase[]>,
  observation: Observation,
  end: Day,
): Computed<Holdout> {
  return finish(holdoutInSteps([...split(histories, observation, end)], { ...observation, end }));
}

/**
 * The same of customers whose two parts are told apart already. It pauses after each unit of time, so that whoever serves
 * others too can let them in between. Errors: those of {@link holdout}.
 */
export function* holdoutInSteps(
  held: readonly Held[],
  { until, unitDays, end, limits }: Parts,
): Steps<Computed<Holdout>> {
  if (!(end > until)) return refuse('HOLDOUT.EMPTY', 'the second part ends after the first', { until, end });
  const columns = columnsOf(held.map(({ statistics }) => statistics));
  const told = yield* purchaseModelInSteps(columns, limits);
  if (!told.ok) return told;
  yield;
  const grouped = groupEqual(columns);
  const forecast = forecastOf(told.value, grouped);
  const full = forecast((end - until) / unitDays);
  if (!full.ok) return full;
  yield;
  const track = yield* cumulative(forecast, held, grouped, { until, end, unitDays });
  if (!track.ok) return track;
  const buckets = byRepeats(held, grouped, full.value);
  const [actual, expected] = [total(buckets, 'actual'), total(buckets, 'expected')];
  const error = actual === 0 ? null : expected / actual - 1;
  const customers = held.length;
  return ok({ ...told.value, customers, actual, expected, error, buckets, cumulative: track.value });
}

const total = (buckets: readonly Bucket[], of: 'actual' | 'expected'): number =>
  buckets.reduce((sum, bucket) => sum + bucket[of], 0);

function* split(histories: Iterable<readonly DatedPurchase[]>, observation: Observation, end: Day): Iterable<Held> {
  for (const purchases of histories) {
    const statistics = statisticsOf(purchases, observation);
    if (!statistics) continue;
    yield { statistics, later: [...spendByDay(purchases, end).keys()].filter((day) => day > observation.until) };
  }
}

function forecastOf(told: PurchaseModel, { x, tx, T }: Grouped): Forecast {
  return (t) => {
    const expected = new Float64Array(x.length);
    for (let group = 0; group < x.length; group++) {
      const one = futurePurchases(told, { x: x[group]!, tx: tx[group]!, T: T[group]! }, t);
      if (!one.ok) return one;
      expected[group] = one.value;
    }
    return ok(expected);
  };
}
