import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

/** Of the points ledger (domain.md §2.7, row 40). */
export const PointsPolicySchema = closed({
  expiryMonths: Type.Integer({ minimum: 1, maximum: 1_200, description: 'months that a lot of points lives' }),
  warningDays: Type.Integer({
    minimum: 1,
    maximum: 3_650,
    description: 'days; points that expire within them are shown',
  }),
});

export const defaultPointsPolicy = { expiryMonths: 24, warningDays: 30 };
