import type { Day, Instant } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';

/** How a visit ended. */
export interface VisitEnd {
  readonly at: Instant;
  readonly on: Day;
  readonly outcome: 'CARRIED_OUT' | 'MISSED_BY_BUSINESS' | 'MISSED_BY_CUSTOMER';
  readonly resolved: boolean;
  /** Whether it took place by the last day that is in time; `null` where the customer missed it. */
  readonly inTime: boolean | null;
  readonly articleId: string | null;
}

/** A service visit, and what the policy promised when it was scheduled. */
export interface Visit {
  readonly visitId: string;
  readonly jobId: string;
  readonly purpose: string | null;
  readonly complaintId: string | null;
  /** Who is to come, and then who came. */
  technicianId: string | null;
  readonly scheduledAt: Instant;
  readonly scheduledOn: Day;
  /** The agreed day, or the last one that was promised. */
  readonly dueOn: Day;
  readonly inTimeUntil: Day;
  end: VisitEnd | null;
}

/** A visit that took place. */
export type TakenVisit = Visit & { readonly end: VisitEnd };

export const tookPlace = (visit: Visit): visit is TakenVisit => visit.end?.outcome === 'CARRIED_OUT';

/** The first visit of a job that took place. */
export const firstVisit = (visits: readonly Visit[], jobId: string): TakenVisit | undefined =>
  visits.filter((visit) => visit.jobId === jobId && tookPlace(visit)).sort((a, b) => a.end!.at - b.end!.at)[0] as
    TakenVisit | undefined;

/**
 * Whether a job was done by the first visit that took place (一次修复): that visit did it, and within the days of the
 * policy no other was scheduled or made for it. `null` while none took place.
 */
export function isFixedAtOnce(visits: readonly Visit[], jobId: string, policy: Policy['visits']): boolean | null {
  const first = firstVisit(visits, jobId);
  if (!first) return null;
  if (!first.end.resolved) return false;
  const comesBack = (at: Instant, on: Day): boolean => at > first.end.at && on <= first.end.on + policy.repeatDays;
  return !visits.some(
    (visit) =>
      visit.jobId === jobId &&
      visit !== first &&
      (comesBack(visit.scheduledAt, visit.scheduledOn) || (tookPlace(visit) && comesBack(visit.end.at, visit.end.on))),
  );
}
