import { never, type Day } from '@annals/kernel';
import type { ComplaintReceived, ComplaintResolved } from '../complaint/events.js';
import type { LifecyclePolicy } from './relationship/cycle.js';

/** A complaint that still matters: unresolved, or upheld and resolved without satisfying the customer (domain.md §5.2). */
export interface Complaint {
  readonly id: string;
  /** Of receipt. */
  readonly day: Day;
  /** An unresolved complaint counts as upheld until it is known not to be. */
  open: boolean;
}

/**
 * Folds a complaint, oldest first in the list. Gives the complaints that can still matter on `day`;
 * a resolution of a complaint that is not known, or a second one, changes nothing.
 */
export function foldComplaint(
  complaints: readonly Complaint[],
  event: ComplaintReceived | ComplaintResolved,
  day: Day,
  { windowDays, csatAtMost }: LifecyclePolicy['complaints'],
): Complaint[] {
  const alive = complaints.filter((complaint) => complaint.open || day - complaint.day < windowDays);
  switch (event.type) {
    case 'ComplaintReceived':
      return [...alive, { id: event.data.complaintId, day, open: true }];
    case 'ComplaintResolved': {
      const { complaintId, upheld, csat } = event.data;
      const dissatisfied = upheld && csat !== undefined && csat <= csatAtMost;
      return alive.flatMap((complaint) => {
        if (!complaint.open || complaint.id !== complaintId) return [complaint];
        return dissatisfied ? [{ ...complaint, open: false }] : [];
      });
    }
    default:
      return never(event);
  }
}

export const openComplaints = (complaints: readonly Complaint[]): number =>
  complaints.reduce((open, complaint) => (complaint.open ? open + 1 : open), 0);

/** Complaints in the window that ends with `day`. */
export const complaintsWithin = (complaints: readonly Complaint[], day: Day, windowDays: number): number =>
  complaints.reduce((within, complaint) => (day - complaint.day < windowDays ? within + 1 : within), 0);

/** The first day on which there are too few complaints in the window for a decline; −Infinity when there are now. */
export function complaintsUntil(
  complaints: readonly Complaint[],
  { least, windowDays }: LifecyclePolicy['complaints'],
): Day {
  return complaints.length < least ? -Infinity : complaints[complaints.length - least]!.day + windowDays;
}
