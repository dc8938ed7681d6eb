import { Type } from '@sinclair/typebox';
import { closed, declareEvent, identifier, oneOf, type EventOf } from '../declaration.js';

/**
 * CSAT5: satisfaction 1–5. NPS: recommendation 0–10. ACSI10: the three items of the satisfaction index (满意度指数), 1–10.
 * LOYALTY: attitude to competitors and repurchase intent, 1–5. SOW: own share of what the customer spends.
 * STAY_REASON: why a customer without attachment stays (domain.md §2.4).
 * EQUITY_DRIVERS: what customer equity rests on (价值资产, 品牌资产, 关系资产, domain.md §2.7 row 26), 1–10.
 */
export const INSTRUMENTS = ['CSAT5', 'NPS', 'ACSI10', 'LOYALTY', 'SOW', 'STAY_REASON', 'EQUITY_DRIVERS'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** Why a customer stays: 垄断, 价格, 激励, 方便, 惰性. */
export const STAY_REASONS = ['MONOPOLY', 'PRICE', 'INCENTIVE', 'CONVENIENCE', 'INERTIA'] as const;
export type StayReason = (typeof STAY_REASONS)[number];

const scale = (minimum: number, maximum: number, description: string) =>
  Type.Optional(Type.Number({ minimum, maximum, description: `${description}, ${minimum}–${maximum}` }));

const answers = closed(
  {
    satisfaction: scale(1, 10, 'CSAT5 (to 5), ACSI10: overall satisfaction'),
    recommendation: scale(0, 10, 'NPS: would recommend'),
    confirmation: scale(1, 10, 'ACSI10: how far expectations were met'),
    ideal: scale(1, 10, 'ACSI10: how close to the ideal'),
    expectation: scale(1, 10, 'ACSI10: expected quality (预期)'),
    quality: scale(1, 10, 'ACSI10: perceived quality (感知质量)'),
    value: scale(1, 10, 'ACSI10: perceived value (感知价值); EQUITY_DRIVERS: what is got for the price (价值资产)'),
    brand: scale(1, 10, 'EQUITY_DRIVERS: the brand (品牌资产)'),
    relationship: scale(1, 10, 'EQUITY_DRIVERS: the relationship (关系资产)'),
    competitorAttitude: scale(1, 5, 'LOYALTY: indifference to competitors'),
    repurchaseIntent: scale(1, 5, 'LOYALTY: would buy again'),
    ownShare: scale(0, 1, 'SOW: share of spending that is with the business'),
    reason: Type.Optional(oneOf(STAY_REASONS, { description: 'STAY_REASON' })),
  },
  { description: 'of the questions of the instrument, and of no other' },
);

export const SurveyAnswered = declareEvent({
  name: 'SurveyAnswered',
  wire: 'survey.answered',
  stream: 'customer',
  naming: { kind: 'survey', field: 'surveyId' },
  summary: 'The customer answered a survey.',
  schema: closed({
    surveyId: Type.Optional(identifier('id of the answered sheet at its source')),
    instrument: oneOf(INSTRUMENTS),
    answers,
  }),
});
export type SurveyAnswered = EventOf<typeof SurveyAnswered>;
