import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const days = (description: string) => Type.Integer({ minimum: 1, maximum: 3_650, description: `days; ${description}` });

/** Of care (事前/事后关怀, domain.md §2.7, row 58). */
export const CarePolicySchema = closed({
  beforePurchaseDays: days('ahead of the predicted purchase'),
  afterPurchaseDays: days('after a purchase'),
  afterComplaintDays: days('after a complaint was closed'),
  renewalDays: days("ahead of a partnership's last day"),
  lapseDays: days('that a care stays due; afterwards it would come too late'),
});

export const defaultCarePolicy = {
  beforePurchaseDays: 7,
  afterPurchaseDays: 7,
  afterComplaintDays: 7,
  renewalDays: 30,
  lapseDays: 14,
};
