import { Type, type Static } from '@sinclair/typebox';
import { closed, word } from '../declaration.js';

const likert = (description: string) => Type.Number({ minimum: 1, maximum: 5, description: `1–5; ${description}` });
const recommendation = (description: string) =>
  Type.Integer({ minimum: 0, maximum: 10, description: `0–10; ${description}` });
const share = (description: string) =>
  Type.Number({ minimum: 0, maximum: 1, description: `share 0–1; ${description}` });
const days = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 36_500, description: `days; ${description}` });

/** Of satisfaction and attitudinal loyalty (domain.md §2.4, rows 32–38). */
export const SatisfactionPolicySchema = closed({
  answerDays: days('an answer of any survey counts'),
  csatAnswers: Type.Integer({ minimum: 1, maximum: 100, description: 'newest CSAT answers that S is the mean of' }),
  promoterFrom: recommendation('a recommendation from it is of a promoter'),
  detractorUpTo: recommendation('a recommendation up to it is of a detractor'),
  acsiWeights: Type.Array(Type.Number({ minimum: 0, maximum: 1_000_000 }), {
    minItems: 3,
    maxItems: 3,
    description: 'relative weights of overall satisfaction, confirmation and closeness to the ideal; not all 0',
  }),
  index: closed({
    leastIndicators: Type.Integer({ minimum: 1, maximum: 6, description: 'repeat purchase among them' }),
    selectionMedianDays: Type.Number({
      exclusiveMinimum: 0,
      maximum: 36_500,
      description: 'days; the usual time from the first touch of an opportunity to its order',
    }),
    selectionDays: days('an opportunity without an order is remembered'),
    discountPercent: Type.Integer({
      minimum: 1,
      maximum: 100,
      description: 'a line is bought for its price from this discount on',
    }),
    qualityCategories: Type.Array(word('category of complaints'), {
      maxItems: 100,
      uniqueItems: true,
      description: 'complaints that are quality incidents',
    }),
    toleranceDays: days('to buy again after a quality incident'),
  }),
  trend: closed({
    months: Type.Integer({ minimum: 1, maximum: 120, description: 'newest months of a customer that are kept' }),
    lagMonths: Type.Integer({ minimum: 1, maximum: 60, description: 'between the earlier and the later figure' }),
    leastCustomers: Type.Integer({ minimum: 3, maximum: 1_000_000, description: 'below which no correlation is told' }),
  }),
  curve: closed({
    satisfied: likert('S that is high'),
    loyal: likert('L that is high'),
    apostle: closed({ satisfied: likert('S'), loyal: likert('L') }),
    terrorist: closed({ satisfied: likert('S at most'), recommendation: recommendation('at most') }),
  }),
  types: closed({
    satisfied: likert('S of attachment'),
    recommendation: recommendation('of attachment'),
    frequency: Type.Integer({ minimum: 1, maximum: 5, description: 'F of repetition' }),
    intent: likert('repurchase intent of latent loyalty'),
    monopoly: Type.Boolean({ description: 'whether customers have nowhere else to go' }),
    discounted: share('of spend, for 价格忠诚'),
    redeemed: share('of orders that points were used on, for 激励忠诚'),
    oneChannel: share('of touches, for 方便忠诚'),
  }),
});
export type SatisfactionPolicy = Static<typeof SatisfactionPolicySchema>;

export const defaultSatisfactionPolicy: SatisfactionPolicy = {
  answerDays: 365,
  csatAnswers: 3,
  promoterFrom: 9,
  detractorUpTo: 6,
  acsiWeights: [1, 1, 1],
  index: {
    leastIndicators: 2,
    selectionMedianDays: 14,
    selectionDays: 365,
    discountPercent: 10,
    qualityCategories: ['QUALITY'],
    toleranceDays: 90,
  },
  trend: { months: 24, lagMonths: 3, leastCustomers: 30 },
  curve: {
    satisfied: 4,
    loyal: 4,
    apostle: { satisfied: 4.75, loyal: 4.5 },
    terrorist: { satisfied: 1.5, recommendation: 2 },
  },
  types: {
    satisfied: 4,
    recommendation: 9,
    frequency: 3,
    intent: 4,
    monopoly: false,
    discounted: 0.5,
    redeemed: 0.5,
    oneChannel: 0.9,
  },
};
