import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

/** Of service visits (domain.md §1, row 66). */
export const VisitPolicySchema = closed({
  visitDays: Type.Integer({
    minimum: 0,
    maximum: 3_650,
    description: 'days; within which a visit is promised for which no day was agreed',
  }),
  graceDays: Type.Integer({ minimum: 0, maximum: 3_650, description: 'days; after its own that a visit is in time' }),
  repeatDays: Type.Integer({
    minimum: 1,
    maximum: 3_650,
    description: 'days; after a visit that did its job in which another one for it shows that it did not',
  }),
});

export const defaultVisitPolicy = { visitDays: 3, graceDays: 0, repeatDays: 30 };
