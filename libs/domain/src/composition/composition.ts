import { roundHalfEven } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import { crossMarginOf, worthOf, type ValuedOrder } from '../value/valued-order.js';
import type { Expenses } from './expenses.js';

/** CLV as gains less costs (客户终身价值的构成, domain.md §2.3). Minor units of the base currency; costs are positive. */
export interface CompositionParts {
  /** 基本利润: margin in the categories of the first order. */
  readonly basic: number;
  /** 交叉销售: margin in other categories. */
  readonly cross: number;
  /** 成本节约: what services should have cost less what they did cost. */
  readonly saving: number;
  /** 推荐价值: cost of acquisition saved by converted referrals. The referee's own margin is not in it. */
  readonly referral: number;
  /** 获取成本. */
  readonly acquisition: number;
  /** 忠诚回报成本: redeemed points at cost. */
  readonly reward: number;
  /** 流失成本: (1 − P(alive)) × win-back budget; `null` without a model that tells P(alive). */
  readonly churn: number | null;
}

export interface Composition extends CompositionParts {
  /** Gains less costs; may be negative. Without a churn cost where that is not known. */
  readonly total: number;
}

export const totalOf = ({ basic, cross, saving, referral, acquisition, reward, churn }: CompositionParts): number =>
  basic + cross + saving + referral - acquisition - reward - (churn ?? 0);

/** What of a customer's facts the composition follows from. */
interface Composed {
  readonly history: { readonly orders: readonly ValuedOrder[] };
  readonly expenses: Expenses;
}

/** The composition of what has happened so far; `pAlive` is `null` where no model tells it. */
export function compositionOf({ history, expenses }: Composed, pAlive: number | null, policy: Policy): Composition {
  const { composition, minorUnitsPerMajor, value } = policy;
  const minor = (major: number) => roundHalfEven(major * minorUnitsPerMajor);
  let [margin, cross] = [0, 0];
  for (const order of history.orders) {
    margin += worthOf(order, order.returned, value.marginRate).margin;
    cross += crossMarginOf(order, order.returned, value.marginRate);
  }
  const served = expenses.service.reduce((sum, [, cost]) => sum + cost, 0);
  const parts: CompositionParts = {
    basic: margin - cross,
    cross,
    saving: expenses.service.length * minor(composition.standardServiceCostMajor) - served,
    referral: expenses.referrals * minor(composition.referralSavingMajor),
    acquisition: expenses.acquisition,
    reward: expenses.reward,
    churn: pAlive === null ? null : roundHalfEven((1 - pAlive) * minor(composition.winBackBudgetMajor)),
  };
  return { ...parts, total: totalOf(parts) };
}
