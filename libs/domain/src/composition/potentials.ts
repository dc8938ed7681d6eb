import type { SatisfactionDoc } from '../satisfaction/doc.js';
import type { ComplaintsDoc } from '../complaint/projection.js';
import { categoriesBought } from '../behaviour/cross-sell.js';
import type { BehaviourDoc } from '../behaviour/projection.js';
import { isCounted } from '../purchase/history.js';
import type { ValueDoc } from '../value/doc.js';
import type { Composition } from './composition.js';

/**
 * The four potentials of a customer (基础/成长/网络/学习, domain.md §1 row 22), and what they rest on. Minor units of the
 * base currency. What is learnt from a customer (知识价值) is counted and not monetised: no fact tells what it is worth.
 */
export interface Potentials {
  /** 基础: margin in the categories of the first order. */
  readonly basic: number;
  /** 成长: margin in other categories. */
  readonly growth: number;
  /** 网络: cost of acquisition saved by converted referrals. */
  readonly network: number;
  /** 学习: answers to surveys that still count, and complaints, each of which told something. */
  readonly learning: { readonly answers: number; readonly complaints: number };
  /** 深度: orders that were kept, and those of them after the first. */
  readonly depth: { readonly orders: number; readonly repeated: number };
  /** 宽度: categories bought, as far as the orders name them. */
  readonly width: number;
  /** 远度: converted referrals. */
  readonly reach: number;
}

/** What other read models know of the customer; absent where they know nothing. */
export interface BesidePotentials {
  readonly behaviour?: BehaviourDoc;
  readonly satisfaction?: SatisfactionDoc;
  readonly complaints?: ComplaintsDoc;
}

export function potentialsOf(
  { history, expenses }: Pick<ValueDoc, 'history' | 'expenses'>,
  { basic, cross, referral }: Composition,
  beside: BesidePotentials,
): Potentials {
  const orders = history.orders.filter(isCounted).length;
  return {
    ...{ basic, growth: cross, network: referral },
    learning: learningOf(beside),
    depth: { orders, repeated: Math.max(0, orders - 1) },
    width: beside.behaviour ? categoriesBought(beside.behaviour).length : 0,
    reach: expenses.referrals,
  };
}

/** What the customer told: who leaves would have to tell it to another anew (学习关系, row 75). */
export const learningOf = ({ satisfaction, complaints }: BesidePotentials): Potentials['learning'] => ({
  answers: satisfaction ? answersIn(satisfaction) : 0,
  complaints: complaints?.cases.length ?? 0,
});

const answersIn = ({ answers: { csat, newest } }: SatisfactionDoc): number => csat.length + Object.keys(newest).length;
