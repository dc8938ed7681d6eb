import { Type, type Static } from '@sinclair/typebox';
import { closed, oneOf, word } from '../declaration.js';

/**
 * What ties a customer to the business (关系纽带), weakest first: its money's worth (财务), people who know it (社会), and
 * solutions that it could not easily have elsewhere (结构性). Berry & Parasuraman, Marketing Services (1991).
 */
export const BONDS = ['FINANCIAL', 'SOCIAL', 'STRUCTURAL'] as const;
export type Bond = (typeof BONDS)[number];

/** Which bond the benefits of the rungs make (domain.md §2.7, row 75). */
export const RetentionPolicySchema = closed({
  bonds: Type.Array(closed({ benefit: word('as the rungs of the ladder name it'), bond: oneOf(BONDS) }), {
    maxItems: 300,
    description: 'a benefit that is not here makes none',
  }),
});
export type RetentionPolicy = Static<typeof RetentionPolicySchema>;

export const defaultRetentionPolicy: RetentionPolicy = {
  bonds: [
    { benefit: 'POINTS', bond: 'FINANCIAL' },
    { benefit: 'BIRTHDAY_GIFT', bond: 'SOCIAL' },
    { benefit: 'PRIORITY_SERVICE', bond: 'SOCIAL' },
    { benefit: 'CLUB', bond: 'SOCIAL' },
    { benefit: 'JOINT_PLANNING', bond: 'STRUCTURAL' },
  ],
};
