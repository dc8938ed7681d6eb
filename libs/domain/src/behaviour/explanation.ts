import { formatDay, type Day, type Explanation } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { atLeast, type Gap } from '../lifecycle/explanation.js';
import type { Policy } from '../policy/policy.js';
import { behaviourFigures, type BehaviourFigures } from './figures.js';
import type { LoyaltyClass } from './loyalty-class.js';
import type { BehaviourDoc } from './projection.js';

/** The receipt of a class and a price sensitivity: as of the day they were judged on. */
export function explainBehaviour(doc: BehaviourDoc, { policy, calendar }: Context): Explanation {
  const day = doc.day ?? 0;
  const figures = behaviourFigures(doc, day, policy);
  const { frequency, windowMonths, recencyMonths } = policy.value;
  return {
    inputs: { asOf: formatDay(day), ...figures },
    thresholds: { ...policy.behaviour, frequency, frequencyMonths: windowMonths, recencyMonths },
    next: nextClass(doc.loyaltyClass, figures, policy),
    nextTransitionAt: doc.dueOn === null ? null : calendar.startOf(doc.dueOn as Day),
  };
}

/** A gap, or what is not known at all. */
export type ClassGap = Gap | { readonly condition: string; readonly has: null; readonly needs: number };

/** The next better class and what is missing for it; `null` at LOYAL, the best. */
export function nextClass(
  loyaltyClass: LoyaltyClass,
  figures: BehaviourFigures,
  policy: Policy,
): { readonly loyaltyClass: LoyaltyClass; readonly missing: readonly ClassGap[] } | null {
  const asked = policy.behaviour.loyaltyClass;
  const tenure = atLeast('tenure', figures.tenure ?? 0, asked.tenureDays);
  switch (loyaltyClass) {
    case 'LOYAL':
      return null;
    case 'ESTABLISHED': {
      const orders = policy.value.frequency[asked.frequencyScore - 2]!;
      const index: ClassGap[] =
        figures.loyaltyIndex === null
          ? [{ condition: 'loyaltyIndex', has: null, needs: asked.loyaltyIndex }]
          : atLeast('loyaltyIndex', figures.loyaltyIndex, asked.loyaltyIndex);
      const frequent = atLeast('frequentPurchases', figures.frequentPurchases, orders);
      return { loyaltyClass: 'LOYAL', missing: [...frequent, ...index] };
    }
    case 'REGULAR':
      return { loyaltyClass: 'ESTABLISHED', missing: tenure };
    case 'NEW':
      return {
        loyaltyClass: 'REGULAR',
        missing: atLeast('regularPurchases', figures.regularPurchases, asked.regularPurchases),
      };
    case 'DORMANT':
      return { loyaltyClass: tenure.length > 0 ? 'REGULAR' : 'ESTABLISHED', missing: atLeast('recentPurchases', 0, 1) };
    case 'POTENTIAL':
      return { loyaltyClass: 'NEW', missing: atLeast('purchases', 0, 1) };
  }
}
