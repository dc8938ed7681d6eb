import { addMonths, formatDay, roundHalfEven, type Day, type Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { forkOf, type ValueDoc } from './doc.js';
import { averageOf, nextCodeChange } from './explanation.js';
import { passTo } from './measure.js';
import { settleValue } from './projection.js';
import { compositionOf, type Composition } from '../composition/composition.js';
import { highFrom, type MatrixCell } from '../matrix/matrix.js';
import { predictionAt, type PredictionReason } from '../prediction/prediction.js';
import { codeOf, type RfmBox, type Scores } from './rfm.js';
import type { Tiers } from './tiers.js';
import { presentValueAt } from './present-value.js';
import { netOfSums } from './valued-order.js';

/** Customer value as of the end of a business day. Amounts in base-currency minor units, days as `YYYY-MM-DD`. */
export interface CustomerValue {
  readonly customerId: string;
  readonly asOf: string;
  /** The whole life: orders not wholly refunded, and what was paid for all. */
  readonly life: ValueFigures;
  /** The window of the policy, 24 months by default. `net` is M as a total (slide 38), `average` what M scores. */
  readonly window: ValueFigures & { readonly average: number | null };
  /** R as it is; `null` for someone who never bought. Months are whole ones. */
  readonly recency: { readonly lastPurchaseOn: string; readonly days: number; readonly months: number } | null;
  readonly rfm: (Scores & { readonly code: string; readonly sum: number; readonly box: RfmBox }) | null;
  readonly tiers: Tiers;
  /** Present value of past margin, Σ marginᵢ·(1+r)^(days/365): the x of the CLV matrix (domain.md §2.3). */
  readonly pvPast: number;
  /** What the model in force expects of the customer; figures are `null` where it says nothing, and `reason` says why. */
  readonly predicted: PredictedValue;
  /** The place in the CLV matrix as of the newest cuts; `null` while no model is in force. */
  readonly matrix: MatrixPlace | null;
  /** CLV by its parts (domain.md §2.3): four gains less three costs, of the whole life. */
  readonly composition: Composition;
  /** By RelationshipEnded, with no purchase since. What is predicted does not know of it. */
  readonly ended: boolean;
  /** When the RFM code changes if nothing happens. */
  readonly nextTransitionAt: Instant | null;
  readonly policyVersion: number;
}

/** Past margin x, expected margin y and service cost of 12 months as of `asOf`, and what is high. Minor units. */
export interface MatrixPlace {
  readonly asOf: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly serviceCost: number | null;
  readonly high: { readonly x: number; readonly y: number } | null;
  /** 贵宾 MVC, 改进 MGC, 维持 KEEP, 放弃 ABANDON; `null` for someone who had not bought by then. */
  readonly cell: MatrixCell | null;
  /** Whether y is less than the service cost; only then is a customer to be abandoned given up. */
  readonly belowZero: boolean | null;
}

/** BG/NBD and Gamma-Gamma of one customer (domain.md §4). */
export interface PredictedValue {
  /** Purchase days after the first, weeks (as the model counts time) from the first to the last and to `asOf`, mean spend. */
  readonly statistics: { readonly x: number; readonly tx: number; readonly T: number; readonly m: number } | null;
  readonly pAlive: number | null;
  /** Purchases and margin expected within 12 months; `eMargin` is the y of the CLV matrix. */
  readonly e12: number | null;
  readonly eMargin: number | null;
  /** Their margin, each purchase discounted to `asOf`: CLV over 12 months, the future profit (未来利润). */
  readonly clv12: number | null;
  /** Past and future together: CLV in the broad sense (广义), PV past + PV future. */
  readonly clvBroad: number | null;
  readonly reason: PredictionReason | null;
  /** The model in force: id of its fact, and the day that it was fitted as of. */
  readonly model: { readonly id: string; readonly asOf: string } | null;
}

export interface ValueFigures {
  readonly orders: number;
  readonly gross: number;
  readonly refunds: number;
  readonly net: number;
  readonly margin: number;
  /** Whether the margin rests on the policy's rate for some line whose cost is unknown. */
  readonly estimated: boolean;
}

/** What holds at `day`, which is not before the last fact or due moment that `doc` has folded. Leaves `doc` as it is. */
export function valueAt(doc: ValueDoc, day: Day, context: Context): CustomerValue {
  const { policy, calendar } = context;
  const now = forkOf(doc);
  passTo(now, day, policy);
  settleValue(now, context);
  const change = nextCodeChange(now, policy);
  const pvPast = presentValueAt(now.history.orders, day, policy);
  const predicted = predictedAt(now, day, context, pvPast);
  return {
    customerId: now.customerId,
    asOf: formatDay(day),
    life: figuresOf(now.life),
    window: { ...figuresOf(now.window), average: averageOf(now) },
    recency: recencyAt(now.lastPurchase, day),
    rfm: rfmOf(now),
    tiers: now.tiers,
    pvPast,
    predicted,
    matrix: placeOf(now, context),
    composition: compositionOf(now, predicted.pAlive, policy),
    ended: now.ended,
    nextTransitionAt: change === null ? null : calendar.startOf(change),
    policyVersion: policy.version,
  };
}

function figuresOf(sums: ValueDoc['life']): ValueFigures {
  const { orders, gross, refunds, margin, estimated } = sums;
  return { orders, gross, refunds, net: netOfSums(sums), margin, estimated: estimated > 0 };
}

function recencyAt(last: Day | null, day: Day): CustomerValue['recency'] {
  return last === null ? null : { lastPurchaseOn: formatDay(last), days: day - last, months: monthsBetween(last, day) };
}

/** Whole months, clamped at month ends as everywhere: the most n with `from` + n months ≤ `to`. */
function monthsBetween(from: Day, to: Day): number {
  let months = Math.floor((to - from) / 31);
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}

function rfmOf({ scores, box }: ValueDoc): CustomerValue['rfm'] {
  return scores && box && { ...scores, code: codeOf(scores), sum: scores.r + scores.f + scores.m, box };
}

function predictedAt({ history }: ValueDoc, day: Day, { model, policy }: Context, pvPast: number): PredictedValue {
  const { statistics, pAlive, e12, eMargin, clv12, reason } = predictionAt(history.orders, day, model, policy);
  const future = rounded(clv12);
  return {
    ...{ statistics, pAlive, e12, reason },
    ...{ eMargin: rounded(eMargin), clv12: future, clvBroad: future === null ? null : pvPast + future },
    model: model && { id: model.id, asOf: model.asOf },
  };
}

function placeOf({ matrix }: ValueDoc, { cuts, policy }: Context): MatrixPlace | null {
  if (!matrix) return null;
  const { x, y, serviceCost } = matrix.figures ?? { x: null, y: null, serviceCost: null };
  const high = cuts?.matrix ? highFrom(cuts.matrix, policy) : null;
  const { cell, belowZero } = matrix;
  return { asOf: formatDay(matrix.asOf), x, y, serviceCost, high, cell, belowZero };
}

const rounded = (amount: number | null): number | null => (amount === null ? null : roundHalfEven(amount));
