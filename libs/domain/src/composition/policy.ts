import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const major = (description: string) =>
  Type.Number({ minimum: 0, maximum: 1_000_000_000, description: `${description}; major units of the base currency` });
const weight = Type.Number({ minimum: 0, maximum: 1 });

/** Of the composition of CLV (domain.md §2.3) and of the scorecard (§2.7 row 27). Amounts are nothing until the business says them. */
export const CompositionPolicySchema = closed({
  standardServiceCostMajor: major('what a service costs as a rule: the difference to what it did cost is saved'),
  referralSavingMajor: major('cost of acquisition that a converted referral saves'),
  winBackBudgetMajor: major('what it takes to win the customer back'),
  serviceWindowDays: Type.Integer({
    minimum: 1,
    maximum: 3_650,
    description: 'in which service costs tell those to come',
  }),
  scorecard: closed(
    { finance: weight, market: weight, management: weight, learning: weight },
    { description: 'weights of the four dimensions (财务/市场/管理/学习成长)' },
  ),
});

export const defaultCompositionPolicy = {
  standardServiceCostMajor: 0,
  referralSavingMajor: 0,
  winBackBudgetMajor: 0,
  serviceWindowDays: 365,
  scorecard: { finance: 0.4, market: 0.2, management: 0.2, learning: 0.2 },
};
