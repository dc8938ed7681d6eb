import { formatDay, type Day, type Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { Gap } from '../lifecycle/explanation.js';
import { sweptTo } from '../lifecycle/view.js';
import type { LoyaltyDoc } from './doc.js';
import { loyaltyFigures, nextRung, type LoyaltyFigures } from './figures.js';
import { elapseLoyalty } from './loyalty.js';
import { nextReviewAfter } from './review.js';
import { bondsOf, strongestBond, type MadeBond } from '../retention/bonds.js';
import type { Bond } from '../retention/policy.js';
import { rungOf, type Level, type RungName } from './rungs.js';

/** LoyaltyLevel of domain.md §5.4 as of a business day. Dates are `YYYY-MM-DD`. */
export interface LoyaltyView extends LoyaltyFigures {
  readonly level: Level | null;
  readonly rung: RungName;
  readonly since: Instant;
  readonly atRisk: boolean;
  /** The day of the first review in a row that was missed. */
  readonly atRiskSince: string | null;
  /** The day at whose last millisecond the level is reviewed next. */
  readonly nextReviewOn: string;
  readonly nextTransitionAt: Instant | null;
  /** Unmet conditions for the next rung; empty at the top. */
  readonly gapToNext: readonly Gap[];
  /** What the rung gives, as words of the policy (特权). */
  readonly benefits: readonly string[];
  /** Which bonds they make, weakest first, and the strongest of them; `null` for none. */
  readonly bonds: readonly MadeBond[];
  readonly strongestBond: Bond | null;
  /** Points for what earns one at the bottom. */
  readonly pointsMultiplier: number;
}

/**
 * Reads the document as of a business day that is not before its last fold. Agrees with sweeping to the start of that
 * day, since it sweeps a copy; a review at the end of the day is still to come.
 */
export function loyaltyAt(doc: LoyaltyDoc, day: Day, context: Context): LoyaltyView {
  const { policy, calendar } = context;
  const swept = sweptTo(day, doc, context, elapseLoyalty);
  const figures = loyaltyFigures(swept, day, policy);
  return {
    level: swept.level,
    rung: rungOf(swept.level),
    since: swept.since,
    atRisk: swept.atRiskSince !== null,
    atRiskSince: swept.atRiskSince === null ? null : formatDay(swept.atRiskSince),
    nextReviewOn: formatDay(nextReviewAfter(Math.max(swept.asOf, calendar.startOf(day)), calendar)),
    nextTransitionAt: swept.due?.at ?? null,
    gapToNext: nextRung(swept.level, figures, policy)?.missing ?? [],
    ...policy.ladder.rungs[swept.level ?? 0]!,
    bonds: bondsOf(swept.level, policy),
    strongestBond: strongestBond(swept.level, policy),
    ...figures,
  };
}
