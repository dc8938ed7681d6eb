import { formatDay, type Due, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { InteractionRecorded } from '../interaction/events.js';
import type { PurchaseRecorded, PurchaseReturned } from '../purchase/events.js';
import { answer, answeredBy, resultOf, takeBack, type WinBackCase, type WinBackDoc } from './case.js';
import type { WinBackEnded, WinBackFact, WinBackStarted } from './events.js';

const HOUR_MS = 3_600_000;

/** What a case begins with, ends with, and is answered by. */
export type WinBackProjected = WinBackFact | PurchaseRecorded | PurchaseReturned | InteractionRecorded;

function evolve(doc: WinBackDoc, fact: Occurred<WinBackProjected>, context: Context): WinBackDoc {
  const { event, occurredAt } = fact;
  if (event.type === 'WinBackStarted') {
    doc.cases.push(caseOf(fact as Occurred<WinBackStarted>, context));
    return doc;
  }
  // Most customers have no case, and purchases are most facts.
  if (doc.cases.length === 0) return doc;
  switch (event.type) {
    case 'WinBackEnded':
      return close(doc, event.data);
    case 'PurchaseRecorded': {
      const { orderId: id, total } = event.data;
      answer(doc, { id, day: context.calendar.dayOf(occurredAt), total: total.amountMinor });
      return doc;
    }
    case 'PurchaseReturned':
      takeBack(doc, event.data);
      return doc;
    case 'InteractionRecorded':
      if (event.data.channel === 'PHONE' && event.data.direction !== 'INBOUND') noteCall(doc, occurredAt);
      return doc;
  }
}

function caseOf({ event, occurredAt }: Occurred<WinBackStarted>, { policy, calendar }: Context): WinBackCase {
  const { caseId: id, play } = event.data;
  const startedOn = calendar.dayOf(occurredAt);
  const { successDays, callWithinHours } = policy.winBack;
  return {
    ...{ id, play, startedAt: occurredAt, startedOn },
    until: startedOn + successDays,
    callBy: play === 'PERSONAL_CALL' ? occurredAt + callWithinHours * HOUR_MS : null,
    ...{ calledAt: null, outcome: null, over: false, orders: [] },
  };
}

function close(doc: WinBackDoc, { caseId, outcome }: WinBackEnded['data']): WinBackDoc {
  for (const attempt of doc.cases) if (attempt.id === caseId) attempt.outcome ??= outcome;
  return doc;
}

function noteCall({ cases }: WinBackDoc, at: number): void {
  for (const attempt of cases) if (attempt.callBy !== null && attempt.outcome === null) attempt.calledAt ??= at;
}

/** The end of the first window that still runs. */
function dueOf({ cases }: WinBackDoc, { calendar }: Context): Due | null {
  const ends = cases.filter(({ over }) => !over).map(({ until }) => until);
  return ends.length === 0 ? null : { at: calendar.startOf(Math.min(...ends) + 1), by: 'DayClosed' };
}

function elapse(doc: WinBackDoc, due: Due, { calendar }: Context): WinBackDoc {
  const day = calendar.dayOf(due.at);
  for (const attempt of doc.cases) attempt.over ||= attempt.until < day;
  if (doc.cases.every(({ over }) => over)) doc.waiting = [];
  return doc;
}

/** Of each play: cases, those at which the business is, successes, and of the windows that passed, how many were successes. */
function tallies({ cases }: WinBackDoc): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (name: string, play: string) => (counts[`${name}:${play}`] = (counts[`${name}:${play}`] ?? 0) + 1);
  for (const attempt of cases) {
    const won = resultOf(attempt) === 'WON_BACK';
    count('cases', attempt.play);
    if (attempt.outcome === null) count('open', attempt.play);
    if (won) count('won', attempt.play);
    if (attempt.over) count('over', attempt.play);
    if (attempt.over && won) count('wonOver', attempt.play);
    if (attempt.callBy !== null && attempt.calledAt !== null && attempt.calledAt <= attempt.callBy)
      count('calledInTime', attempt.play);
  }
  return counts;
}

/**
 * Win-back (挽回, domain.md §2.6): its cases, and whether purchases answered them. A refund that comes before both its
 * order and the case is the one thing that it does not see.
 */
export const winBackProjection: Projection<WinBackDoc, Context, WinBackProjected> = {
  name: 'winBack',
  version: 1,
  insight: 'WinBackChanged',
  order: 'fold',
  settled: [],
  handles: ['WinBackStarted', 'WinBackEnded', 'PurchaseRecorded', 'PurchaseReturned', 'InteractionRecorded'],
  initial: () => ({ cases: [], waiting: [] }),
  evolve,
  elapse,
  due: dueOf,
  category: ({ cases }) => {
    const newest = cases.at(-1);
    return {
      winBackOpen: cases.some(({ outcome }) => outcome === null),
      winBackResult: newest ? resultOf(newest) : null,
    };
  },
  explain: (doc, context) => {
    const newest = doc.cases.at(-1);
    const order = newest && answeredBy(newest);
    return {
      inputs: newest
        ? {
            ...{ caseId: newest.id, play: newest.play, outcome: newest.outcome },
            startedOn: formatDay(newest.startedOn),
            purchasedOn: order ? formatDay(order.day) : null,
          }
        : {},
      thresholds: { ...context.policy.winBack },
      next: null,
      nextTransitionAt: dueOf(doc, context)?.at ?? null,
    };
  },
  indexes: () => [],
  tallies,
};
