import { addMonths, endOfMonth, endOfQuarter, type Calendar, type Day, type Due, type Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { lostFrom } from '../lifecycle/relationship/relationship.js';
import type { LoyaltyDoc } from './doc.js';
import { keptUntil, type Level } from './rungs.js';

/** The last day of the quarter whose review comes next: each is at the last millisecond of its quarter, and as of that day. */
export function nextReviewAfter(at: Instant, calendar: Calendar): Day {
  const day = calendar.dayOf(at);
  const review = endOfQuarter(day);
  return review === day && calendar.endOf(day) <= at ? endOfQuarter(day + 1) : review;
}

/** The review at the end of `day` that costs a level, if every one fails from `atRiskSince` on. */
const fallsOn = (atRiskSince: Day, missedReviews: number): Day =>
  endOfMonth(addMonths(atRiskSince, 3 * (missedReviews - 1)));

/** What a review finds. */
export type Finding = Pick<LoyaltyDoc, 'atRiskSince'> & { readonly level: Level };

/**
 * A review (domain.md §5.3): passed, it clears the risk; missed, it begins one, and after enough of them in a row the
 * customer falls one rung, where the count begins anew. Only rungs above the floor are reviewed.
 */
export function review(doc: LoyaltyDoc, level: Level, day: Day, { policy }: Context): Finding {
  if (day < keptUntil(level, doc, policy.loyalty)) return { level, atRiskSince: null };
  const atRiskSince = doc.atRiskSince ?? day;
  if (day < fallsOn(atRiskSince, policy.loyalty.missedReviews)) return { level, atRiskSince };
  return { level: (level - 1) as Level, atRiskSince: null };
}

/**
 * The next moment at which level or risk changes by time alone: the loss of the customer, or the first review that
 * finds something new. Reviews between that only repeat a finding are passed over, so that it is exact.
 */
export function nextChange(doc: LoyaltyDoc, at: Instant, { policy, calendar }: Context): Due | null {
  if (doc.level === null || doc.level <= FLOOR) return null;
  const lost = lostFrom(doc.relationship, policy.lifecycle);
  const kept = keptUntil(doc.level, doc, policy.loyalty);
  const finding = nextFinding(doc, at, kept, policy.loyalty.missedReviews, calendar);
  return finding < lost
    ? { at: calendar.endOf(finding), by: 'ReviewPeriodClosed' }
    : { at: calendar.startOf(lost), by: 'DayClosed' };
}

/** No review takes a customer below L1 客户; L0 and L1 change by facts alone. */
export const FLOOR = 1;

function nextFinding(
  { atRiskSince }: LoyaltyDoc,
  at: Instant,
  kept: Day,
  missedReviews: number,
  calendar: Calendar,
): Day {
  if (atRiskSince === null && kept > calendar.dayOf(at)) return endOfQuarter(kept);
  const next = nextReviewAfter(at, calendar);
  return atRiskSince === null || next < kept ? next : Math.max(next, fallsOn(atRiskSince, missedReviews));
}
