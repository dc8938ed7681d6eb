import { addMonths, type Day } from '@annals/kernel';
import { nthNewestOrder } from '../lifecycle/relationship/purchase-days.js';
import { eraStart, hasBought } from '../lifecycle/relationship/relationship.js';
import type { Policy } from '../policy/policy.js';
import type { LoyaltyDoc } from './doc.js';

export type LoyaltyPolicy = Policy['loyalty'];

/** A rung by its number, L0 to L5. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** The part of a customer's document that the entry conditions ask. */
export type Standing = Pick<LoyaltyDoc, 'relationship' | 'openComplaints'>;

/** A rung of the loyalty ladder (忠实度阶梯, domain.md §5.3). */
interface Rung {
  readonly name: string;
  /**
   * The first day on which the rung's condition no longer holds if no fact comes: Infinity for one that time does not
   * touch, −Infinity for one that does not hold. By itself time never makes a condition true.
   */
  readonly heldUntil: (standing: Standing, policy: LoyaltyPolicy) => Day;
  /** An open complaint bars the way up to it, but does not cost it. */
  readonly frozenByComplaint: boolean;
}

/**
 * The rungs L0 to L5, the table of domain.md §5.3: 潜在客户 PROSPECT, 客户 CUSTOMER, 主顾 PATRON, 支持者 SUPPORTER,
 * 宣传者 ADVOCATE, 合作伙伴 PARTNER. Purchases count from the beginning of the current relationship.
 */
export const RUNGS = [
  { name: 'PROSPECT', heldUntil: () => Infinity, frozenByComplaint: false },
  {
    name: 'CUSTOMER',
    heldUntil: ({ relationship }) => (hasBought(relationship) ? Infinity : -Infinity),
    frozenByComplaint: false,
  },
  { name: 'PATRON', heldUntil: (standing, { patron }) => purchasesUntil(standing, patron), frozenByComplaint: false },
  { name: 'SUPPORTER', heldUntil: supporterUntil, frozenByComplaint: true },
  { name: 'ADVOCATE', heldUntil: advocateUntil, frozenByComplaint: true },
  { name: 'PARTNER', heldUntil: partnerUntil, frozenByComplaint: true },
] as const satisfies readonly Rung[];

/** NONE is the rung of someone of whom nothing is known. */
export type RungName = (typeof RUNGS)[number]['name'] | 'NONE';

export const rungOf = (level: Level | null): RungName => (level === null ? 'NONE' : RUNGS[level].name);

function supporterUntil(standing: Standing, { supporter }: LoyaltyPolicy): Day {
  return Math.min(purchasesUntil(standing, supporter), satisfiedUntil());
}

function advocateUntil(standing: Standing, policy: LoyaltyPolicy): Day {
  const referred = referredUntil();
  return referred === -Infinity ? referred : Math.min(referred, supporterUntil(standing, policy));
}

function partnerUntil(standing: Standing, policy: LoyaltyPolicy): Day {
  const partner = partnershipUntil();
  return partner === -Infinity ? partner : Math.min(partner, advocateUntil(standing, policy));
}

/** S ≥ 4 or unknown: no fact tells satisfaction (SurveyAnswered) yet, so that it is unknown of everybody. */
const satisfiedUntil = (): Day => Infinity;

/** A converted referral in 24 months: no fact tells one (ReferralConverted) yet, so that nobody has any. */
const referredUntil = (): Day => -Infinity;

/** An active partnership: no fact tells one (PartnershipSigned) yet, so that nobody has any. */
const partnershipUntil = (): Day => -Infinity;

function purchasesUntil({ relationship }: Standing, asked: LoyaltyPolicy['patron']): Day {
  const decisive = nthNewestOrder(relationship.days, eraStart(relationship), asked.purchases);
  return decisive === undefined ? -Infinity : addMonths(decisive, asked.windowMonths);
}

/** The highest rung above `from` whose condition holds on `day`; `from` if there is none. Upgrades skip rungs. */
export function earnedAbove(from: Level, day: Day, standing: Standing, policy: LoyaltyPolicy): Level {
  const frozen = standing.openComplaints.length > 0;
  for (let level = RUNGS.length - 1; level > from; level--) {
    const { heldUntil, frozenByComplaint } = RUNGS[level]!;
    if (!(frozen && frozenByComplaint) && day < heldUntil(standing, policy)) return level as Level;
  }
  return from;
}

/**
 * The first day on which a review finds the customer below his rung. What a higher rung asks keeps a lower one too:
 * who is barred from it by a complaint alone is not to fall for the complaint.
 */
export function keptUntil(level: Level, standing: Standing, policy: LoyaltyPolicy): Day {
  let until = -Infinity;
  for (let i = level; i < RUNGS.length; i++) until = Math.max(until, RUNGS[i]!.heldUntil(standing, policy));
  return until;
}
