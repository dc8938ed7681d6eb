import { compareFold, MS_PER_DAY } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { complaintHistories } from '../testing/complaint/histories.js';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { defaultContext } from '../testing/purchases.js';
import { deadlineOf, complaintsProjection as projection } from './projection.js';
import { complaintsAt } from './view.js';

const context = defaultContext;
const { calendar } = context;
const later = fc.integer({ min: 0, max: 40 });

describe('complaints', () => {
  it('read at a day what a sweep to that day makes', () => {
    fc.assert(
      fc.property(complaintHistories, later, (facts, days) => {
        const doc = foldFacts(projection, context, facts);
        const untouched = JSON.stringify(doc);
        const day = calendar.dayOf(facts.at(-1)!.occurredAt) + days;
        const swept = elapseUpTo(projection, context, structuredClone(doc), calendar.startOf(day));
        expect(complaintsAt(doc, day, context)).toEqual(complaintsAt(swept, day, context));
        expect(JSON.stringify(doc)).toBe(untouched);
      }),
    );
  });

  it('are due when something changes, not before and not after', () => {
    fc.assert(
      fc.property(complaintHistories, (facts) => {
        const doc = foldFacts(projection, context, facts);
        const due = projection.due(doc, context);
        const today = calendar.dayOf(facts.at(-1)!.occurredAt);
        const now = JSON.stringify(complaintsAt(doc, today, context));
        for (let day = today; day < today + 12; day++) {
          const isDue = due !== null && due.at <= calendar.startOf(day);
          expect(JSON.stringify(complaintsAt(doc, day, context)) !== now).toBe(isDue);
        }
      }),
    );
  });

  it('shuffled arrival is sorted arrival, and a fact that is folded twice says nothing more of a complaint', () => {
    const shuffles = complaintHistories.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffles, ([facts, shuffled]) => {
        const folded = foldFacts(projection, context, facts);
        expect(foldFacts(projection, context, shuffled)).toEqual(folded);
        const { cases, awaited } = foldFacts(projection, context, [...facts, ...facts]);
        expect({ cases, awaited }).toEqual({ cases: folded.cases, awaited: folded.awaited });
      }),
    );
  });

  it('rebuilt is folded in two goes', () => {
    fc.assert(
      fc.property(complaintHistories, fc.nat(40), (facts, cut) => {
        const begun = foldFacts(projection, context, facts.slice(0, cut));
        const rest = { ...projection, initial: () => begun };
        expect(foldFacts(rest, context, facts.slice(cut))).toEqual(foldFacts(projection, context, facts));
      }),
    );
  });

  it('a breach is late by what lies between the deadline and the step, however the days were closed', () => {
    fc.assert(
      fc.property(complaintHistories, (facts) => {
        for (const { breaches, running, receivedAt } of foldFacts(projection, context, facts).cases) {
          for (const { lateMs, deadline } of breaches) {
            expect(lateMs).toBeGreaterThan(0);
            expect(facts.some(({ occurredAt }) => occurredAt === deadline + lateMs)).toBe(true);
          }
          for (const { at } of running) expect(at).toBeGreaterThan(receivedAt);
        }
      }),
    );
  });

  it('what is listed first has the first deadline', () => {
    fc.assert(
      fc.property(complaintHistories, (facts) => {
        const doc = foldFacts(projection, context, [...facts].sort(compareFold));
        const [entry] = projection.indexes(doc, context);
        const deadlines = doc.cases.map(deadlineOf).filter((at) => at !== null);
        if (deadlines.length > 0) expect(entry?.key[0]).toBe(Math.min(...deadlines));
        else expect(entry?.key[0] ?? Infinity).toBeGreaterThan(1e6 * MS_PER_DAY);
      }),
    );
  });
});
