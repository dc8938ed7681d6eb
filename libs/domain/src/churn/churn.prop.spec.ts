import { compareFold, formatDay, type Day, type Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { contextOf, newPopulation, type Context } from '../clock/population.js';
import { contexts as unmodelled, histories } from '../testing/histories.js';
import { cdnowModel } from '../testing/model.js';
import type { CustomerFact } from '../events.js';
import { churnProjection, type ChurnFact } from './projection.js';
import { churnAt } from './view.js';

/** Days after the last fact: longer than the longest silence until a loss. */
const HORIZON = 1500;
const runs = { numRuns: 25 };
type Fact = Occurred<ChurnFact>;

const handled = (facts: readonly Occurred<CustomerFact>[]): Fact[] =>
  facts.filter(({ event }) => (churnProjection.handles as readonly string[]).includes(event.type)) as Fact[];

/** Models that are in force long before any fact, and by turns in days, in weeks to decimals, and of other shapes. */
const modelled = fc
  .tuple(
    unmodelled,
    fc.constantFrom({ unitDays: 1, decimals: null }, { unitDays: 7, decimals: 2 }, { unitDays: 30, decimals: 0 }),
    fc.record({
      r: fc.double({ min: 0.05, max: 5, noNaN: true }),
      alpha: fc.double({ min: 0.1, max: 50, noNaN: true }),
      a: fc.double({ min: 0.05, max: 5, noNaN: true }),
      b: fc.double({ min: 0.05, max: 5, noNaN: true }),
    }),
  )
  .map(([context, unit, shapes]): Context => {
    const model = { ...cdnowModel('2000-01-01'), ...unit, purchases: { ...shapes, logLikelihood: -1 } };
    const { models } = contextOf({ ...newPopulation, policy: context.policy, model, models: [model] });
    return { ...context, model, models };
  });
const contexts = fc.oneof(unmodelled, modelled);

/** Histories with answers, wishes and points strewn in. */
const strewn = fc
  .tuple(histories, fc.array(fc.tuple(fc.nat(39), fc.nat(3), fc.integer({ min: 1, max: 5 })), { maxLength: 8 }))
  .map(([facts, more]) => {
    const kinds = (n: number): ChurnFact[] => [
      { type: 'SurveyAnswered', data: { instrument: 'CSAT5', answers: { satisfaction: n } } },
      { type: 'ContactPreferencesChanged', data: { optOut: n > 2 } },
      { type: 'PointsEarned', data: { points: n } },
      { type: 'PointsRedeemed', data: { points: n } },
    ];
    const added = more.map(([at, kind, n], i): Fact => {
      const { occurredAt } = facts[at % facts.length]!;
      return { id: `x${i}`, occurredAt, sourceSeq: 1, event: kinds(n)[kind]! };
    });
    return [...handled(facts), ...added].sort(compareFold);
  })
  .filter((facts) => facts.length > 0);

describe('churn', () => {
  it('reads at a day what a sweep to that day makes, and leaves the document as it is', () => {
    fc.assert(
      fc.property(strewn, contexts, fc.integer({ min: 0, max: HORIZON }), (facts, context, later) => {
        const doc = foldFacts(churnProjection, context, facts);
        const day = context.calendar.dayOf(facts.at(-1)!.occurredAt) + later;
        const swept = elapseUpTo(churnProjection, context, structuredClone(doc), context.calendar.startOf(day));
        const untouched = JSON.stringify(doc);
        expect(churnAt(doc, day, context)).toEqual(churnAt(swept, day, context));
        expect(JSON.stringify(doc)).toBe(untouched);
      }),
      runs,
    );
  });

  it('reads at a day what a sweep makes also where models come into force on the way', () => {
    const days = fc.uniqueArray(fc.integer({ min: -200, max: HORIZON }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(strewn, modelled, days, fc.integer({ min: 0, max: HORIZON }), (facts, given, ages, later) => {
        const last = given.calendar.dayOf(facts.at(-1)!.occurredAt);
        const models = ages
          .sort((a, b) => a - b)
          .map((age, i) => ({ ...given.models[0]!.model, id: `m${i}`, asOf: formatDay(last + age) }));
        const context = contextOf({ ...newPopulation, policy: given.policy, model: models.at(-1)!, models });
        const doc = foldFacts(churnProjection, context, facts);
        const swept = elapseUpTo(
          churnProjection,
          context,
          structuredClone(doc),
          context.calendar.startOf(last + later),
        );
        expect(churnAt(doc, last + later, context)).toEqual(churnAt(swept, last + later, context));
      }),
      runs,
    );
  });

  it('is due on the first day on which the band differs, not before and not after', () => {
    fc.assert(
      fc.property(strewn, contexts, (facts, context) => {
        const { calendar } = context;
        const doc = foldFacts(churnProjection, context, facts);
        // Read without its due moments, a document tells what the formula says on each day.
        const bandOn = (day: Day) => churnAt({ ...doc, due: null }, day, context).band ?? null;
        const asOf = calendar.dayOf(facts.at(-1)!.occurredAt);
        let day = asOf;
        while (day < asOf + HORIZON && bandOn(day) === doc.band) day++;
        const due = churnProjection.due(doc, context);
        if (bandOn(day) !== doc.band) expect(due).toEqual({ at: calendar.startOf(day), by: 'DayClosed' });
        else expect(due === null || due.at > calendar.startOf(day)).toBe(true);
      }),
      runs,
    );
  });

  it('is between nothing and 100, and rises with silence where no driver goes', () => {
    fc.assert(
      fc.property(strewn, contexts, fc.integer({ min: 0, max: HORIZON }), (facts, context, later) => {
        const doc = foldFacts(churnProjection, context, facts);
        const day = context.calendar.dayOf(facts.at(-1)!.occurredAt) + later;
        const [now, next] = [churnAt(doc, day, context), churnAt(doc, day + 1, context)];
        if (now.risk === undefined || next.risk === undefined) return;
        expect(now.risk).toBeGreaterThanOrEqual(0);
        expect(next.risk).toBeLessThanOrEqual(100);
        if (now.drivers!.every((driver) => next.drivers!.includes(driver)))
          expect(next.risk).toBeGreaterThanOrEqual(now.risk);
      }),
      runs,
    );
  });
});
