import type { Day } from '@annals/kernel';
import { advance, isUnresolved, type ComplaintFact, type Progress } from '../complaint/workflow.js';
import type { LifecyclePolicy } from './relationship/cycle.js';

/** A complaint as stage and level ask for it, also when it is closed: it may be reopened. */
export interface Complaint extends Progress {
  readonly id: string;
  /** Of receipt, or of the last reopening. */
  readonly day: Day;
}

/** Folds a fact of a complaint. A fact that is no step from where the complaint stands changes nothing. */
export function foldComplaint(complaints: readonly Complaint[], event: ComplaintFact, day: Day): readonly Complaint[] {
  const { complaintId: id } = event.data;
  const known = complaints.find((complaint) => complaint.id === id);
  // From how many refusals on it is escalated is nothing to stage and level.
  const progress = advance(known, event, Infinity);
  if (progress === null) return complaints;
  const begins = event.type === 'ComplaintReceived' || event.type === 'ComplaintReopened';
  const folded = { ...progress, id, day: known && !begins ? known.day : day };
  return known ? complaints.map((complaint) => (complaint === known ? folded : complaint)) : [...complaints, folded];
}

export const openComplaints = (complaints: readonly Complaint[]): number =>
  complaints.reduce((open, complaint) => (isUnresolved(complaint) ? open + 1 : open), 0);

type Asked = LifecyclePolicy['complaints'];

/** Days of the complaints that speak for a decline: unresolved, or upheld and resolved without satisfying the customer. */
const countedDays = (complaints: readonly Complaint[], { csatAtMost }: Asked): Day[] =>
  complaints
    .filter((complaint) => isUnresolved(complaint) || isDissatisfied(complaint, csatAtMost))
    .map(({ day }) => day);

const isDissatisfied = ({ state, upheld, csat }: Complaint, csatAtMost: number): boolean =>
  state === 'CLOSED' && upheld === true && csat !== null && csat <= csatAtMost;

/** Complaints in the window that ends with `day`. */
export const complaintsWithin = (complaints: readonly Complaint[], day: Day, asked: Asked): number =>
  countedDays(complaints, asked).filter((counted) => day - counted < asked.windowDays).length;

/** The first day on which there are too few complaints in the window for a decline; −Infinity when there are now. */
export function complaintsUntil(complaints: readonly Complaint[], asked: Asked): Day {
  if (complaints.length < asked.least) return -Infinity;
  const days = countedDays(complaints, asked).sort((a, b) => a - b);
  return days.length < asked.least ? -Infinity : days[days.length - asked.least]! + asked.windowDays;
}
