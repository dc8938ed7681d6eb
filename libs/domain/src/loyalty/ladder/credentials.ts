import { addMonths, parseDay, type Day } from '@annals/kernel';
import type { PartnershipSigned } from '../../partnership/events.js';
import type { Policy } from '../../policy/policy.js';
import { leavesOn, type Csat } from '../../satisfaction/answers/csat.js';
import { meanOf } from '../../satisfaction/answers/mean.js';
import { ALWAYS, eitherOf, NEVER, upTo, type Spans } from './spans.js';

/** A partnership that was signed and not ended. */
export interface Partnership {
  readonly id: string;
  /** The last day of its term; `null` without one. */
  readonly until: Day | null;
}

/** What the upper rungs ask beside purchases. */
export interface Credentials {
  csat: Csat;
  /** Days on which referrals were converted, oldest first. */
  conversions: readonly Day[];
  partnerships: readonly Partnership[];
}

export const noCredentials = (): Credentials => ({ csat: [], conversions: [], partnerships: [] });

/** With the partnership of a signing. */
export const withPartnership = (
  partnerships: readonly Partnership[],
  { partnershipId, until }: PartnershipSigned['data'],
): Partnership[] => [...partnerships, { id: partnershipId, until: until === undefined ? null : parseDay(until)! }];

/** S ≥ 4 or unknown: each answer that leaves its window may lower S or raise it. */
export function satisfiedOn(csat: Csat, { ladder, satisfaction }: Policy): Spans {
  if (csat.length === 0) return ALWAYS;
  let spans: Spans = NEVER;
  let from = -Infinity;
  for (let gone = 0; gone <= csat.length; gone++) {
    const leaving = csat[gone];
    const until = leaving ? leavesOn(leaving, satisfaction) : Infinity;
    const score = meanOf(csat.slice(gone).map(({ value }) => value));
    if (until > from && (score === null || score >= ladder.supporterSatisfaction))
      spans = eitherOf(spans, [{ from, until }]);
    from = until;
  }
  return spans;
}

/** Enough converted referrals in the window. */
export function referredOn(conversions: readonly Day[], { ladder: { advocate } }: Policy): Spans {
  const decisive = conversions[conversions.length - advocate.referrals];
  return decisive === undefined ? NEVER : upTo(addMonths(decisive, advocate.windowMonths));
}

/** The first day without an active partnership; −Infinity for today or earlier. */
export function partneredUntil(partnerships: readonly Partnership[]): Day {
  let until = -Infinity;
  for (const partnership of partnerships)
    until = Math.max(until, partnership.until === null ? Infinity : partnership.until + 1);
  return until;
}
