import { MS_PER_DAY, type Calendar, type Instant } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';

/** What the business promises of a complaint (SLA, domain.md §2.5): each step by its deadline. */
export type Promised = 'ASSESSMENT' | 'PROPOSAL' | 'IMPLEMENTATION' | 'FOLLOW_UP';

/** A promise that is not kept yet. */
export interface Deadline {
  readonly step: Promised;
  readonly at: Instant;
  /** The day of the deadline is closed: known to be late, before anybody knows how late. */
  readonly breached: boolean;
}

/** A promise that was kept too late. */
export interface Breach {
  readonly step: Promised;
  readonly deadline: Instant;
  readonly lateMs: number;
}

/** The promises of one complaint. */
export interface Promises {
  readonly running: readonly Deadline[];
  readonly breaches: readonly Breach[];
}

const MS_PER_HOUR = 3_600_000;

export function promise(
  { running, breaches }: Promises,
  step: Promised,
  from: Instant,
  policy: Policy['complaints'],
): Promises {
  return { running: [...running, { step, at: from + lengthOf(step, policy), breached: false }], breaches };
}

function lengthOf(step: Promised, policy: Policy['complaints']): number {
  switch (step) {
    case 'ASSESSMENT':
      return policy.assessmentHours * MS_PER_HOUR;
    case 'PROPOSAL':
      return policy.proposalHours * MS_PER_HOUR;
    case 'IMPLEMENTATION':
      return policy.implementationDays * MS_PER_DAY;
    case 'FOLLOW_UP':
      return policy.followUpDays * MS_PER_DAY;
  }
}

/** The step was taken; after its deadline it is a breach by as much. Without `step`, all that is promised was done at once. */
export function keep({ running, breaches }: Promises, at: Instant, step?: Promised): Promises {
  const kept = running.filter((deadline) => step === undefined || deadline.step === step);
  const late = kept.filter((deadline) => at > deadline.at);
  return {
    running: running.filter((deadline) => !kept.includes(deadline)),
    breaches: [
      ...breaches,
      ...late.map((deadline) => ({ step: deadline.step, deadline: deadline.at, lateMs: at - deadline.at })),
    ],
  };
}

/** Nobody waits for the step any more. */
export const release = ({ running, breaches }: Promises, step: Promised): Promises => ({
  running: running.filter((deadline) => deadline.step !== step),
  breaches,
});

/** Up to the start of a day that has come, every deadline that lies behind it is breached. */
export function passed({ running, breaches }: Promises, start: Instant): Promises {
  return {
    running: running.map((deadline) => (deadline.at < start ? { ...deadline, breached: true } : deadline)),
    breaches,
  };
}

/** The start of the first day that finds a promise newly broken: of the day after its deadline. */
export function nextBreach({ running }: Promises, calendar: Calendar): Instant | null {
  const pending = running.filter(({ breached }) => !breached);
  if (pending.length === 0) return null;
  return calendar.startOf(calendar.dayOf(Math.min(...pending.map(({ at }) => at))) + 1);
}

export const isBreached = ({ running, breaches }: Promises): boolean =>
  breaches.length > 0 || running.some(({ breached }) => breached);
