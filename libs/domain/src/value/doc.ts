import type { Day } from '@annals/kernel';
import { noExpenses, type Expenses } from '../composition/expenses.js';
import type { MatrixStanding } from '../matrix/settle-matrix.js';
import { noPurchases, type PurchaseHistory } from '../purchase/history.js';
import type { RfmBox, Scores } from './rfm.js';
import { noTiers, type Tiers } from './tiers.js';
import { nothing, type Sums, type ValuedOrder } from './valued-order.js';

/**
 * Customer value of one customer as it is kept: the orders, and what follows from them between two dues.
 * Nothing in it moves with every day: the present value of past margin, Σ marginᵢ·(1+r)^(days/365), is formed
 * from the orders when it is read.
 */
export interface ValueDoc {
  readonly customerId: string;
  readonly history: PurchaseHistory<ValuedOrder>;
  /** Of the policy that everything below was measured by; 0 before anything was. */
  policyVersion: number;
  /** The business day up to which facts and time are folded. The rest holds from it until `dueOn`. */
  day: Day | null;
  readonly life: Sums;
  /** Over the window of the policy, which `history.orders[from]` is the oldest order in. */
  readonly window: Sums;
  from: number;
  /** The day on which that oldest order is no longer in the window. */
  leavesOn: Day | null;
  /** Of the newest order not wholly refunded. */
  lastPurchase: Day | null;
  scores: Scores | null;
  box: RfmBox | null;
  /** The next day on which time alone changes a score or a sum. */
  dueOn: Day | null;
  tiers: Tiers;
  /** Categories of the first order: what is bought in others is cross-sold. Empty before it. */
  basics: string[];
  /** Costs, rewards and referrals: what CLV is composed of beside margin. */
  readonly expenses: Expenses;
  /** By RelationshipEnded, until the next purchase. */
  ended: boolean;
  matrix: MatrixStanding | null;
}

export const newValue = (customerId: string): ValueDoc => ({
  customerId,
  history: noPurchases(),
  policyVersion: 0,
  day: null,
  life: nothing(),
  window: nothing(),
  from: 0,
  leavesOn: null,
  lastPurchase: null,
  scores: null,
  box: null,
  dueOn: null,
  tiers: noTiers,
  basics: [],
  expenses: noExpenses(),
  ended: false,
  matrix: null,
});

/** A copy whose time can pass without touching `doc`. The orders are shared: time never changes them. */
export const forkOf = (doc: ValueDoc): ValueDoc => ({ ...doc, life: { ...doc.life }, window: { ...doc.window } });
