import { addMonths, formatDay, type Day } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import type { KnowsIndexSources } from './index-sources.js';
import { loyaltyIndexOn } from './loyalty-index.js';
import { isCounted, windowStart, type BehaviourOrders } from './orders.js';
import { windowSpend } from './price-sensitivity.js';

/** What loyalty class and price sensitivity compare, as of the end of a business day. Spend in base-currency minor units. */
export interface BehaviourFigures {
  readonly firstPurchaseOn: string | null;
  readonly lastPurchaseOn: string | null;
  /** Days since the first counted purchase. */
  readonly tenure: number | null;
  /** Counted purchases: ever, within the window of F, and within that of 常. */
  readonly purchases: number;
  readonly frequentPurchases: number;
  readonly regularPurchases: number;
  /** The last day on which R is high enough. */
  readonly awakeUntil: string | null;
  readonly spend: number;
  readonly discountedSpend: number;
  /** Discounted ÷ all spend of the window; `null` where nothing was spent. */
  readonly priceSensitivity: number | null;
  /** 0–100; `null` where too little is known. */
  readonly loyaltyIndex: number | null;
}

export function behaviourFigures(
  known: BehaviourOrders & KnowsIndexSources,
  day: Day,
  policy: Policy,
): BehaviourFigures {
  const { orders } = known;
  const { loyaltyClass } = policy.behaviour;
  const days = orders.filter(isCounted).map((order) => order.day);
  const [first, last] = [days[0], days.at(-1)];
  const { spend, discounted } = windowSpend(orders, day, policy);
  const since = (from: Day): number => days.filter((each) => each >= from).length;
  const awakeMonths = policy.value.recencyMonths[5 - loyaltyClass.recencyScore]!;
  return {
    firstPurchaseOn: first === undefined ? null : formatDay(first),
    lastPurchaseOn: last === undefined ? null : formatDay(last),
    tenure: first === undefined ? null : day - first,
    purchases: days.length,
    frequentPurchases: since(windowStart(day, policy.value.windowMonths)),
    regularPurchases: since(day - loyaltyClass.regularDays + 1),
    awakeUntil: last === undefined ? null : formatDay(addMonths(last, awakeMonths)),
    spend,
    discountedSpend: discounted,
    priceSensitivity: spend > 0 ? discounted / spend : null,
    loyaltyIndex: loyaltyIndexOn(known, day, policy),
  };
}
