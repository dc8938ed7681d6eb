import type { Day } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { contexts, histories } from '../testing/histories.js';
import { isNaivelyNewBusiness, naiveLifecycle, naiveStage } from '../testing/lifecycle-reference.js';
import { naiveFold, naiveHistory } from '../testing/relationship-reference.js';
import { transitionsOf } from '../testing/transitions.js';
import { lifecycleProjection } from './lifecycle.js';
import { lifecycleAt } from './view.js';

/** Days after the last fact: longer than the silence after which a customer of unknown cycle is lost. */
const HORIZON = 400;
const runs = { numRuns: 25 };

describe('lifecycle', () => {
  it('makes the transitions of the naive table evaluated every day and after every fact', () => {
    fc.assert(
      fc.property(histories, contexts, (facts, context) => {
        const lastDay = context.calendar.dayOf(facts.at(-1)!.occurredAt) + HORIZON;
        const naive = naiveLifecycle(facts, lastDay, context);
        const until = context.calendar.startOf(lastDay);
        expect(transitionsOf(lifecycleProjection, context, facts, until)).toEqual(naive.transitions);
        const view = lifecycleAt(foldFacts(lifecycleProjection, context, facts), lastDay, context);
        expect([view.recovered, view.wonBack]).toEqual([naive.recovered, naive.wonBack]);
      }),
      runs,
    );
  });

  it('reads at a day what a sweep to that day makes, and what the table says on that day', () => {
    fc.assert(
      fc.property(histories, contexts, fc.integer({ min: 0, max: 1500 }), (facts, context, later) => {
        const doc = foldFacts(lifecycleProjection, context, facts);
        const day = context.calendar.dayOf(facts.at(-1)!.occurredAt) + later;
        const swept = elapseUpTo(lifecycleProjection, context, structuredClone(doc), context.calendar.startOf(day));
        const untouched = JSON.stringify(doc);
        const view = lifecycleAt(doc, day, context);
        expect(view).toEqual(lifecycleAt(swept, day, context));
        expect(JSON.stringify(doc)).toBe(untouched);
        const history = naiveHistory();
        for (const fact of facts) naiveFold(history, fact, context);
        expect([view.stage, view.newBusiness]).toEqual([
          naiveStage(history, day, context),
          isNaivelyNewBusiness(history, day, context),
        ]);
      }),
      runs,
    );
  });

  it('is due on the first day on which the category differs, not before and not after', () => {
    fc.assert(
      fc.property(histories, contexts, (facts, context) => {
        const { calendar } = context;
        const doc = foldFacts(lifecycleProjection, context, facts);
        const history = naiveHistory();
        for (const fact of facts) naiveFold(history, fact, context);
        const { stage, newBusiness } = lifecycleProjection.category(doc);
        const differsOn = (day: Day): boolean =>
          naiveStage(history, day, context) !== stage || isNaivelyNewBusiness(history, day, context) !== newBusiness;
        const asOf = calendar.dayOf(facts.at(-1)!.occurredAt);
        let day = asOf;
        while (day < asOf + HORIZON && !differsOn(day)) day++;
        const due = lifecycleProjection.due(doc, context);
        if (differsOn(day)) expect(due).toEqual({ at: calendar.startOf(day), by: 'DayClosed' });
        else expect(due === null || due.at > calendar.startOf(day)).toBe(true);
      }),
      runs,
    );
  });
});
