import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const days = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 36_500, description: `days; ${description}` });
const count = (description: string) => Type.Integer({ minimum: 1, maximum: 100_000, description });
const score = (description: string) => Type.Integer({ minimum: 2, maximum: 5, description });

/** Of how customers buy (domain.md §2.2 loyalty class, §2.7 rows 49, 50, 52). The cycle is that of `lifecycle.cycleGaps`. */
export const BehaviourPolicySchema = closed({
  windowMonths: Type.Integer({ minimum: 1, maximum: 1_200, description: 'months; spend that is compared' }),
  discountPercent: Type.Integer({
    minimum: 1,
    maximum: 100,
    description: 'off the price, from which a line counts as discounted',
  }),
  sensitiveShare: Type.Number({
    minimum: 0,
    maximum: 1,
    description: 'share of discounted spend from which price sensitivity is high',
  }),
  loyaltyClass: closed({
    tenureDays: days('since the first purchase, for 忠诚 and 老'),
    frequencyScore: score('F asked for 忠诚'),
    loyaltyIndex: Type.Number({ minimum: 0, maximum: 100, description: 'asked for 忠诚' }),
    recentDays: days('with a purchase, for 老'),
    regularPurchases: count('for 常'),
    regularDays: days('counted for 常'),
    newDays: days('since the first purchase, for 新'),
    recencyScore: score('R from which a customer of no other class is 常, not dormant'),
  }),
  crossSellCustomers: count('customers who bought both categories, for a lift to be told'),
});

export const defaultBehaviourPolicy = {
  windowMonths: 24,
  discountPercent: 10,
  sensitiveShare: 0.5,
  loyaltyClass: {
    tenureDays: 365,
    frequencyScore: 3,
    loyaltyIndex: 70,
    recentDays: 365,
    regularPurchases: 3,
    regularDays: 365,
    newDays: 90,
    recencyScore: 3,
  },
  crossSellCustomers: 20,
};
