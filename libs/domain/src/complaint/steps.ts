import { MS_PER_DAY, type FoldKey, type Instant, type Occurred } from '@annals/kernel';
import type { CommandFor } from '../customer/commands.js';
import { refuse } from '../customer/rejections.js';
import type { Objection } from '../customer/rules.js';
import type { CustomerState } from '../customer/state.js';
import type { ComplaintStep } from './workflow-events.js';
import { advance, isOpen, type ComplaintFact, type Progress } from './workflow.js';

/** What decisions about a complaint need to know of it. */
export interface ComplaintMemory {
  readonly progress: Progress;
  /** Of its newest fact; of a closed complaint, when it was closed. */
  readonly last: Moment;
  /** Whether a step was taken, so that nothing may come before it any more. */
  readonly stepped: boolean;
}

type Moment = Pick<FoldKey, 'occurredAt' | 'sourceSeq'>;
type StepCommand = CommandFor<ComplaintStep['type']>;

/** Changes `state`. A fact that is no step from where the complaint stands changes nothing, as in every read model. */
export function rememberComplaint(
  state: CustomerState,
  { complaintId }: ComplaintFact['data'],
  fact: Occurred<ComplaintFact>,
): void {
  const known = state.complaints?.get(complaintId);
  // From how many refusals on it is escalated decides no step: DECLINED and ESCALATED wait for the same one.
  const progress = advance(known?.progress, fact.event, Infinity);
  if (progress === null) return;
  const last = known && isAfter(known.last, fact) ? known.last : momentOf(fact);
  const stepped = known?.stepped === true || !isByNameAlone(fact.event);
  (state.complaints ??= new Map<string, ComplaintMemory>()).set(complaintId, { progress, last, stepped });
}

/** A complaint and its short cut are accepted in any order; whatever else happens to it needs what came before. */
const isByNameAlone = ({ type }: ComplaintFact): boolean =>
  type === 'ComplaintReceived' || type === 'ComplaintResolved';

/** A step of the workflow comes after the one before, in time too: read models fold in order of time. */
export function checkStep({ complaints }: CustomerState, command: StepCommand): Objection {
  const known = complaints?.get(command.data.complaintId);
  if (!known || known.progress.state === 'AWAITED') return refuse('COMPLAINT.NOT_RECEIVED');
  const reopens = command.type === 'ReopenComplaint';
  if (!reopens && !isOpen(known.progress)) return refuse('COMPLAINT.ALREADY_CLOSED');
  const step = { type: STEPS[command.type], data: command.data } as ComplaintStep;
  if (advance(known.progress, step, Infinity) === null) return refuse('COMPLAINT.ILLEGAL_STEP');
  if (!isAfter(command, known.last)) return refuse('COMPLAINT.STEP_NOT_LATER');
  return reopens ? checkReopening(known.last.occurredAt, command) : undefined;
}

const STEPS = {
  AssessComplaint: 'ComplaintAssessed',
  ProposeSolution: 'SolutionProposed',
  AnswerSolution: 'SolutionAnswered',
  ImplementSolution: 'SolutionImplemented',
  FollowUpComplaint: 'ComplaintFollowedUp',
  CloseComplaint: 'ComplaintClosed',
  ReopenComplaint: 'ComplaintReopened',
} as const satisfies Record<StepCommand['type'], ComplaintStep['type']>;

function checkReopening(closedAt: Instant, { occurredAt, context }: StepCommand): Objection {
  const { reopenDays } = context.policy.complaints;
  return occurredAt - closedAt > reopenDays * MS_PER_DAY ? refuse('COMPLAINT.REOPEN_TOO_LATE') : undefined;
}

/** The short cut ends a complaint wherever it stands; before it is known, and before its time, it waits for it. */
export function checkResolution({ complaints }: CustomerState, command: CommandFor<'ComplaintResolved'>): Objection {
  const known = complaints?.get(command.data.complaintId);
  if (!known) return undefined;
  if (!isOpen(known.progress)) return refuse('COMPLAINT.ALREADY_CLOSED');
  return known.stepped && !isAfter(command, known.last) ? refuse('COMPLAINT.STEP_NOT_LATER') : undefined;
}

const isAfter = (a: Moment, b: Moment): boolean =>
  a.occurredAt === b.occurredAt ? a.sourceSeq > b.sourceSeq : a.occurredAt > b.occurredAt;

const momentOf = ({ occurredAt, sourceSeq }: Moment): Moment => ({ occurredAt, sourceSeq });
