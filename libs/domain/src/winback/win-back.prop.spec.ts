import { compareFold, type Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { contexts, histories } from '../testing/histories.js';
import { told } from '../testing/told.js';
import { winBackProjection, type WinBackProjected } from './projection.js';
import { winBackAt } from './view.js';

const runs = { numRuns: 40 };
const HORIZON = 250;

type Fact = Occurred<WinBackProjected>;

/** Histories with cases strewn in, one after another. */
const cases = fc
  .tuple(histories, fc.array(fc.tuple(fc.nat(39), fc.nat(2)), { minLength: 1, maxLength: 6 }))
  .map(([facts, strewn]): Fact[] => {
    const kinds = (n: number, kind: number): WinBackProjected => {
      if (kind === 0) return { type: 'WinBackEnded', data: { caseId: `k${n - 1}`, outcome: 'UNREACHED' } };
      return { type: 'WinBackStarted', data: { caseId: `k${n}`, play: kind === 1 ? 'PERSONAL_CALL' : 'OFFER' } };
    };
    const added = strewn.map(([place, kind], n) => told(facts[place % facts.length]!.occurredAt, kinds(n, kind)));
    const handled = facts.filter(({ event }) => (winBackProjection.handles as readonly string[]).includes(event.type));
    return [...(handled as Fact[]), ...added].sort(compareFold);
  });

/** A return told before its order waits only while a window runs, which is told in the examples. */
const withoutUntimelyReturns = (facts: Fact[]): Fact[] =>
  facts.filter(
    ({ event }, i) =>
      event.type !== 'PurchaseReturned' ||
      facts.slice(0, i).some(({ event: earlier }) => isPurchaseOf(event.data.orderId, earlier)),
  );
const isPurchaseOf = (orderId: string, event: WinBackProjected): boolean =>
  event.type === 'PurchaseRecorded' && event.data.orderId === orderId;

describe('win-back', () => {
  it('reads at a day what a sweep to that day makes, and leaves the document as it is', () => {
    fc.assert(
      fc.property(cases, contexts, fc.integer({ min: 0, max: HORIZON }), (facts, context, later) => {
        const doc = foldFacts(winBackProjection, context, facts);
        const day = context.calendar.dayOf(facts.at(-1)!.occurredAt) + later;
        const swept = elapseUpTo(winBackProjection, context, structuredClone(doc), context.calendar.startOf(day));
        const untouched = JSON.stringify(doc);
        expect(winBackAt(doc, day)).toEqual(winBackAt(swept, day));
        expect(JSON.stringify(doc)).toBe(untouched);
      }),
      runs,
    );
  });

  it('is due when a window passes: nothing changes before it, and a window has passed at it', () => {
    fc.assert(
      fc.property(cases, contexts, (facts, context) => {
        const doc = foldFacts(winBackProjection, context, facts);
        const due = winBackProjection.due(doc, context);
        const passed = ({ cases: all }: typeof doc) => all.filter(({ over }) => over).length;
        if (due === null) return expect(passed(doc)).toBe(doc.cases.length);
        const day = context.calendar.dayOf(due.at);
        expect(winBackAt(doc, day - 1)).toEqual(winBackAt(doc, context.calendar.dayOf(facts.at(-1)!.occurredAt)));
        expect(context.calendar.startOf(day)).toBe(due.at);
        const swept = winBackProjection.elapse(structuredClone(doc), due, context);
        expect(passed(swept)).toBeGreaterThan(passed(doc));
      }),
      runs,
    );
  });

  it('counts a success where the purchases of the window say so', () => {
    fc.assert(
      fc.property(cases.map(withoutUntimelyReturns), contexts, (facts, context) => {
        const { calendar, policy } = context;
        const doc = foldFacts(winBackProjection, context, facts, { until: Infinity });
        for (const attempt of doc.cases) {
          const start = facts.findIndex(({ event }) => 'play' in event.data && event.data.caseId === attempt.id);
          const day = calendar.dayOf(facts[start]!.occurredAt);
          const net = new Map<string, [total: number, returned: number]>();
          for (const { event, occurredAt } of facts.slice(start)) {
            if (event.type !== 'PurchaseRecorded' || calendar.dayOf(occurredAt) > day + policy.winBack.successDays)
              continue;
            net.set(event.data.orderId, [event.data.total.amountMinor, 0]);
          }
          for (const { event } of facts.slice(start)) {
            const known = event.type === 'PurchaseReturned' && net.get(event.data.orderId);
            if (known) known[1] = Math.min(known[0], known[1] + event.data.refund.amountMinor);
          }
          const won = [...net.values()].some(([total, returned]) => returned === 0 || returned < total);
          expect(winBackAt(doc, day + 10_000).cases.find(({ caseId }) => caseId === attempt.id)!.result).toBe(
            won ? 'WON_BACK' : 'NOT_WON_BACK',
          );
        }
      }),
      runs,
    );
  });
});
