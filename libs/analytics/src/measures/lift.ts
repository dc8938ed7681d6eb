import { ok } from '@annals/kernel';
import { refuse, type Computed } from '../refusal.js';
import { areCounts } from './proportions.js';

/** Numbers of customers. */
export interface Basket {
  readonly customers: number;
  readonly boughtA: number;
  readonly boughtB: number;
  readonly boughtBoth: number;
}

/** With fewer the ratio is mostly chance (domain.md §2.7 row 52). */
export const LEAST_IN_BOTH = 20;

/**
 * Cross-selling (交叉销售): lift = P(AB)/(P(A)·P(B)); above 1, who bought the one bought the other more often than others.
 * Errors: LIFT.TOO_FEW_CUSTOMERS; COUNT.IMPOSSIBLE.
 */
export function lift({ customers, boughtA, boughtB, boughtBoth }: Basket, least = LEAST_IN_BOTH): Computed<number> {
  const figures = { customers, boughtA, boughtB, boughtBoth };
  const isPossible =
    areCounts(customers, boughtA, boughtB, boughtBoth) &&
    boughtBoth <= Math.min(boughtA, boughtB) &&
    boughtA + boughtB - boughtBoth <= customers;
  if (!isPossible) return refuse('COUNT.IMPOSSIBLE', 'no customers can be counted so', figures);
  if (boughtBoth < Math.max(1, least)) {
    return refuse('LIFT.TOO_FEW_CUSTOMERS', `lift needs ${least} customers who bought both`, figures);
  }
  return ok((boughtBoth * customers) / (boughtA * boughtB));
}
