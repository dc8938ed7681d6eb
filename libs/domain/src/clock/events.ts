import { Type } from '@sinclair/typebox';
import { closed, date, declareEvent, type EventOf } from '../declaration.js';
import { PolicySchema } from '../policy/policy.js';

export const PolicyAdopted = declareEvent({
  name: 'PolicyAdopted',
  wire: 'policy.adopted',
  version: 3,
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
    matrix: Type.Optional(
      closed(
        {
          model: Type.String({ description: 'id of the fact that told the model' }),
          buyers: Type.Integer({ minimum: 1, description: 'customers with an expected margin' }),
          x: Type.Integer({ description: 'present value of past margin that is high' }),
          y: Type.Integer({ description: 'margin expected within 12 months that is high' }),
        },
        { description: 'of the CLV matrix; only where a model is in force' },
      ),
    ),
  }),
});
export type CutsSet = EventOf<typeof CutsSet>;
export type Cut = CutsSet['data']['pyramid'][number];

const positive = (description: string) => Type.Number({ exclusiveMinimum: 0, description });
const logLikelihood = Type.Number({ description: 'at the maximum, of all customers together' });
const standardError = Type.Number({ minimum: 0 });
const convergence = Type.Optional(
  closed(
    {
      iterations: Type.Integer({ minimum: 0 }),
      evaluations: Type.Integer({ minimum: 0, description: 'of the likelihood' }),
      gradient: Type.Number({ minimum: 0, description: 'largest component, of the mean log-likelihood a customer' }),
    },
    { description: 'how the maximum was found' },
  ),
);
const errorsOf = { description: 'standard errors, from the curvature at the maximum' };

export const ModelFitted = declareEvent({
  name: 'ModelFitted',
  wire: 'model.fitted',
  stream: 'clock',
  summary:
    'From here on purchases and spend are predicted by these parameters, fitted to all buyers (BG/NBD, Gamma-Gamma).',
  schema: closed({
    asOf: date('the last day whose purchases and refunds count'),
    policyVersion: Type.Integer({ minimum: 1 }),
    unitDays: Type.Integer({ minimum: 1, description: 'days of one unit of time' }),
    decimals: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], { description: 'that times are rounded to' }),
    customers: Type.Integer({ minimum: 1, description: 'buyers whose histories it is fitted to' }),
    repeaters: Type.Integer({ minimum: 1, description: 'of them, who bought on a second day' }),
    purchases: closed(
      {
        ...{ r: positive('shape of the rates'), alpha: positive('their scale, in units of time') },
        ...{ a: positive('of the chance to leave'), b: positive('of the chance to leave'), logLikelihood },
        standardErrors: Type.Optional(
          closed({ r: standardError, alpha: standardError, a: standardError, b: standardError }, errorsOf),
        ),
        convergence,
      },
      { description: 'BG/NBD' },
    ),
    spend: Type.Union(
      [
        closed({
          ...{ p: positive('shape of a purchase'), q: positive('shape of the customers') },
          ...{ gamma: positive('their scale, minor units of the base currency'), logLikelihood },
          standardErrors: Type.Optional(closed({ p: standardError, q: standardError, gamma: standardError }, errorsOf)),
          convergence,
        }),
        Type.Null(),
      ],
      { description: 'Gamma-Gamma; null where it could not be fitted' },
    ),
    spendRefusal: Type.Union([Type.String(), Type.Null()], { description: 'code of the reason why there is no spend' }),
    dataHash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the statistics that it is fitted to' }),
  }),
});
export type ModelFitted = EventOf<typeof ModelFitted>;
