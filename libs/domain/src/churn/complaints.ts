import type { Day } from '@annals/kernel';
import type { ComplaintReceived, ComplaintResolved } from '../complaint/events.js';
import type { ComplaintStep } from '../complaint/workflow-events.js';
import type { ChurnPolicy } from './risk.js';

/** A complaint as it bears on the risk: open, or received or regretted not long ago. */
export interface Grievance {
  readonly id: string;
  /** Of receipt. */
  readonly day: Day;
  readonly open: boolean;
  /** The customer said afterwards that the resolution was bad. */
  readonly unhappy: boolean;
}

type ComplaintFact = ComplaintReceived | ComplaintResolved | ComplaintStep;

/** Folds a fact about a complaint; one whose complaint is not known changes nothing. */
export function grievancesAfter(
  grievances: readonly Grievance[],
  event: ComplaintFact,
  day: Day,
  policy: ChurnPolicy,
): Grievance[] {
  const alive = grievances.filter(({ open, day: received }) => open || day - received < policy.complaintWindowDays);
  const { complaintId: id } = event.data;
  if (event.type === 'ComplaintReceived') return [...alive, { id, day, open: true, unhappy: false }];
  return alive.map((grievance) => (grievance.id === id ? { ...grievance, ...changeBy(event, policy) } : grievance));
}

function changeBy(
  event: Exclude<ComplaintFact, ComplaintReceived>,
  { csatAtMost }: ChurnPolicy,
): Partial<Omit<Grievance, 'id' | 'day'>> {
  switch (event.type) {
    case 'ComplaintAssessed':
      return { open: event.data.upheld };
    case 'ComplaintFollowedUp':
      return event.data.csat === undefined ? {} : { unhappy: event.data.csat <= csatAtMost };
    case 'ComplaintResolved':
      return { open: false, unhappy: event.data.upheld && (event.data.csat ?? Infinity) <= csatAtMost };
    case 'ComplaintClosed':
      return { open: false };
    case 'ComplaintReopened':
      return { open: true };
    case 'SolutionProposed':
    case 'SolutionAnswered':
    case 'SolutionImplemented':
      return {};
  }
}

/** Whether one is unresolved, or left the customer dissatisfied. */
export const weighs = (grievances: readonly Grievance[], day: Day, { complaintWindowDays }: ChurnPolicy): boolean =>
  grievances.some(({ open, unhappy, day: received }) => open || (unhappy && day - received < complaintWindowDays));

/** Complaints received in the window that ends with `day`. */
export const receivedWithin = (
  grievances: readonly Grievance[],
  day: Day,
  { complaintWindowDays }: ChurnPolicy,
): number => grievances.filter(({ day: received }) => day - received < complaintWindowDays).length;

/** The next day on which a complaint leaves the window; Infinity for none. */
export const nextLapse = (grievances: readonly Grievance[], day: Day, { complaintWindowDays }: ChurnPolicy): Day =>
  Math.min(...grievances.map(({ day: received }) => received + complaintWindowDays).filter((lapse) => lapse > day));
