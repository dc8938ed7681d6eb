import { never, type DomainEvent } from '@annals/kernel';
import { commandNames } from '../customer/commands.js';
import type { ComplaintReceived, ComplaintResolved } from './events.js';
import type { ComplaintStep } from './workflow-events.js';

/** The states of a complaint (domain.md §2.5). After a refusal it is DECLINED, after too many of them ESCALATED. */
export const COMPLAINT_STATES = [
  'RECEIVED',
  'ASSESSED',
  'REJECTED',
  'PROPOSED',
  'ACCEPTED',
  'DECLINED',
  'ESCALATED',
  'IMPLEMENTED',
  'FOLLOWED_UP',
  'CLOSED',
  'REOPENED',
] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** How far a complaint has come. JSON. */
export interface Progress {
  /** AWAITED: its resolution is known, and the complaint itself is not yet (ADR 8). */
  readonly state: ComplaintState | 'AWAITED';
  /** `null` while nobody has judged it, or not since it was reopened. */
  readonly upheld: boolean | null;
  /** Satisfaction with the resolution, 1–5; `null` where unknown. */
  readonly csat: number | null;
  /** Solutions refused since it was received or reopened. */
  readonly refusals: number;
}

export type ComplaintFact = ComplaintReceived | ComplaintResolved | ComplaintStep;

/** In which states each step is taken. */
const TAKEN_IN: Readonly<Record<ComplaintStep['type'], readonly Progress['state'][]>> = {
  ComplaintAssessed: ['RECEIVED', 'REOPENED'],
  SolutionProposed: ['ASSESSED', 'DECLINED', 'ESCALATED'],
  SolutionAnswered: ['PROPOSED'],
  SolutionImplemented: ['ACCEPTED'],
  ComplaintFollowedUp: ['IMPLEMENTED', 'REJECTED'],
  ComplaintClosed: ['FOLLOWED_UP'],
  ComplaintReopened: ['CLOSED'],
};

export const complaintFactTypes = [
  'ComplaintReceived',
  'ComplaintResolved',
  ...(Object.keys(TAKEN_IN) as ComplaintStep['type'][]),
] as const;

const ofComplaint = new Set<string>(complaintFactTypes);

/** Whether a fact is one of the workflow; a use of knowledge, say, names a complaint too. */
export const isComplaintFact = <E extends DomainEvent>(event: E): event is Extract<E, ComplaintFact> =>
  ofComplaint.has(event.type);

/**
 * The complaint workflow (投诉四部曲) as a state machine: where a fact takes a complaint, or `null` where it is no step
 * from there. Knows nothing of time: how late is too late to reopen, decisions ask.
 */
export function advance(
  before: Progress | undefined,
  event: ComplaintFact,
  refusalsToEscalate: number,
): Progress | null {
  switch (event.type) {
    case 'ComplaintReceived':
      if (before === undefined) return { state: 'RECEIVED', upheld: null, csat: null, refusals: 0 };
      return before.state === 'AWAITED' ? { ...before, state: 'CLOSED' } : null;
    case 'ComplaintResolved':
      return resolve(before, event.data);
    default:
      if (before === undefined || !TAKEN_IN[event.type].includes(before.state)) return null;
      return take(before, event, refusalsToEscalate);
  }
}

/** The short cut of sources that know the outcome alone: it ends any open complaint, and may be known before it. */
function resolve(before: Progress | undefined, { upheld, csat }: ComplaintResolved['data']): Progress | null {
  const outcome = { upheld, csat: csat ?? null };
  if (before === undefined) return { state: 'AWAITED', ...outcome, refusals: 0 };
  return isOpen(before) ? { ...before, ...outcome, state: 'CLOSED' } : null;
}

function take(before: Progress, event: ComplaintStep, refusalsToEscalate: number): Progress {
  switch (event.type) {
    case 'ComplaintAssessed':
      return { ...before, upheld: event.data.upheld, state: event.data.upheld ? 'ASSESSED' : 'REJECTED' };
    case 'SolutionProposed':
      return { ...before, state: 'PROPOSED' };
    case 'SolutionAnswered':
      if (event.data.accepted) return { ...before, state: 'ACCEPTED' };
      return {
        ...before,
        refusals: before.refusals + 1,
        state: before.refusals + 1 < refusalsToEscalate ? 'DECLINED' : 'ESCALATED',
      };
    case 'SolutionImplemented':
      return { ...before, state: 'IMPLEMENTED' };
    case 'ComplaintFollowedUp':
      return { ...before, state: 'FOLLOWED_UP', csat: event.data.csat ?? null };
    case 'ComplaintClosed':
      return { ...before, state: 'CLOSED' };
    case 'ComplaintReopened':
      return { state: 'REOPENED', upheld: null, csat: null, refusals: 0 };
    default:
      return never(event);
  }
}

export const isOpen = ({ state }: Progress): boolean => state !== 'CLOSED' && state !== 'AWAITED';

/** An open complaint counts as upheld until it is known not to be. */
export const isUnresolved = (progress: Progress): boolean => isOpen(progress) && progress.upheld !== false;

/** The command that an open complaint waits for; of a PROPOSED one the customer's answer. `null` where it is closed. */
export function nextStep(progress: Progress): (typeof commandNames)[ComplaintStep['type']] | null {
  if (!isOpen(progress)) return null;
  const steps = Object.keys(TAKEN_IN) as ComplaintStep['type'][];
  return commandNames[steps.find((type) => TAKEN_IN[type].includes(progress.state))!];
}
