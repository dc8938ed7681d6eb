import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attitudeContexts, attitudeHistories } from '../testing/attitude/histories.js';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { naiveAttitude } from '../testing/attitude/reference.js';
import { satisfactionProjection } from './projection.js';
import { satisfactionAt } from './view.js';

const runs = { numRuns: 100 };
const days = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1100 }));

describe('satisfaction', () => {
  it('gives the figures of the raw facts at any day', () => {
    fc.assert(
      fc.property(attitudeHistories, attitudeContexts, days, (facts, context, later) => {
        const day = context.calendar.dayOf(facts.at(-1)!.occurredAt) + later;
        const view = satisfactionAt(foldFacts(satisfactionProjection, context, facts), day, context);
        const naive = naiveAttitude(facts, day, context);
        const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 1));
        expect(view.indicators).toEqual(
          Object.fromEntries(Object.entries(naive.indicators).map(([name, value]) => [name, close(value)])),
        );
        expect(view).toMatchObject({
          satisfaction: naive.S === null ? null : expect.closeTo(naive.S, 5),
          frequency: naive.F,
          recommendation: naive.nps,
          repurchaseIntent: naive.intent,
          spend: naive.spend,
          spendElsewhere: naive.elsewhere,
          redeemedShare: naive.orders === 0 ? null : naive.used / naive.orders,
        });
      }),
      runs,
    );
  });

  it('reads at a day what a sweep to the start of that day makes', () => {
    fc.assert(
      fc.property(attitudeHistories, attitudeContexts, days, (facts, context, later) => {
        const doc = foldFacts(satisfactionProjection, context, facts);
        const untouched = JSON.stringify(doc);
        const day = context.calendar.dayOf(facts.at(-1)!.occurredAt) + later;
        const swept = elapseUpTo(satisfactionProjection, context, structuredClone(doc), context.calendar.startOf(day));
        const view = satisfactionAt(doc, day, context);
        expect(view).toEqual(satisfactionAt(swept, day, context));
        const { curveType, sevenType } = view;
        expect({ curveType, sevenType }).toEqual(satisfactionProjection.category(swept));
        expect(JSON.stringify(doc)).toBe(untouched);
      }),
      runs,
    );
  });

  it('is due exactly when a figure changes by time, as long as any answer counts', () => {
    fc.assert(
      fc.property(attitudeHistories, attitudeContexts, (facts, context) => {
        const { calendar } = context;
        const doc = foldFacts(satisfactionProjection, context, facts);
        const due = satisfactionProjection.due(doc, context);
        const figuresOn = (day: number) => ({
          ...naiveAttitude(facts, day, context),
          ...satisfactionAt(doc, day, context),
        });
        const last = calendar.dayOf(facts.at(-1)!.occurredAt);
        if (due === null) {
          const categories = [1, 50, 400, 900].map((later) => {
            const { curveType, sevenType } = satisfactionAt(doc, last + later, context);
            return [curveType, sevenType];
          });
          expect(new Set(categories.flat())).toEqual(new Set(['UNKNOWN']));
          return;
        }
        const day = calendar.dayOf(due.at);
        expect(due.at).toBe(calendar.startOf(day));
        expect(figuresOn(day - 1)).toEqual(figuresOn(last));
        expect(figuresOn(day)).not.toEqual(figuresOn(last));
      }),
      runs,
    );
  });

  it('tells the next change of type that a sweep finds', () => {
    fc.assert(
      fc.property(attitudeHistories, attitudeContexts, (facts, context) => {
        const doc = foldFacts(satisfactionProjection, context, facts);
        const { nextTransitionAt } = satisfactionProjection.explain(doc, context);
        const before = satisfactionProjection.category(doc);
        const sweptTo = (until: number) =>
          satisfactionProjection.category(elapseUpTo(satisfactionProjection, context, structuredClone(doc), until));
        if (nextTransitionAt === null) expect(sweptTo(Infinity)).toEqual(before);
        else {
          expect(sweptTo(nextTransitionAt - 1)).toEqual(before);
          expect(sweptTo(nextTransitionAt)).not.toEqual(before);
        }
      }),
      runs,
    );
  });
});
