import { addMonths, formatDay, type Day } from '@annals/kernel';
import { openComplaints } from '../lifecycle/complaints.js';
import { purchasesInMonths } from '../lifecycle/figures.js';
import { atLeast, atMost, type Gap } from '../lifecycle/explanation.js';
import { lostAfter } from '../lifecycle/relationship/cycle.js';
import { lastPurchase, lostFrom } from '../lifecycle/relationship/relationship.js';
import type { Policy } from '../policy/policy.js';
import type { LoyaltyDoc } from './doc.js';
import { satisfactionOn } from '../satisfaction/answers/csat.js';
import { RUNGS, type Level } from './rungs.js';

/** What the entry conditions compare, as of the end of a business day. */
export interface LoyaltyFigures {
  readonly lastPurchaseOn: string | null;
  readonly lostAfter: number;
  /** Purchases count anew after a loss, so that a lost customer has none. */
  readonly lost: boolean;
  readonly patronPurchases: number;
  readonly supporterPurchases: number;
  readonly openComplaints: number;
  /** S, 1–5, which passes where it is unknown. */
  readonly satisfaction: number | null;
  readonly convertedReferrals: number;
  readonly activePartnerships: number;
}

export function loyaltyFigures(doc: LoyaltyDoc, day: Day, policy: Policy): LoyaltyFigures {
  const { lifecycle, loyalty, ladder } = policy;
  const { relationship, credentials } = doc;
  const last = lastPurchase(relationship);
  const lost = day >= lostFrom(relationship, lifecycle);
  return {
    lastPurchaseOn: last === undefined ? null : formatDay(last),
    lostAfter: lostAfter(relationship.cycle, lifecycle),
    lost,
    patronPurchases: lost ? 0 : purchasesInMonths(relationship, day, loyalty.patron.windowMonths),
    supporterPurchases: lost ? 0 : purchasesInMonths(relationship, day, loyalty.supporter.windowMonths),
    openComplaints: openComplaints(doc.complaints),
    satisfaction: satisfactionOn(credentials.csat, day, policy.satisfaction),
    convertedReferrals: credentials.conversions.filter(
      (conversion) => day < addMonths(conversion, ladder.advocate.windowMonths),
    ).length,
    activePartnerships: credentials.partnerships.filter(({ until }) => until === null || day <= until).length,
  };
}

/** The next rung and the conditions for it that do not hold; `null` at the top. */
export function nextRung(level: Level | null, figures: LoyaltyFigures, policy: Policy) {
  const next = (level ?? 0) + 1;
  const rung = RUNGS[next];
  return rung ? { level: next, rung: rung.name, missing: gapsTo(next, figures, policy) } : null;
}

function gapsTo(level: number, figures: LoyaltyFigures, policy: Policy): Gap[] {
  const { loyalty, ladder } = policy;
  switch (level) {
    case 1:
      return atLeast('purchases', 0, 1);
    case 2:
      return atLeast('patronPurchases', figures.patronPurchases, loyalty.patron.purchases);
    case 3:
      return [
        ...atLeast('supporterPurchases', figures.supporterPurchases, loyalty.supporter.purchases),
        ...(figures.satisfaction === null
          ? []
          : atLeast('satisfaction', figures.satisfaction, ladder.supporterSatisfaction)),
        ...atMost('openComplaints', figures.openComplaints, 0),
      ];
    case 4:
      return [
        ...gapsTo(3, figures, policy),
        ...atLeast('convertedReferrals', figures.convertedReferrals, ladder.advocate.referrals),
      ];
    default:
      return [...gapsTo(4, figures, policy), ...atLeast('activePartnerships', figures.activePartnerships, 1)];
  }
}
