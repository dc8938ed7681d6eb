import type { Day, Instant } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CareDoc, CareType } from './doc.js';
import { cycleOfRecent, hasEnded, lastOrder } from './recent-purchases.js';

/** A care that follows from what happened: on which day it is due, and whether it was given. */
export interface Care {
  readonly careType: CareType;
  readonly dueOn: Day;
  readonly given: boolean;
}

/** What a care is for, and from when on giving it counts. */
interface Occasion {
  readonly careType: CareType;
  readonly dueOn: Day;
  readonly since: Instant;
}

/** Every care that the newest purchase, complaint and partnership ask for (domain.md §2.7, row 58), whether suppressed or not. */
export function caresOf(doc: CareDoc, context: Context): Care[] {
  const occasions = [...purchaseOccasions(doc, context), ...complaintOccasion(doc, context), ...renewal(doc, context)];
  return occasions.map(({ careType, dueOn, since }) => ({
    careType,
    dueOn,
    given: (doc.given[careType] ?? -Infinity) > since,
  }));
}

/** Nobody is cared for who asked to be left alone, complains, or is gone. */
export const isSuppressed = ({ optOut, openComplaints, recent }: CareDoc): boolean =>
  optOut || openComplaints.length > 0 || hasEnded(recent);

/** After each purchase, and ahead of the next if it can be predicted: last + cycle. */
function purchaseOccasions({ recent }: CareDoc, context: Context): Occasion[] {
  const last = lastOrder(recent);
  if (!last) return [];
  const { afterPurchaseDays, beforePurchaseDays } = context.policy.care;
  const after: Occasion = { careType: 'AFTER_PURCHASE', dueOn: last.day + afterPurchaseDays, since: last.at };
  const cycle = cycleOfRecent(recent, context);
  // Who buys more often than that is met again before any care could be given.
  if (cycle === null || cycle <= beforePurchaseDays) return [after];
  const dueOn = last.day + Math.floor(cycle) - beforePurchaseDays;
  return [after, { careType: 'BEFORE_PURCHASE', dueOn, since: last.at }];
}

function complaintOccasion({ closedAt }: CareDoc, { policy, calendar }: Context): Occasion[] {
  if (closedAt === null) return [];
  const dueOn = calendar.dayOf(closedAt) + policy.care.afterComplaintDays;
  return [{ careType: 'AFTER_COMPLAINT', dueOn, since: closedAt }];
}

/** Of the partnership that ends last: who has signed on already needs no renewal. */
function renewal({ partnerships }: CareDoc, { policy }: Context): Occasion[] {
  if (partnerships.length === 0) return [];
  const last = partnerships.reduce((latest, each) => (each.until > latest.until ? each : latest));
  return [{ careType: 'RENEWAL', dueOn: last.until - policy.care.renewalDays, since: last.signedAt }];
}
