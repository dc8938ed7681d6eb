import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { contexts, histories } from '../testing/histories.js';
import { naiveLoyalty } from '../testing/loyalty-reference.js';
import { transitionsOf } from '../testing/transitions.js';
import { loyaltyProjection } from './loyalty.js';
import { loyaltyAt } from './view.js';

const HORIZON = 900;
const runs = { numRuns: 25 };

describe('loyalty', () => {
  it('makes the transitions of the naive ladder climbed day by day, at the same instants', () => {
    fc.assert(
      fc.property(histories, contexts, (facts, context) => {
        const lastDay = context.calendar.dayOf(facts.at(-1)!.occurredAt) + HORIZON;
        const until = context.calendar.endOf(lastDay);
        expect(transitionsOf(loyaltyProjection, context, facts, until)).toEqual(naiveLoyalty(facts, lastDay, context));
      }),
      runs,
    );
  });

  it('reads at a day what a sweep to the start of that day makes', () => {
    fc.assert(
      fc.property(histories, contexts, fc.integer({ min: 1, max: 1500 }), (facts, context, later) => {
        const doc = foldFacts(loyaltyProjection, context, facts);
        const day = context.calendar.dayOf(facts.at(-1)!.occurredAt) + later;
        const swept = elapseUpTo(loyaltyProjection, context, structuredClone(doc), context.calendar.startOf(day));
        const untouched = JSON.stringify(doc);
        const view = loyaltyAt(doc, day, context);
        expect(view).toEqual(loyaltyAt(swept, day, context));
        const { level, rung, atRisk } = view;
        expect({ level, rung, atRisk }).toEqual(loyaltyProjection.category(swept));
        expect(JSON.stringify(doc)).toBe(untouched);
      }),
      runs,
    );
  });

  it('is due exactly when level or risk changes by time', () => {
    fc.assert(
      fc.property(histories, contexts, (facts, context) => {
        const doc = foldFacts(loyaltyProjection, context, facts);
        const last = facts.at(-1)!.occurredAt;
        const lastDay = context.calendar.dayOf(last) + HORIZON;
        const changes = naiveLoyalty(facts, lastDay, context).filter(({ at }) => at > last);
        const due = loyaltyProjection.due(doc, context);
        expect(due && due.at <= context.calendar.endOf(lastDay) ? due.at : undefined).toBe(changes[0]?.at);
      }),
      runs,
    );
  });
});
