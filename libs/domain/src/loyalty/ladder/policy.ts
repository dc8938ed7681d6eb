import { Type, type Static } from '@sinclair/typebox';
import { closed, oneOf, word } from '../../declaration.js';

/**
 * ONE_RUNG: who missed the reviews falls to the next lower rung. BALANCE: to the highest rung that purchases, S,
 * referrals and partnership earn on the day of the review, which may be several lower. Both never below 客户.
 */
export const DOWNGRADES = ['ONE_RUNG', 'BALANCE'] as const;

const rung = closed({
  benefits: Type.Array(word('what customers of the rung enjoy (特权)'), { maxItems: 50, uniqueItems: true }),
  pointsMultiplier: Type.Number({ minimum: 0, maximum: 1000, description: 'points for what earns one at the bottom' }),
});

/** What the rungs of the ladder ask and give beside purchases (domain.md §5.3). */
export const LadderPolicySchema = closed({
  supporterSatisfaction: Type.Number({ minimum: 1, maximum: 5, description: 'S for 支持者, where it is known' }),
  advocate: closed({
    referrals: Type.Integer({ minimum: 1, maximum: 100_000, description: 'converted referrals for 宣传者' }),
    windowMonths: Type.Integer({ minimum: 1, maximum: 1_200, description: 'months; counted' }),
  }),
  downgrade: oneOf(DOWNGRADES, { description: 'where missed reviews lead' }),
  rungs: Type.Array(rung, { minItems: 6, maxItems: 6, description: 'L0 to L5' }),
});
export type LadderPolicy = Static<typeof LadderPolicySchema>;

export const defaultLadderPolicy: LadderPolicy = {
  supporterSatisfaction: 4,
  advocate: { referrals: 1, windowMonths: 24 },
  downgrade: 'ONE_RUNG',
  rungs: [
    { benefits: [], pointsMultiplier: 1 },
    { benefits: ['POINTS'], pointsMultiplier: 1 },
    { benefits: ['POINTS', 'BIRTHDAY_GIFT'], pointsMultiplier: 1.2 },
    { benefits: ['POINTS', 'BIRTHDAY_GIFT', 'PRIORITY_SERVICE'], pointsMultiplier: 1.5 },
    { benefits: ['POINTS', 'BIRTHDAY_GIFT', 'PRIORITY_SERVICE', 'CLUB'], pointsMultiplier: 2 },
    { benefits: ['POINTS', 'BIRTHDAY_GIFT', 'PRIORITY_SERVICE', 'CLUB', 'JOINT_PLANNING'], pointsMultiplier: 2 },
  ],
};
