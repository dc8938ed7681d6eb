import { addMonths, type Day } from '@annals/kernel';
import { complaintsUntil, openComplaints, type Complaint } from './complaints.js';
import { dormantAfter, type LifecyclePolicy } from './relationship/cycle.js';
import { nthNewestOrder } from './relationship/purchase-days.js';
import {
  eraStart,
  firstPurchase,
  hasBought,
  lastPurchase,
  lostFrom,
  type Relationship,
} from './relationship/relationship.js';
import { hasFallen, nextSlide, slideTo, spendWindows, type SpendWindows } from './spend-fall.js';
import { stageOn, type Conditions, type LifecycleStage } from './stage.js';

/** A stage as of a business day, and the first later day on which time alone makes it another; `null` for never. */
export interface Outlook {
  readonly stage: LifecycleStage;
  readonly changesOn: Day | null;
}

const neverBought: Conditions = {
  bought: false,
  lostFrom: Infinity,
  dormantFrom: Infinity,
  complaintsUntil: -Infinity,
  spendFrom: Infinity,
  tenuredFrom: Infinity,
  regularUntil: -Infinity,
  complaining: false,
  formedUntil: -Infinity,
};

export function conditionsOf(
  relationship: Relationship,
  complaints: readonly Complaint[],
  policy: LifecyclePolicy,
): Conditions {
  if (!hasBought(relationship)) return neverBought;
  const first = firstPurchase(relationship)!;
  return {
    bought: true,
    lostFrom: lostFrom(relationship, policy),
    dormantFrom: lastPurchase(relationship)! + dormantAfter(relationship.cycle, policy) + 1,
    complaintsUntil: complaintsUntil(complaints, policy.complaints),
    spendFrom: first + policy.spendFall.tenureDays,
    tenuredFrom: first + policy.stable.tenureDays,
    regularUntil: regularUntil(relationship, policy.stable),
    complaining: openComplaints(complaints) > 0,
    formedUntil: formedUntil(relationship, policy.formation),
  };
}

function regularUntil(relationship: Relationship, { purchases, windowMonths }: LifecyclePolicy['stable']): Day {
  const decisive = nthNewestOrder(relationship.days, eraStart(relationship), purchases);
  return decisive === undefined ? -Infinity : addMonths(decisive, windowMonths);
}

function formedUntil(relationship: Relationship, { purchases, windowDays }: LifecyclePolicy['formation']): Day {
  const decisive = nthNewestOrder(relationship.days, eraStart(relationship), purchases);
  return decisive === undefined ? -Infinity : decisive + windowDays;
}

/**
 * Walks from condition to condition until the table gives another stage. Bounded: from the day on which silence means
 * decline, spend decides nothing, and before it the windows slide over no more purchase days than that silence is long.
 */
export function outlookFrom(day: Day, on: Conditions, relationship: Relationship, policy: LifecyclePolicy): Outlook {
  const spend = spendFrom(day, on, relationship, policy);
  const stage = stageOn(day, on, spend.fellOn(day));
  for (let next = nextBoundary(day, on, spend); next < Infinity; next = nextBoundary(next, on, spend)) {
    if (stageOn(next, on, spend.fellOn(next)) !== stage) return { stage, changesOn: next };
  }
  return { stage, changesOn: null };
}

/** What becomes of spend, asked for days in ascending order. */
interface SpendOutlook {
  readonly fellOn: (day: Day) => boolean;
  readonly changesAfter: (day: Day) => Day;
}

const steady: SpendOutlook = { fellOn: () => false, changesAfter: () => Infinity };

function spendFrom(day: Day, on: Conditions, relationship: Relationship, { spendFall }: LifecyclePolicy): SpendOutlook {
  const begins = Math.max(day, on.spendFrom);
  if (begins >= Math.min(on.dormantFrom, on.lostFrom)) return steady;
  const { days } = relationship;
  const windows: SpendWindows = spendWindows(days, eraStart(relationship), begins, spendFall.windowDays);
  return {
    fellOn(asked) {
      if (asked < begins) return false;
      slideTo(windows, days, asked, spendFall.windowDays);
      return hasFallen(windows, spendFall);
    },
    changesAfter(asked) {
      const change = asked < begins ? begins : nextSlide(windows, days, spendFall.windowDays);
      return change < on.dormantFrom ? change : Infinity;
    },
  };
}

function nextBoundary(day: Day, on: Conditions, spend: SpendOutlook): Day {
  if (day >= on.lostFrom) return Infinity;
  let next = Infinity;
  const consider = (boundary: Day): void => {
    if (boundary > day && boundary < next) next = boundary;
  };
  consider(on.lostFrom);
  if (day >= on.dormantFrom) return next;
  consider(on.dormantFrom);
  consider(on.complaintsUntil);
  consider(on.tenuredFrom);
  consider(on.regularUntil);
  consider(on.formedUntil);
  consider(spend.changesAfter(day));
  return next;
}
