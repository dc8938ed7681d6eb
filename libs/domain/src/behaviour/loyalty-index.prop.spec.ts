import { describe, expect, it } from '@jest/globals';
import type { Day, Occurred } from '@annals/kernel';
import fc from 'fast-check';
import type { Context } from '../clock/population.js';
import { satisfactionProjection } from '../satisfaction/projection.js';
import type { SatisfactionFact } from '../satisfaction/fold.js';
import { satisfactionAt } from '../satisfaction/view.js';
import { attitudeContexts, attitudeHistories } from '../testing/attitude/histories.js';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { behaviourProjection, type BehaviourFact } from './projection.js';
import { behaviourAt } from './view.js';

type Facts = readonly Occurred<SatisfactionFact>[];
const handled = new Set<string>(behaviourProjection.handles);

/** A customer is tenured soon and bought often enough, so that the class turns on the index. */
const contexts = fc.tuple(attitudeContexts, fc.constantFrom(50, 60, 70, 75)).map(([context, loyaltyIndex]): Context => {
  const { behaviour } = context.policy;
  const loyaltyClass = { ...behaviour.loyaltyClass, tenureDays: 20, frequencyScore: 2, loyaltyIndex };
  return { ...context, policy: { ...context.policy, behaviour: { ...behaviour, loyaltyClass } } };
});
const days = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1100 }));

const foldBehaviour = (facts: Facts, context: Context) => {
  const known = facts.filter(({ event }) => handled.has(event.type)) as unknown as Occurred<BehaviourFact>[];
  return foldFacts(behaviourProjection, context, known, { until: facts.at(-1)!.occurredAt });
};
const lastDay = (facts: Facts, { calendar }: Context): Day => calendar.dayOf(facts.at(-1)!.occurredAt);

describe('the loyalty index of behaviour', () => {
  it('is that of satisfaction on any day on which an order is in the window, to the last digit', () => {
    let compared = 0;
    fc.assert(
      fc.property(attitudeHistories, contexts, days, (facts, context, later) => {
        const day = lastDay(facts, context) + later;
        const said = satisfactionAt(foldFacts(satisfactionProjection, context, facts), day, context);
        const { loyaltyIndex, frequentPurchases } = behaviourAt(foldBehaviour(facts, context), day, context);
        if (frequentPurchases === 0) return;
        compared++;
        expect(loyaltyIndex).toBe(said.loyaltyIndex);
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});

describe('the class 忠诚', () => {
  it('swept to any day is what reading says', () => {
    let loyal = 0;
    fc.assert(
      fc.property(attitudeHistories, contexts, days, (facts, context, later) => {
        const doc = foldBehaviour(facts, context);
        const untouched = JSON.stringify(doc);
        const last = lastDay(facts, context);
        const swept = elapseUpTo(
          behaviourProjection,
          context,
          structuredClone(doc),
          context.calendar.startOf(last + later),
        );
        const view = behaviourAt(doc, last + later, context);
        expect(JSON.stringify(doc)).toBe(untouched);
        expect(view).toEqual(behaviourAt(swept, last + later, context));
        expect(swept.loyaltyClass).toBe(view.loyaltyClass);
        if (view.loyaltyClass === 'LOYAL') loyal++;
      }),
      { numRuns: 200 },
    );
    expect(loyal).toBeGreaterThan(5);
  });

  it('does not change before the moment that is told for it, and does then', () => {
    fc.assert(
      fc.property(attitudeHistories, contexts, (facts, context) => {
        const doc = foldBehaviour(facts, context);
        const last = lastDay(facts, context);
        const judgedOn = (day: Day) => {
          const { loyaltyClass, priceSensitive } = behaviourAt(doc, day, context);
          return [loyaltyClass, priceSensitive];
        };
        const { nextTransitionAt } = behaviourAt(doc, last, context);
        const turn = nextTransitionAt === null ? last + 500 : context.calendar.dayOf(nextTransitionAt);
        for (let day = last + 1; day < turn; day++) expect(judgedOn(day)).toEqual(judgedOn(last));
        if (nextTransitionAt !== null) expect(judgedOn(turn)).not.toEqual(judgedOn(last));
      }),
      { numRuns: 40 },
    );
  });
});
