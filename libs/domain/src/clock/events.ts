import { Type } from '@sinclair/typebox';
import { closed, date, declareEvent, type EventOf } from '../declaration.js';
import { PolicySchema } from '../policy/policy.js';

export const PolicyAdopted = declareEvent({
  name: 'PolicyAdopted',
  wire: 'policy.adopted',
  stream: 'clock',
  summary: 'From here on the tenant is measured by these thresholds.',
  schema: closed({ policy: PolicySchema }),
});
export type PolicyAdopted = EventOf<typeof PolicyAdopted>;

export const DayClosed = declareEvent({
  name: 'DayClosed',
  wire: 'day.closed',
  stream: 'clock',
  summary: 'A business day ended; it occurred at the midnight that ended it.',
  schema: closed({ day: date('the day that ended') }),
});
export type DayClosed = EventOf<typeof DayClosed>;

export const ReviewPeriodClosed = declareEvent({
  name: 'ReviewPeriodClosed',
  wire: 'review-period.closed',
  stream: 'clock',
  summary: 'A calendar quarter ended, and loyalty levels are reviewed; it occurred at its last millisecond.',
  schema: closed({ asOf: date('the last day of the quarter'), policyVersion: Type.Integer({ minimum: 1 }) }),
});
export type ReviewPeriodClosed = EventOf<typeof ReviewPeriodClosed>;

/** The figure and customer at a rank: a customer is inside when it stands there or before. */
const cut = closed({
  rank: Type.Integer({ minimum: 0, description: 'number of customers inside' }),
  amountMinor: Type.Integer({ description: 'figure of the last customer inside' }),
  customerId: Type.String({ description: 'the last customer inside; decides ties' }),
});

export const CutsSet = declareEvent({
  name: 'CutsSet',
  wire: 'cuts.set',
  stream: 'clock',
  summary: "The thresholds between the tiers, as the ranking at a month's end gave them.",
  schema: closed({
    asOf: date('the last day of the month'),
    policyVersion: Type.Integer({ minimum: 1 }),
    buyers: Type.Integer({ minimum: 0, description: 'customers ranked' }),
    pyramid: Type.Array(cut, { minItems: 3, maxItems: 3, description: 'by net margin of the window' }),
    importance: Type.Array(cut, { minItems: 2, maxItems: 2, description: 'by net margin of the window' }),
    contribution: Type.Array(cut, { minItems: 2, maxItems: 2, description: 'by net revenue of the window' }),
  }),
});
export type CutsSet = EventOf<typeof CutsSet>;
export type Cut = CutsSet['data']['pyramid'][number];
