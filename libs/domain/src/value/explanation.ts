import { formatDay, roundHalfEven, type Day, type Explanation } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CutsSet } from '../clock/events.js';
import type { Policy } from '../policy/policy.js';
import { forkOf, type ValueDoc } from './doc.js';
import { passTo } from './measure.js';
import { codeOf, monetaryBands, type Scores } from './rfm.js';
import { netOfSums } from './valued-order.js';

/** The receipt of a value category: figures and thresholds from which code and tiers can be recomputed by hand. */
export function explainValue(doc: ValueDoc, context: Context): Explanation {
  const { policy, calendar } = context;
  const change = nextCodeChange(doc, policy);
  return {
    inputs: inputsOf(doc),
    thresholds: {
      windowMonths: policy.value.windowMonths,
      recencyMonths: policy.value.recencyMonths,
      frequency: policy.value.frequency,
      monetary: monetaryBands(policy),
      cuts: context.cuts && cutAmounts(context.cuts),
    },
    next: nextOf(doc, context),
    nextTransitionAt: change === null ? null : calendar.startOf(change),
  };
}

function inputsOf(doc: ValueDoc): Explanation['inputs'] {
  const { day, lastPurchase, window, life, scores, matrix } = doc;
  return {
    asOf: day === null ? null : formatDay(day),
    lastPurchaseOn: lastPurchase === null ? null : formatDay(lastPurchase),
    n24: window.orders,
    net24: netOfSums(window),
    average24: averageOf(doc),
    margin24: window.margin,
    net: netOfSums(life),
    estimated: life.estimated > 0,
    scores,
    matrix: matrix && matrix.figures,
  };
}

/** Net ÷ orders of the window, rounded for reading; the score compares it exactly. `null` without orders. */
export const averageOf = ({ window }: ValueDoc): number | null =>
  window.orders === 0 ? null : roundHalfEven(netOfSums(window) / window.orders);

function cutAmounts({ asOf, pyramid, importance, contribution, matrix }: CutsSet['data']): Explanation['thresholds'] {
  return { asOf, pyramid, importance, contribution, matrix: matrix ?? null };
}

/** What each part lacks for one better; `null` where nothing can be better. */
function nextOf(doc: ValueDoc, context: Context): Explanation['next'] {
  const { r, f, m } = doc.scores ?? ({ r: 0, f: 0, m: 0 } satisfies Scores);
  const { frequency } = context.policy.value;
  const bands = monetaryBands(context.policy);
  const next = {
    recency: r === 5 ? null : { score: 5, purchases: 1 },
    frequency: f === 5 ? null : { score: f + 1, purchases: f === 0 ? 1 : frequency[f - 1]! - doc.window.orders },
    monetary: m === 5 ? null : { score: m + 1, averageAbove: m === 0 ? 0 : bands[m - 1]! },
    pyramid: nextPyramidTier(doc, context.cuts),
  };
  return Object.values(next).every((part) => part === null) ? null : next;
}

/** The cuts stand, so `lacking` is what would have moved the customer up at the last ranking. */
function nextPyramidTier({ tiers, window }: ValueDoc, cuts: CutsSet['data'] | null): Explanation['next'] {
  if (!cuts || tiers.pyramid === null || tiers.pyramid === 'KEY_TOP') return null;
  if (tiers.pyramid === 'UNRANKED') return { tier: 'SMALL', purchases: 1 };
  const better = { KEY_SECOND: 0, ORDINARY: 1, SMALL: 2 }[tiers.pyramid];
  const { rank, amountMinor } = cuts.pyramid[better]!;
  if (rank === 0) return null;
  const tier = (['KEY_TOP', 'KEY_SECOND', 'ORDINARY'] as const)[better]!;
  return { tier, margin24: amountMinor, lacking: Math.max(0, amountMinor - window.margin) };
}

/**
 * The day on which the RFM code changes if nothing happens: exact, by letting a copy's time pass from due
 * to due. Bounded by the orders in the window and the four steps of R. Tiers are left out, because the
 * next cuts are not known.
 */
export function nextCodeChange(doc: ValueDoc, policy: Policy): Day | null {
  if (doc.scores === null) return null;
  const code = codeOf(doc.scores);
  const later = forkOf(doc);
  while (later.dueOn !== null) {
    passTo(later, later.dueOn, policy);
    if (codeOf(later.scores!) !== code) return later.day;
  }
  return null;
}
