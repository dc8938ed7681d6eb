import { Type } from '@sinclair/typebox';
import { closed, declareEvent, identifier, type EventOf } from '../declaration.js';

const refereeId = identifier('the customer who was referred');

export const ReferralMade = declareEvent({
  name: 'ReferralMade',
  wire: 'referral.made',
  stream: 'customer',
  naming: { kind: 'referral', field: 'refereeId' },
  summary: 'The customer recommended the business to somebody (推荐).',
  schema: closed({ refereeId }),
});
export type ReferralMade = EventOf<typeof ReferralMade>;

export const ReferralConverted = declareEvent({
  name: 'ReferralConverted',
  wire: 'referral.converted',
  stream: 'customer',
  naming: { kind: 'conversion', field: 'refereeId' },
  summary: 'Somebody whom the customer referred bought for the first time. Once a referee.',
  schema: closed({ refereeId, orderId: Type.Optional(identifier('the first order of the referee')) }),
});
export type ReferralConverted = EventOf<typeof ReferralConverted>;

export type ReferralFact = ReferralMade | ReferralConverted;
