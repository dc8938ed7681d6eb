import { addMonths, type Day } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import { forgetAnswers, leavingDays, type Answers } from '../satisfaction/answers/answers.js';
import { indicatorsOf, loyaltyIndex, type Told } from '../satisfaction/attitude/indicators.js';
import { runOut, runsOutOn } from '../satisfaction/behaviour/grievances.js';
import { frequencyOf } from '../value/rfm.js';
import { nothingKnown, type IndexSources, type KnowsIndexSources } from './index-sources.js';
import type { ClassConditions } from './loyalty-class.js';
import { discountedPart, isCounted, netOf, windowStart, type BehaviourOrders } from './orders.js';

/** What the index is measured by. */
type Measured = Pick<BehaviourOrders, 'orders'> & KnowsIndexSources;

/** Counted orders of a day and all later ones; amounts in base-currency minor units, less refunds. */
interface SpentSince {
  /** The first day on which the window does not hold that day any more. */
  readonly until: Day;
  readonly orders: number;
  readonly net: number;
  readonly discounted: number;
}

const NOTHING_SPENT: SpentSince = { until: Infinity, orders: 0, net: 0, discounted: 0 };

/**
 * The loyalty index (domain.md §2.4), 0–100, as of a business day: what satisfaction says of the same facts, by the same
 * rule, of the orders that are here anyway. `null` where too little is known. Where no order is left in the window, one
 * that was wholly refunded later has never been, while satisfaction has forgotten what became of it.
 */
export const loyaltyIndexOn = (doc: Measured, day: Day, policy: Policy): number | null =>
  indexBy(doc, spentSince(doc, day, policy), day, policy);

/**
 * The days on which the index becomes as high as 忠诚 asks or ceases to be, in turns, the first of them a becoming: as
 * far as the class depends on it, and no further than its first change after `day`. Who has been a customer too short a
 * time, or buys too seldom, costs nothing here.
 */
export function indexTurns(doc: Measured, day: Day, on: ClassConditions, policy: Policy): readonly Day[] {
  const from = Math.max(day, on.tenuredFrom);
  // Who is tenured becomes 老 if not 忠诚: a change on that day in any case, and judged then.
  const isJudgedLater = day < on.tenuredFrom && on.tenuredFrom < on.recentUntil;
  if (from >= on.frequentUntil || isJudgedLater) return [];
  const spent = spentSince(doc, from, policy);
  const least = policy.behaviour.loyaltyClass.loyaltyIndex;
  const isHigh = (when: Day): boolean => (indexBy(doc, spent, when, policy) ?? -1) >= least;
  const now = isHigh(from);
  if (now && from > day) return [from];
  const next = movingDays(doc, spent, policy)
    .filter((when) => when > from && when < on.frequentUntil)
    .sort((a, b) => a - b)
    .find((when) => isHigh(when) !== now);
  return [...(now ? [from] : []), ...(next === undefined ? [] : [next])];
}

/**
 * By each day with an order in the window, oldest first. Sums begin with the newest order: what they are of the same orders
 * must not depend on which older ones there are.
 */
function spentSince({ orders }: Measured, day: Day, { satisfaction, value }: Policy): SpentSince[] {
  const first = windowStart(day, value.windowMonths);
  const found: SpentSince[] = [];
  let [count, net, discounted] = [0, 0, 0];
  for (let i = orders.length - 1; i >= 0 && orders[i]!.day >= first; i--) {
    const order = orders[i]!;
    if (isCounted(order)) {
      count++;
      net += netOf(order);
      discounted += discountedPart(order, satisfaction.index.discountPercent);
    }
    if (order.day === orders[i - 1]?.day) continue;
    found.push({ until: addMonths(order.day, value.windowMonths), orders: count, net, discounted });
  }
  return found.reverse();
}

function indexBy(doc: Measured, spent: readonly SpentSince[], day: Day, policy: Policy): number | null {
  const known = doc.beside ?? nothingKnown();
  const { orders, net, discounted } = spent.find(({ until }) => day < until) ?? NOTHING_SPENT;
  const elsewhere = known.elsewhere
    .filter(([when]) => day < addMonths(when, policy.value.windowMonths))
    .reduce((sum, [, amount]) => sum + amount, 0);
  const frequency = orders > 0 || doc.orders.some(isCounted) ? frequencyOf(orders, policy) : null;
  const indicators = indicatorsOf(
    toldOn(known, day, policy),
    frequency,
    { net, discounted, elsewhere },
    policy.satisfaction,
  );
  return loyaltyIndex(indicators, policy.satisfaction);
}

const answersOf = ({ newest }: IndexSources): Answers => ({ csat: [], newest: { ...newest } });

/** What was told as of a day, by the rules of satisfaction. Leaves `known` as it is. */
function toldOn(known: IndexSources, day: Day, { satisfaction }: Policy): Told {
  const answers = answersOf(known);
  const grievances = known.grievances.map((each) => ({ ...each }));
  forgetAnswers(answers, day, satisfaction);
  runOut(grievances, day, satisfaction);
  return { answers, grievances, selection: known.selection };
}

/** Days on which the index may move. Without discounts and competitors an order that leaves moves nothing but F. */
function movingDays(doc: Measured, spent: readonly SpentSince[], policy: Policy): Day[] {
  const known = doc.beside ?? nothingKnown();
  const isMoving = (now: SpentSince, then: SpentSince): boolean =>
    now.discounted > 0 ||
    known.elsewhere.length > 0 ||
    now.net > 0 !== then.net > 0 ||
    frequencyOf(now.orders, policy) !== frequencyOf(then.orders, policy);
  return [
    ...spent.filter((now, i) => isMoving(now, spent[i + 1] ?? NOTHING_SPENT)).map(({ until }) => until),
    ...known.elsewhere.map(([day]) => addMonths(day, policy.value.windowMonths)),
    ...leavingDays(answersOf(known), policy.satisfaction),
    ...runsOutOn(known.grievances, policy.satisfaction),
  ];
}
