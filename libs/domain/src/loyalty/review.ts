import { addMonths, endOfMonth, endOfQuarter, type Calendar, type Day, type Due, type Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import { lostFrom } from '../lifecycle/relationship/relationship.js';
import type { Policy } from '../policy/policy.js';
import type { LoyaltyDoc } from './doc.js';
import { partneredUntil, satisfiedOn } from './ladder/credentials.js';
import { holdsOn, type Spans } from './ladder/spans.js';
import { earnedAbove, earnedBelow, keptOn, PARTNER, type Level } from './rungs.js';

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
 * customer falls as the policy says, and the count begins anew. Only rungs above the floor are reviewed.
 */
export function review(doc: LoyaltyDoc, level: Level, day: Day, { policy }: Context): Finding {
  if (holdsOn(keptOn(level, doc, policy), day)) return { level, atRiskSince: null };
  const atRiskSince = doc.atRiskSince ?? day;
  if (day < fallsOn(atRiskSince, policy.loyalty.missedReviews)) return { level, atRiskSince };
  const balance = policy.ladder.downgrade === 'BALANCE';
  return { level: balance ? earnedBelow(level, FLOOR, day, doc, policy) : ((level - 1) as Level), atRiskSince: null };
}

/**
 * The next moment at which level or risk changes by time alone: the loss of the customer, the end of a partnership, a
 * rise of S, or the first review that finds something new. Reviews between that only repeat a finding are passed
 * over, so that it is exact.
 */
export function nextChange(doc: LoyaltyDoc, at: Instant, { policy, calendar }: Context): Due | null {
  const { level } = doc;
  if (level === null || level < FLOOR) return null;
  const day = calendar.dayOf(at);
  const lost = lostFrom(doc.relationship, policy.lifecycle);
  if (day >= lost) return null;
  const closing = Math.min(
    level > FLOOR ? lost : Infinity,
    level === PARTNER ? partneredUntil(doc.credentials.partnerships) : Infinity,
    nextRise(doc, level, day, lost, policy),
  );
  const finding = level > FLOOR ? nextFinding(doc, at, keptOn(level, doc, policy), policy, calendar) : Infinity;
  if (finding < closing) return { at: calendar.endOf(finding), by: 'ReviewPeriodClosed' };
  return closing === Infinity ? null : { at: calendar.startOf(closing), by: 'DayClosed' };
}

/** No review takes a customer below L1 客户; L0 changes by facts alone. */
export const FLOOR = 1;

/** The first day on which an old answer that leaves raises S, and with it the customer. */
function nextRise(doc: LoyaltyDoc, level: Level, day: Day, lost: Day, policy: Policy): Day {
  if (doc.credentials.csat.length === 0) return Infinity;
  const rise = satisfiedOn(doc.credentials.csat, policy).find(
    ({ from }) => from > day && earnedAbove(level, from, doc, policy) > level,
  );
  return rise && rise.from < lost ? rise.from : Infinity;
}

/** The first review that misses what was kept, clears the risk, or costs the level; it may be after all that counts. */
function nextFinding(
  { atRiskSince }: LoyaltyDoc,
  at: Instant,
  kept: Spans,
  { loyalty }: Policy,
  calendar: Calendar,
): Day {
  let next = nextReviewAfter(at, calendar);
  if (atRiskSince === null) {
    for (const { from, until } of kept) {
      if (next < from) break;
      if (next >= until) continue;
      if (until === Infinity) return Infinity;
      next = endOfQuarter(until);
    }
    return next;
  }
  const falls = Math.max(next, fallsOn(atRiskSince, loyalty.missedReviews));
  for (const { from, until } of kept) {
    const passed = from <= next ? next : endOfQuarter(from);
    if (passed < until) return Math.min(passed, falls);
  }
  return falls;
}
