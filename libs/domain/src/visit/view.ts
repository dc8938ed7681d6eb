import { formatDay, type Day } from '@annals/kernel';
import type { VisitsDoc } from './projection.js';
import type { Visit, VisitEnd } from './visits.js';

export type VisitState = 'SCHEDULED' | 'DUE' | 'OVERDUE' | VisitEnd['outcome'];

/** A service visit as of a business day; days are `YYYY-MM-DD`. */
export interface VisitView {
  readonly visitId: string;
  readonly jobId: string;
  readonly purpose: string | null;
  readonly complaintId: string | null;
  readonly technicianId: string | null;
  readonly state: VisitState;
  readonly scheduledOn: string;
  readonly dueOn: string;
  readonly inTimeUntil: string;
  /** `null` while it is open; what was done is personal and stays in the log. */
  readonly endedOn: string | null;
  readonly inTime: boolean | null;
  readonly resolved: boolean | null;
  readonly articleId: string | null;
}

export interface VisitsView {
  readonly visits: readonly VisitView[];
  /** Jobs of which a visit took place, and whether the first one did it. */
  readonly jobs: VisitsDoc['jobs'];
}

export function stateOf({ end, dueOn, inTimeUntil }: Visit, day: Day): VisitState {
  if (end !== null) return end.outcome;
  return day < dueOn ? 'SCHEDULED' : day <= inTimeUntil ? 'DUE' : 'OVERDUE';
}

export const visitsAt = ({ visits, jobs }: VisitsDoc, day: Day): VisitsView => ({
  visits: visits.map((visit) => viewOf(visit, day)),
  jobs,
});

function viewOf(visit: Visit, day: Day): VisitView {
  const { visitId, jobId, purpose, complaintId, technicianId, end } = visit;
  return {
    ...{ visitId, jobId, purpose, complaintId, technicianId },
    state: stateOf(visit, day),
    scheduledOn: formatDay(visit.scheduledOn),
    dueOn: formatDay(visit.dueOn),
    inTimeUntil: formatDay(visit.inTimeUntil),
    endedOn: end === null ? null : formatDay(end.on),
    inTime: end?.inTime ?? null,
    resolved: end?.resolved ?? null,
    articleId: end?.articleId ?? null,
  };
}
