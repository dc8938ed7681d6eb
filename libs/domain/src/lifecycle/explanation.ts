import { formatDay, type Explanation } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { LifecycleDoc } from './doc.js';
import { lifecycleFigures, type LifecycleFigures } from './figures.js';
import { conditionsOf } from './outlook.js';
import type { LifecyclePolicy } from './relationship/cycle.js';
import { wonBack } from './relationship/relationship.js';
import { healthyStageOn } from './stage.js';

/** A condition that does not hold: it would if `has` came to `needs`, from below or from above. */
export interface Gap {
  readonly condition: string;
  readonly has: number;
  readonly needs: number;
}

/** The receipt of a stage: as of the day of its evaluation, from which it can be recomputed by hand. */
export function explainLifecycle(doc: LifecycleDoc, { policy, calendar }: Context): Explanation {
  const day = calendar.dayOf(doc.asOf);
  const figures = lifecycleFigures(doc, day, policy);
  const { newUntil } = doc.categories;
  return {
    inputs: {
      asOf: formatDay(day),
      ...figures,
      newBusinessUntil: newUntil === null ? null : formatDay(newUntil),
      recovered: doc.recovered,
      wonBack: wonBack(doc.relationship),
    },
    thresholds: { ...policy.lifecycle },
    next: nextStage(doc, figures, day, policy.lifecycle),
    nextTransitionAt: doc.due?.at ?? null,
  };
}

/** The next better stage and what is missing for it; `null` at STABLE, the best. */
function nextStage(
  doc: LifecycleDoc,
  figures: LifecycleFigures,
  day: number,
  policy: LifecyclePolicy,
): Explanation['next'] {
  switch (doc.stage) {
    case 'STABLE':
      return null;
    case 'FORMATION':
      return { stage: 'STABLE', missing: missingForStable(figures, policy) };
    case 'EXPLORATION':
      return {
        stage: 'FORMATION',
        missing: atLeast('formationPurchases', figures.formationPurchases, policy.formation.purchases),
      };
    case 'DECLINE': {
      const stage = healthyStageOn(day, conditionsOf(doc.relationship, doc.complaints, policy));
      return { stage, missing: causesOfDecline(figures, policy) };
    }
    case 'NONE':
    case 'PROSPECT':
    case 'LOST':
      return { stage: 'EXPLORATION', missing: atLeast('purchases', 0, 1) };
  }
}

const missingForStable = (figures: LifecycleFigures, { stable }: LifecyclePolicy): Gap[] => [
  ...atLeast('tenure', figures.tenure ?? 0, stable.tenureDays),
  ...atLeast('stablePurchases', figures.stablePurchases, stable.purchases),
  ...atMost('openComplaints', figures.openComplaints, 0),
];

/** A purchase ends a silence at once; a fall of spend only when enough is spent. */
const causesOfDecline = (figures: LifecycleFigures, { complaints, spendFall }: LifecyclePolicy): Gap[] => [
  ...atMost('daysSincePurchase', figures.daysSincePurchase ?? 0, figures.dormantAfter),
  ...((figures.tenure ?? 0) >= spendFall.tenureDays
    ? atLeast('recentSpend', figures.recentSpend, Math.ceil(spendFall.share * figures.previousSpend))
    : []),
  ...atMost('countedComplaints', figures.countedComplaints, complaints.least - 1),
];

export const atLeast = (condition: string, has: number, needs: number): Gap[] =>
  has >= needs ? [] : [{ condition, has, needs }];

export const atMost = (condition: string, has: number, needs: number): Gap[] =>
  has <= needs ? [] : [{ condition, has, needs }];
