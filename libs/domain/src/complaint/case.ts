import type { Instant, Occurred } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import { keep, promise, release, type Promises } from './deadlines.js';
import type { ComplaintReceived } from './events.js';
import { advance, isOpen, type ComplaintFact, type Progress } from './workflow.js';

/** A complaint as it is kept, also when it is closed: a few words and instants, nothing of what was said. JSON. */
export interface ComplaintCase extends Progress, Promises {
  readonly id: string;
  /** What it is about: its cause. */
  readonly category: string;
  readonly severity: number;
  readonly orderId: string | null;
  readonly receivedAt: Instant;
  /** Of the last closing; `null` while it is open. */
  readonly closedAt: Instant | null;
  /** It was closed by a ComplaintResolved: no step in between is known. */
  readonly shortCut: boolean;
  readonly reopened: number;
  readonly escalated: boolean;
  /** What was offered last, as a code. */
  readonly remedy: string | null;
}

/** What a resolution said of a complaint that is not known yet. */
export type AwaitedComplaint = Progress & { readonly id: string };

/** A complaint that was just received; closed already where its resolution was waiting for it. */
export function openCase(
  { event: { data }, occurredAt }: Occurred<ComplaintReceived>,
  progress: Progress,
  policy: Policy['complaints'],
): ComplaintCase {
  const isNew = isOpen(progress);
  const opened: ComplaintCase = {
    ...progress,
    id: data.complaintId,
    category: data.category,
    severity: data.severity,
    orderId: data.orderId ?? null,
    receivedAt: occurredAt,
    closedAt: isNew ? null : occurredAt,
    shortCut: !isNew,
    reopened: 0,
    escalated: false,
    remedy: null,
    running: [],
    breaches: [],
  };
  return isNew ? { ...opened, ...judgeAnew(opened, occurredAt, policy) } : opened;
}

/** The case after a fact; the same where the fact is no step from where it stands. */
export function foldCase(
  before: ComplaintCase,
  { event, occurredAt }: Occurred<ComplaintFact>,
  policy: Policy['complaints'],
): ComplaintCase {
  const progress = advance(before, event, policy.refusalsToEscalate);
  if (progress === null) return before;
  const after: ComplaintCase = { ...before, ...progress, ...promisesAfter(before, event, occurredAt, policy) };
  switch (event.type) {
    case 'SolutionProposed':
      return { ...after, remedy: event.data.remedy };
    case 'SolutionAnswered':
      return { ...after, escalated: before.escalated || after.state === 'ESCALATED' };
    case 'ComplaintClosed':
      return { ...after, closedAt: occurredAt, shortCut: false };
    case 'ComplaintResolved':
      return { ...after, closedAt: occurredAt, shortCut: true };
    case 'ComplaintReopened':
      return { ...after, closedAt: null, shortCut: false, reopened: before.reopened + 1 };
    default:
      return after;
  }
}

/** What is promised from receipt on, and from a reopening again. */
const judgeAnew = (promises: Promises, at: Instant, policy: Policy['complaints']): Promises =>
  promise(promise(promises, 'ASSESSMENT', at, policy), 'PROPOSAL', at, policy);

/** After a refusal the next proposal has as long as the first one had; a rejection is followed up like a solution. */
function promisesAfter(before: Promises, event: ComplaintFact, at: Instant, policy: Policy['complaints']): Promises {
  switch (event.type) {
    case 'ComplaintAssessed': {
      const assessed = keep(before, at, 'ASSESSMENT');
      return event.data.upheld ? assessed : promise(release(assessed, 'PROPOSAL'), 'FOLLOW_UP', at, policy);
    }
    case 'SolutionProposed':
      return keep(before, at, 'PROPOSAL');
    case 'SolutionAnswered':
      return promise(before, event.data.accepted ? 'IMPLEMENTATION' : 'PROPOSAL', at, policy);
    case 'SolutionImplemented':
      return promise(keep(before, at, 'IMPLEMENTATION'), 'FOLLOW_UP', at, policy);
    case 'ComplaintFollowedUp':
      return keep(before, at, 'FOLLOW_UP');
    case 'ComplaintReopened':
      return judgeAnew(before, at, policy);
    case 'ComplaintResolved':
      return keep(before, at);
    case 'ComplaintReceived':
    case 'ComplaintClosed':
      return { running: before.running, breaches: before.breaches };
  }
}
