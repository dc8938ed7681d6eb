import { addMonths, type Day } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import { discountedNet, netOf, windowStart, type BehaviourOrder } from './orders.js';

/** Spend of the window of the policy, net of refunds; base-currency minor units. */
export interface WindowSpend {
  readonly spend: number;
  /** Of it, what was bought with enough discount. */
  readonly discounted: number;
  /** Index of the oldest order in the window. */
  readonly from: number;
}

export function windowSpend(orders: readonly BehaviourOrder[], day: Day, { behaviour }: Policy): WindowSpend {
  const first = windowStart(day, behaviour.windowMonths);
  let [spend, discounted, from] = [0, 0, orders.length];
  for (; from > 0 && orders[from - 1]!.day >= first; from--) {
    const order = orders[from - 1]!;
    spend += netOf(order);
    discounted += discountedNet(order, behaviour.discountPercent);
  }
  return { spend, discounted, from };
}

/** Price sensitivity (价格敏感度, domain.md §2.7 row 50): whether it is high; `null` where nothing was spent. */
export const isSensitive = (spend: number, discounted: number, { behaviour }: Policy): boolean | null =>
  spend > 0 ? discounted >= behaviour.sensitiveShare * spend : null;

/** The first later day on which orders that leave the window make {@link isSensitive} say something else; `null` for never. */
export function nextSensitivityChange(
  orders: readonly BehaviourOrder[],
  { spend, discounted, from }: WindowSpend,
  policy: Policy,
): Day | null {
  const now = isSensitive(spend, discounted, policy);
  if (now === null) return null;
  const { windowMonths, discountPercent } = policy.behaviour;
  // The usual case, and a cheap one: without discounts nothing changes until all spend has left.
  if (discounted === 0) return addMonths(orders.findLast((order) => netOf(order) > 0)!.day, windowMonths);
  for (let i = from; i < orders.length;) {
    const leaves = addMonths(orders[i]!.day, windowMonths);
    for (; i < orders.length && addMonths(orders[i]!.day, windowMonths) === leaves; i++) {
      spend -= netOf(orders[i]!);
      discounted -= discountedNet(orders[i]!, discountPercent);
    }
    if (isSensitive(spend, discounted, policy) !== now) return leaves;
  }
  return null;
}
