import { addMonths, formatDay, type Day } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';
import { complaintsWithin, openComplaints } from './complaints.js';
import type { LifecycleDoc } from './doc.js';
import { dormantAfter, lostAfter } from './relationship/cycle.js';
import { ordersSince } from './relationship/purchase-days.js';
import { eraStart, firstPurchase, isEnded, lastPurchase, type Relationship } from './relationship/relationship.js';
import { spendWindows } from './spend-fall.js';

/** What the stage table compares, as of the end of a business day. Days are counts, dates `YYYY-MM-DD`, spend base-currency minor units. */
export interface LifecycleFigures {
  readonly lastPurchaseOn: string | null;
  readonly daysSincePurchase: number | null;
  /** Days since the first counted purchase of the current relationship. */
  readonly tenure: number | null;
  readonly cycle: number | null;
  readonly dormantAfter: number;
  readonly lostAfter: number;
  readonly ended: boolean;
  readonly stablePurchases: number;
  readonly formationPurchases: number;
  readonly recentSpend: number;
  readonly previousSpend: number;
  readonly countedComplaints: number;
  readonly openComplaints: number;
}

export function lifecycleFigures(
  doc: LifecycleDoc,
  day: Day,
  { lifecycle }: Pick<Policy, 'lifecycle'>,
): LifecycleFigures {
  const { relationship, complaints } = doc;
  const [first, last] = [firstPurchase(relationship), lastPurchase(relationship)];
  const spend = spendWindows(relationship.days, eraStart(relationship), day, lifecycle.spendFall.windowDays);
  return {
    lastPurchaseOn: last === undefined ? null : formatDay(last),
    daysSincePurchase: last === undefined ? null : day - last,
    tenure: first === undefined ? null : day - first,
    cycle: relationship.cycle,
    dormantAfter: dormantAfter(relationship.cycle, lifecycle),
    lostAfter: lostAfter(relationship.cycle, lifecycle),
    ended: isEnded(relationship),
    stablePurchases: purchasesInMonths(relationship, day, lifecycle.stable.windowMonths),
    formationPurchases: purchasesInDays(relationship, day, lifecycle.formation.windowDays),
    recentSpend: spend.recent,
    previousSpend: spend.previous,
    countedComplaints: complaintsWithin(complaints, day, lifecycle.complaints),
    openComplaints: openComplaints(complaints),
  };
}

export const purchasesInDays = (relationship: Relationship, day: Day, windowDays: number): number =>
  ordersSince(relationship.days, eraStart(relationship), day - windowDays + 1);

/** Months clamp to their end, so that the window may begin some days after `day` − `months`. */
export function purchasesInMonths(relationship: Relationship, day: Day, months: number): number {
  let first = addMonths(day, -months) + 1;
  while (addMonths(first, months) <= day) first++;
  return ordersSince(relationship.days, eraStart(relationship), first);
}
