import {
  formatInstant,
  type Due,
  type Explanation,
  type Instant,
  type Occurred,
  type Projection,
} from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { KnowledgeUsed } from '../service/events.js';
import { foldCase, openCase, type AwaitedComplaint, type ComplaintCase } from './case.js';
import { isBreached, nextBreach, passed } from './deadlines.js';
import { advance, complaintFactTypes, isOpen, nextStep, type ComplaintFact, type ComplaintState } from './workflow.js';

/** The complaints of a customer (domain.md §5.4), between two deadlines that pass. */
export interface ComplaintsDoc {
  /** In the order of receipt. */
  cases: readonly ComplaintCase[];
  awaited: readonly AwaitedComplaint[];
  /** Articles of the knowledge base, by the complaint that each use helped with; it may not be known yet. */
  uses: readonly { readonly complaintId: string; readonly articleId: string }[];
}

export type ComplaintsFact = ComplaintFact | KnowledgeUsed;

function evolve(doc: ComplaintsDoc, fact: Occurred<ComplaintsFact>, { policy }: Context): ComplaintsDoc {
  const { event } = fact;
  if (event.type === 'KnowledgeUsed') return noteUse(doc, event);
  const { complaintId } = event.data;
  if (doc.cases.some(({ id }) => id === complaintId)) {
    const folded = (each: ComplaintCase) =>
      each.id === complaintId ? foldCase(each, fact as Occurred<ComplaintFact>, policy.complaints) : each;
    return { ...doc, cases: doc.cases.map(folded) };
  }
  return begin(doc, fact as Occurred<ComplaintFact>, policy.complaints);
}

/** The first that is heard of a complaint: itself, or its resolution, which then waits for it. */
function begin(
  doc: ComplaintsDoc,
  fact: Occurred<ComplaintFact>,
  policy: Context['policy']['complaints'],
): ComplaintsDoc {
  const { event } = fact;
  const { complaintId: id } = event.data;
  const awaited = doc.awaited.find((each) => each.id === id);
  const progress = advance(awaited, event, policy.refusalsToEscalate);
  if (progress === null) return doc;
  if (event.type !== 'ComplaintReceived') return { ...doc, awaited: [...doc.awaited, { ...progress, id }] };
  const opened = openCase({ ...fact, event }, progress, policy);
  return { ...doc, cases: [...doc.cases, opened], awaited: doc.awaited.filter((each) => each !== awaited) };
}

function noteUse(doc: ComplaintsDoc, { data: { articleId, complaintId } }: KnowledgeUsed): ComplaintsDoc {
  return complaintId === undefined ? doc : { ...doc, uses: [...doc.uses, { complaintId, articleId }] };
}

/** Lets the deadlines pass that lie before the start of a day. */
export const passDeadlines = (doc: ComplaintsDoc, start: Instant): ComplaintsDoc => ({
  ...doc,
  cases: doc.cases.map((each) => ({ ...each, ...passed(each, start) })),
});

export const openCases = ({ cases }: ComplaintsDoc): ComplaintCase[] => cases.filter(isOpen);

/** The first that is running out, breached or not; `null` where nothing is promised. */
export const deadlineOf = ({ running }: ComplaintCase): Instant | null =>
  running.length === 0 ? null : Math.min(...running.map(({ at }) => at));

/** The worst state of the open complaints first: what needs somebody most. */
const WORST_FIRST: readonly ComplaintState[] = [
  'ESCALATED',
  'DECLINED',
  'REOPENED',
  'RECEIVED',
  'ASSESSED',
  'ACCEPTED',
  'PROPOSED',
  'IMPLEMENTED',
  'REJECTED',
  'FOLLOWED_UP',
];

/** Where the open complaints of a customer stand, all of them together. */
export function standingOf(doc: ComplaintsDoc) {
  const open = openCases(doc);
  return {
    openComplaints: open.length,
    complaintState: WORST_FIRST.find((worst) => open.some(({ state }) => state === worst)) ?? null,
    complaintBreached: open.some(isBreached),
    complaintEscalated: open.some(({ escalated }) => escalated),
  };
}

function nextDue({ cases }: ComplaintsDoc, { calendar }: Context): Due | null {
  const moments = cases.map((each) => nextBreach(each, calendar)).filter((at) => at !== null);
  return moments.length === 0 ? null : { at: Math.min(...moments), by: 'DayClosed' };
}

function explain(doc: ComplaintsDoc, context: Context): Explanation {
  const open = openCases(doc).map((each) => {
    const deadline = deadlineOf(each);
    return {
      complaintId: each.id,
      state: each.state,
      upheld: each.upheld,
      nextStep: nextStep(each),
      deadline: deadline === null ? null : formatInstant(deadline),
      breached: isBreached(each),
    };
  });
  return {
    inputs: { open },
    thresholds: { ...context.policy.complaints },
    next: null,
    nextTransitionAt: nextDue(doc, context)?.at ?? null,
  };
}

function tallies({ cases }: ComplaintsDoc): Record<string, number> {
  const sums: Record<string, number> = { complaints: cases.length };
  const count = (name: string, holds: boolean | number = true): void => {
    sums[name] = (sums[name] ?? 0) + Number(holds);
  };
  for (const each of cases) {
    const isClosed = !isOpen(each);
    count(`state:${each.state}`);
    count(`cause:${each.category}`);
    count('open', !isClosed);
    count('closed', isClosed);
    count('timely', isClosed && !isBreached(each));
    count('assessed', each.upheld !== null);
    count('upheld', each.upheld === true);
    count('everClosed', isClosed || each.reopened > 0);
    count('reopened', each.reopened > 0);
    count('breaches', each.breaches.length + each.running.filter(({ breached }) => breached).length);
    count('escalated', each.escalated);
    count('shortCuts', each.shortCut);
  }
  return sums;
}

/** The complaints (投诉四部曲), their deadlines and breaches. */
export const complaintsProjection: Projection<ComplaintsDoc, Context, ComplaintsFact> = {
  name: 'complaints',
  version: 1,
  insight: 'ComplaintStandingChanged',
  order: 'fold',
  settled: [],
  handles: [...complaintFactTypes, 'KnowledgeUsed'],
  initial: () => ({ cases: [], awaited: [], uses: [] }),
  evolve,
  elapse: (doc, due) => passDeadlines(doc, due.at),
  due: nextDue,
  category: standingOf,
  explain,
  indexes: (doc) => {
    const open = openCases(doc);
    const first = Math.min(...open.map((each) => deadlineOf(each) ?? Number.MAX_SAFE_INTEGER));
    return open.length === 0 ? [] : [{ index: 'open', key: [first] }];
  },
  tallies,
};
