import type { Day } from '@annals/kernel';
import type { SatisfactionPolicy } from '../policy.js';

/** A complaint as far as it tells of attitude. */
export interface Grievance {
  readonly id: string;
  /** Of receipt. */
  readonly day: Day;
  /** Whether it is about quality. */
  readonly quality: boolean;
  /** `null` until it is judged. */
  upheld: boolean | null;
  /** Solutions declined since it was received or reopened; the second escalates it. */
  declined: number;
  open: boolean;
  /** Whether the customer bought again in time; `null` while there is time. */
  followed: boolean | null;
}

/** A second solution that is declined escalates a complaint (domain.md §2.5), until it is closed. */
const ESCALATES = 2;

export const isEscalated = (grievances: readonly Grievance[]): boolean =>
  grievances.some(({ open, declined }) => open && declined >= ESCALATES);

export const newGrievance = (
  { complaintId, category }: { readonly complaintId: string; readonly category: string },
  day: Day,
  { index }: SatisfactionPolicy,
): Grievance => ({
  id: complaintId,
  day,
  quality: index.qualityCategories.includes(category),
  upheld: null,
  declined: 0,
  open: true,
  followed: null,
});

/** A purchase that counts: who buys again bears with what went wrong, whether or not the goods come back. */
export function buyAgain(grievances: readonly Grievance[]): void {
  for (const grievance of grievances) grievance.followed ??= true;
}

/** The first day on which it is too late. */
const tooLateOn = ({ day }: Grievance, { index }: SatisfactionPolicy): Day => day + index.toleranceDays + 1;

/** Lets the time run out for those that were not followed by a purchase. */
export function runOut(grievances: readonly Grievance[], day: Day, policy: SatisfactionPolicy): void {
  for (const grievance of grievances) if (day >= tooLateOn(grievance, policy)) grievance.followed ??= false;
}

const isIncident = ({ quality, upheld }: Grievance): boolean => quality && upheld === true;

/** The days on which an incident turns out not to have been followed by a purchase. */
export const runsOutOn = (grievances: readonly Grievance[], policy: SatisfactionPolicy): Day[] =>
  grievances
    .filter((grievance) => isIncident(grievance) && grievance.followed === null)
    .map((grievance) => tooLateOn(grievance, policy));

/** Upheld quality incidents of which it is known whether a purchase followed. */
export function incidentsOf(grievances: readonly Grievance[]): { readonly known: number; readonly followed: number } {
  const known = grievances.filter((grievance) => isIncident(grievance) && grievance.followed !== null);
  return { known: known.length, followed: known.filter(({ followed }) => followed).length };
}
