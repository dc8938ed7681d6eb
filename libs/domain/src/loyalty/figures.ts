import { formatDay, type Day } from '@annals/kernel';
import { purchasesInMonths } from '../lifecycle/figures.js';
import { atLeast, atMost, type Gap } from '../lifecycle/explanation.js';
import { lostAfter } from '../lifecycle/relationship/cycle.js';
import { lastPurchase, lostFrom } from '../lifecycle/relationship/relationship.js';
import type { Policy } from '../policy/policy.js';
import type { LoyaltyDoc } from './doc.js';
import { RUNGS, type Level, type LoyaltyPolicy } from './rungs.js';

/** What the entry conditions compare, as of the end of a business day. */
export interface LoyaltyFigures {
  readonly lastPurchaseOn: string | null;
  readonly lostAfter: number;
  /** Purchases count anew after a loss, so that a lost customer has none. */
  readonly lost: boolean;
  readonly patronPurchases: number;
  readonly supporterPurchases: number;
  readonly openComplaints: number;
  /** S, the mean of the last CSAT: unknown until surveys are facts. */
  readonly satisfaction: null;
}

export function loyaltyFigures(doc: LoyaltyDoc, day: Day, { lifecycle, loyalty }: Policy): LoyaltyFigures {
  const { relationship } = doc;
  const last = lastPurchase(relationship);
  const lost = day >= lostFrom(relationship, lifecycle);
  return {
    lastPurchaseOn: last === undefined ? null : formatDay(last),
    lostAfter: lostAfter(relationship.cycle, lifecycle),
    lost,
    patronPurchases: lost ? 0 : purchasesInMonths(relationship, day, loyalty.patron.windowMonths),
    supporterPurchases: lost ? 0 : purchasesInMonths(relationship, day, loyalty.supporter.windowMonths),
    openComplaints: doc.openComplaints.length,
    satisfaction: null,
  };
}

/** The next rung and the conditions for it that do not hold; `null` at the top. */
export function nextRung(level: Level | null, figures: LoyaltyFigures, policy: LoyaltyPolicy) {
  const next = (level ?? 0) + 1;
  const rung = RUNGS[next];
  return rung ? { level: next, rung: rung.name, missing: gapsTo(next, figures, policy) } : null;
}

function gapsTo(level: number, figures: LoyaltyFigures, policy: LoyaltyPolicy): Gap[] {
  switch (level) {
    case 1:
      return atLeast('purchases', 0, 1);
    case 2:
      return atLeast('patronPurchases', figures.patronPurchases, policy.patron.purchases);
    case 3:
      return [
        ...atLeast('supporterPurchases', figures.supporterPurchases, policy.supporter.purchases),
        ...atMost('openComplaints', figures.openComplaints, 0),
      ];
    case 4:
      return [...gapsTo(3, figures, policy), ...atLeast('convertedReferrals', 0, 1)];
    default:
      return [...gapsTo(4, figures, policy), ...atLeast('activePartnerships', 0, 1)];
  }
}
