import { addMonths, formatDay, roundHalfEven, type Day, type Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { Policy } from '../policy/policy.js';
import { forkOf, type ValueDoc } from './doc.js';
import { averageOf, nextCodeChange } from './explanation.js';
import { passTo } from './measure.js';
import { settleValue } from './projection.js';
import { codeOf, type RfmBox, type Scores } from './rfm.js';
import type { Tiers } from './tiers.js';
import { netOfSums, worthOf, type ValuedOrder } from './valued-order.js';

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
  /** When the RFM code changes if nothing happens. */
  readonly nextTransitionAt: Instant | null;
  readonly policyVersion: number;
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
  return {
    customerId: now.customerId,
    asOf: formatDay(day),
    life: figuresOf(now.life),
    window: { ...figuresOf(now.window), average: averageOf(now) },
    recency: recencyAt(now.lastPurchase, day),
    rfm: rfmOf(now),
    tiers: now.tiers,
    pvPast: presentValueAt(now.history.orders, day, policy),
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

/** Margins as refunds have left them, compounded from the order's day at the policy's yearly rate. */
export function presentValueAt(orders: readonly ValuedOrder[], day: Day, { value }: Policy): number {
  const growth = 1 + value.discountRate;
  let present = 0;
  for (const order of orders) {
    present += worthOf(order, order.returned, value.marginRate).margin * growth ** ((day - order.day) / 365);
  }
  // Plus zero, since a sum just below nothing rounds to −0.
  return roundHalfEven(present) + 0;
}
