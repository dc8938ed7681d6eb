import { addMonths, type Day } from '@annals/kernel';
import { openComplaints } from '../lifecycle/complaints.js';
import { nthNewestOrder } from '../lifecycle/relationship/purchase-days.js';
import { eraStart, hasBought } from '../lifecycle/relationship/relationship.js';
import type { Policy } from '../policy/policy.js';
import type { LoyaltyDoc } from './doc.js';
import { partneredUntil, referredOn, satisfiedOn } from './ladder/credentials.js';
import { ALWAYS, before, eitherOf, holdsOn, NEVER, upTo, type Spans } from './ladder/spans.js';

/** A rung by its number, L0 to L5. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** The part of a customer's document that the entry conditions ask. */
export type Standing = Pick<LoyaltyDoc, 'relationship' | 'complaints' | 'credentials'>;

/** A rung of the loyalty ladder (忠实度阶梯, domain.md §5.3). */
interface Rung {
  readonly name: string;
  /** The days on which the rung's condition holds if no fact comes. */
  readonly held: (standing: Standing, policy: Policy) => Spans;
  /** An open complaint bars the way up to it, but does not cost it. */
  readonly frozenByComplaint: boolean;
}

/**
 * The rungs L0 to L5, the table of domain.md §5.3: 潜在客户 PROSPECT, 客户 CUSTOMER, 主顾 PATRON, 支持者 SUPPORTER,
 * 宣传者 ADVOCATE, 合作伙伴 PARTNER. Purchases count from the beginning of the current relationship.
 */
export const RUNGS = [
  { name: 'PROSPECT', held: () => ALWAYS, frozenByComplaint: false },
  {
    name: 'CUSTOMER',
    held: ({ relationship }) => (hasBought(relationship) ? ALWAYS : NEVER),
    frozenByComplaint: false,
  },
  {
    name: 'PATRON',
    held: (standing, { loyalty }) => upTo(purchasesUntil(standing, loyalty.patron)),
    frozenByComplaint: false,
  },
  { name: 'SUPPORTER', held: supporterOn, frozenByComplaint: true },
  { name: 'ADVOCATE', held: advocateOn, frozenByComplaint: true },
  { name: 'PARTNER', held: partnerOn, frozenByComplaint: true },
] as const satisfies readonly Rung[];

/** NONE is the rung of someone of whom nothing is known. */
export type RungName = (typeof RUNGS)[number]['name'] | 'NONE';

export const rungOf = (level: Level | null): RungName => (level === null ? 'NONE' : RUNGS[level].name);

/** The top: 合作伙伴, for as long as there is a partnership. */
export const PARTNER = 5;

function supporterOn(standing: Standing, policy: Policy): Spans {
  const bought = purchasesUntil(standing, policy.loyalty.supporter);
  return bought === -Infinity ? NEVER : before(satisfiedOn(standing.credentials.csat, policy), bought);
}

function advocateOn(standing: Standing, policy: Policy): Spans {
  const [referred] = referredOn(standing.credentials.conversions, policy);
  return referred ? before(supporterOn(standing, policy), referred.until) : NEVER;
}

function partnerOn(standing: Standing, policy: Policy): Spans {
  const until = partneredUntil(standing.credentials.partnerships);
  return until === -Infinity ? NEVER : before(advocateOn(standing, policy), until);
}

function purchasesUntil({ relationship }: Standing, asked: Policy['loyalty']['patron']): Day {
  const decisive = nthNewestOrder(relationship.days, eraStart(relationship), asked.purchases);
  return decisive === undefined ? -Infinity : addMonths(decisive, asked.windowMonths);
}

/** The highest rung above `from` whose condition holds on `day`; `from` if there is none. Upgrades skip rungs. */
export function earnedAbove(from: Level, day: Day, standing: Standing, policy: Policy): Level {
  const frozen = openComplaints(standing.complaints) > 0;
  for (let level = RUNGS.length - 1; level > from; level--) {
    const { held, frozenByComplaint } = RUNGS[level]!;
    if (!(frozen && frozenByComplaint) && holdsOn(held(standing, policy), day)) return level as Level;
  }
  return from;
}

/** The highest rung below `from`, but not below `floor`, whose condition holds on `day`. */
export function earnedBelow(from: Level, floor: Level, day: Day, standing: Standing, policy: Policy): Level {
  for (let level = from - 1; level > floor; level--)
    if (holdsOn(RUNGS[level]!.held(standing, policy), day)) return level as Level;
  return floor;
}

/**
 * The days on which a review finds the customer on his rung. What a higher rung asks keeps a lower one too:
 * who is barred from it by a complaint alone is not to fall for the complaint.
 */
export function keptOn(level: Level, standing: Standing, policy: Policy): Spans {
  let kept = NEVER;
  for (let i: number = level; i < RUNGS.length; i++) kept = eitherOf(kept, RUNGS[i]!.held(standing, policy));
  return kept;
}
