import { formatInstant, MS_PER_DAY, type Day, type Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { ComplaintCase } from './case.js';
import { isBreached, type Promised } from './deadlines.js';
import { deadlineOf, passDeadlines, standingOf, type ComplaintsDoc } from './projection.js';
import { isOpen, nextStep } from './workflow.js';

/** A complaint as it is shown; instants are ISO 8601. */
export interface ComplaintView {
  readonly complaintId: string;
  readonly category: string;
  readonly severity: number;
  readonly orderId: string | null;
  readonly state: string;
  readonly upheld: boolean | null;
  readonly remedy: string | null;
  readonly csat: number | null;
  /** The command that it waits for. */
  readonly nextStep: string | null;
  /** Of what is promised next; `null` where nothing is. */
  readonly deadline: string | null;
  readonly breached: boolean;
  /** `lateHours` is exact, and `null` while the step is still to come. */
  readonly breaches: readonly {
    readonly step: Promised;
    readonly deadline: string;
    readonly lateHours: number | null;
  }[];
  readonly escalated: boolean;
  readonly reopened: number;
  readonly receivedAt: string;
  readonly closedAt: string | null;
  /** Closed by a ComplaintResolved, so that no step in between is known. */
  readonly shortCut: boolean;
  /** `null` while it is open. */
  readonly reopenableUntil: string | null;
}

/** Complaint of domain.md §5.4 as of a business day: open complaints first, each group in the order of receipt. */
export interface ComplaintsView extends ReturnType<typeof standingOf> {
  readonly complaints: readonly ComplaintView[];
}

/** Reads the complaints as of a business day that is not before their last fold; agrees with sweeping to it. */
export function complaintsAt(doc: ComplaintsDoc, day: Day, { policy, calendar }: Context): ComplaintsView {
  const swept = passDeadlines(doc, calendar.startOf(day));
  const sorted = [...swept.cases.filter(isOpen), ...swept.cases.filter((each) => !isOpen(each))];
  return {
    ...standingOf(swept),
    complaints: sorted.map((each) => viewOf(each, policy.complaints.reopenDays)),
  };
}

function viewOf(each: ComplaintCase, reopenDays: number): ComplaintView {
  const { id, category, severity, orderId, state, upheld, remedy, csat, escalated, reopened, shortCut } = each;
  return {
    complaintId: id,
    ...{ category, severity, orderId, state, upheld, remedy, csat },
    nextStep: nextStep(each),
    deadline: iso(deadlineOf(each)),
    breached: isBreached(each),
    breaches: breachesOf(each),
    ...{ escalated, reopened, shortCut },
    receivedAt: formatInstant(each.receivedAt),
    closedAt: iso(each.closedAt),
    reopenableUntil: iso(each.closedAt === null ? null : each.closedAt + reopenDays * MS_PER_DAY),
  };
}

const MS_PER_HOUR = 3_600_000;

const breachesOf = ({ running, breaches }: ComplaintCase): ComplaintView['breaches'] => [
  ...breaches.map(({ step, deadline, lateMs }) => ({
    step,
    deadline: formatInstant(deadline),
    lateHours: lateMs / MS_PER_HOUR,
  })),
  ...running
    .filter(({ breached }) => breached)
    .map(({ step, at }) => ({ step, deadline: formatInstant(at), lateHours: null })),
];

const iso = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));
