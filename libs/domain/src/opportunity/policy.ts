import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const minutes = (description: string) =>
  Type.Integer({
    minimum: 1,
    maximum: 5_256_000,
    description: `minutes without anything after ${description}, until a nudge is due`,
  });

/** Of the sales funnel (domain.md §2.7 row 16). */
export const OpportunityPolicySchema = closed({
  idleMinutes: closed({
    browsed: minutes('browsing (浏览)'),
    enquired: minutes('an enquiry (询问)'),
    ordered: minutes('an unpaid order (下单未付)'),
  }),
});

export const defaultOpportunityPolicy = { idleMinutes: { browsed: 24 * 60, enquired: 48 * 60, ordered: 30 } };
