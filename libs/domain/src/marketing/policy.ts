import { Type, type Static } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const share = (description: string) =>
  Type.Number({ minimum: 0, maximum: 1, description: `share 0–1; ${description}` });
const count = (description: string) => Type.Integer({ minimum: 1, maximum: 100_000, description });

/** Of the marketing mode by differences in value and need (domain.md §2.7, row 72). */
export const MarketingPolicySchema = closed({
  leastCustomers: count('buyers, or customers whose needs are known, below which no difference is told'),
  bestShare: share('of buyers, who count as the best'),
  valueDifference: share('of net revenue that the best bring, from which values differ'),
  leastOrders: count('orders of known category asked of a customer: one order shows one need, whatever there are'),
  needDifference: share('of the diversity of all categories that lies between customers, from which needs differ'),
});
export type MarketingPolicy = Static<typeof MarketingPolicySchema>;

export const defaultMarketingPolicy: MarketingPolicy = {
  leastCustomers: 30,
  bestShare: 0.2,
  valueDifference: 0.5,
  leastOrders: 3,
  needDifference: 0.25,
};
