import { formatDay, type Explanation } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { LoyaltyDoc } from './doc.js';
import { loyaltyFigures, nextRung } from './figures.js';
import { nextReviewAfter } from './review.js';

/** The receipt of a level: as of the day of its evaluation, from which it can be recomputed by hand. */
export function explainLoyalty(doc: LoyaltyDoc, { policy, calendar }: Context): Explanation {
  const day = calendar.dayOf(doc.asOf);
  const figures = loyaltyFigures(doc, day, policy);
  return {
    inputs: {
      asOf: formatDay(day),
      ...figures,
      atRiskSince: doc.atRiskSince === null ? null : formatDay(doc.atRiskSince),
      nextReviewOn: formatDay(nextReviewAfter(doc.asOf, calendar)),
    },
    thresholds: { ...policy.loyalty },
    next: nextRung(doc.level, figures, policy.loyalty),
    nextTransitionAt: doc.due?.at ?? null,
  };
}
