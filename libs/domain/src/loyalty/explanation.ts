import { formatDay, type Explanation } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { Policy } from '../policy/policy.js';
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
    thresholds: { ...policy.loyalty, ...thresholdsOf(policy) },
    next: nextRung(doc.level, figures, policy),
    nextTransitionAt: doc.due?.at ?? null,
  };
}

function thresholdsOf({ ladder, satisfaction }: Policy): Explanation['thresholds'] {
  const { supporterSatisfaction, advocate, downgrade } = ladder;
  const { answerDays, csatAnswers } = satisfaction;
  return { supporterSatisfaction, csatAnswers, answerDays, advocate, downgrade };
}
