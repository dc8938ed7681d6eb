import type { Explanation, Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { atLeast } from '../lifecycle/explanation.js';
import { attitudeOf } from './attitude/figures.js';
import { newSatisfaction, type SatisfactionDoc } from './doc.js';
import { dueOf, foldSatisfaction, passTo, type SatisfactionFact } from './fold.js';
import { talliesOf } from './tallies.js';
import { nextTransition } from './view.js';

/** Satisfaction, the six indicators of loyalty, and the types that follow (domain.md §2.4, rows 32–38). */
export const satisfactionProjection: Projection<SatisfactionDoc, Context, SatisfactionFact> = {
  name: 'satisfaction',
  version: 1,
  insight: 'AttitudeChanged',
  order: 'fold',
  settled: [],
  handles: [
    'SurveyAnswered',
    'PurchaseRecorded',
    'PurchaseReturned',
    'PointsRedeemed',
    'OrderPlaced',
    'InteractionRecorded',
    'CompetitorPurchaseReported',
    'ReferralMade',
    'ReferralConverted',
    'ComplaintReceived',
    'ComplaintAssessed',
    'SolutionAnswered',
    'ComplaintClosed',
    'ComplaintReopened',
    'ComplaintResolved',
  ],
  initial: newSatisfaction,
  evolve: foldSatisfaction,
  elapse: (doc, due, { calendar, policy }) => passTo(doc, calendar.dayOf(due.at), policy),
  due: dueOf,
  category: ({ curveType, sevenType }) => ({ curveType, sevenType }),
  explain,
  indexes: ({ months }) => (months.length > 0 ? [{ index: 'attitudeMonths', key: [months.length] }] : []),
  tallies: talliesOf,
};

/** The receipt of the types: what was compared, and what a loyal type lacks. */
function explain(doc: SatisfactionDoc, context: Context): Explanation {
  const { satisfaction } = context.policy;
  const figures = attitudeOf(doc, context.policy);
  const missing = [
    ...atLeast('satisfaction', figures.satisfaction ?? 0, satisfaction.curve.satisfied),
    ...atLeast('loyalty', figures.loyalty ?? 0, satisfaction.curve.loyal),
  ];
  return {
    inputs: { ...figures },
    thresholds: { curve: satisfaction.curve, types: satisfaction.types, index: satisfaction.index },
    next: missing.length > 0 ? { curveType: 'LOYALIST', missing } : null,
    nextTransitionAt: nextTransition(doc, context),
  };
}
