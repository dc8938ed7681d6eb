import type { Day } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';

/** Closeness (紧密程度, domain.md §2.2); NONE for somebody who was never touched. */
export const CLOSENESS = ['CLOSE', 'MEDIUM', 'LOOSE', 'NONE'] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** A sum of touches that halves every so many days, as it was on a business day; within a day nothing decays. */
export interface DecayedSum {
  readonly sum: number;
  readonly on: Day;
}

type ContactsPolicy = Policy['contacts'];

/** What is left of the sum on `day`, not before its own. */
export const sumOn = ({ sum, on }: DecayedSum, day: Day, { halfLifeDays }: ContactsPolicy): number =>
  sum * 2 ** ((on - day) / halfLifeDays);

/** The sum with one more touch on `day`, not before its own. */
export const touchedOn = (before: DecayedSum | null, day: Day, weight: number, policy: ContactsPolicy): DecayedSum => ({
  sum: (before === null ? 0 : sumOn(before, day, policy)) + weight,
  on: day,
});

/** Ten touches of 0.2 come to 1.9999999999999998, which is 2 all the same. */
const ROUNDING = 1e-9;

export function closenessOn(touches: DecayedSum | null, day: Day, policy: ContactsPolicy): Closeness {
  if (touches === null || touches.sum === 0) return 'NONE';
  const sum = sumOn(touches, day, policy) + ROUNDING;
  if (sum >= policy.closeFrom) return 'CLOSE';
  return sum >= policy.mediumFrom ? 'MEDIUM' : 'LOOSE';
}

/** The first later day on which time alone makes it another closeness; `null` for never: what was touched stays loose. */
export function nextClosenessChange(touches: DecayedSum | null, day: Day, policy: ContactsPolicy): Day | null {
  const now = closenessOn(touches, day, policy);
  if (touches === null || now === 'LOOSE' || now === 'NONE') return null;
  const threshold = now === 'CLOSE' ? policy.closeFrom : policy.mediumFrom;
  // By formula up to rounding, and then exactly.
  let turn = touches.on + Math.ceil(policy.halfLifeDays * Math.log2(touches.sum / threshold));
  while (turn > day + 1 && closenessOn(touches, turn - 1, policy) !== now) turn--;
  turn = Math.max(turn, day + 1);
  while (closenessOn(touches, turn, policy) === now) turn++;
  return turn;
}
