import { Type } from '@sinclair/typebox';
import { closed, declareEvent, identifier, minorUnits, word, type EventOf } from '../declaration.js';

const points = Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'points (积分)' });
const entryId = Type.Optional(identifier('id of the booking at its source'));

export const PointsEarned = declareEvent({
  name: 'PointsEarned',
  wire: 'points.earned',
  stream: 'customer',
  naming: { kind: 'points-earned', field: 'entryId' },
  summary: 'Points were credited, as a lot of their own: the oldest lot is spent first, and each lot expires.',
  schema: closed({ entryId, points, orderId: Type.Optional(identifier('the order that earned them')) }),
});
export type PointsEarned = EventOf<typeof PointsEarned>;

export const PointsRedeemed = declareEvent({
  name: 'PointsRedeemed',
  wire: 'points.redeemed',
  stream: 'customer',
  naming: { kind: 'points-redeemed', field: 'entryId' },
  summary: 'Points were spent on a reward; never more than the balance.',
  schema: closed({
    entryId,
    points,
    orderId: Type.Optional(identifier('the order that they were used on')),
    reward: Type.Optional(word('what they were given for')),
    unitCost: Type.Optional(minorUnits('what a point costs the business, in the base currency')),
  }),
});
export type PointsRedeemed = EventOf<typeof PointsRedeemed>;

export const PointsReversed = declareEvent({
  name: 'PointsReversed',
  wire: 'points.reversed',
  stream: 'customer',
  naming: { kind: 'points-reversed', field: 'entryId' },
  summary: 'Points were taken back, as by a return of their order. Only this may make a balance negative.',
  schema: closed({ entryId, points, orderId: Type.Optional(identifier('the order that had earned them')) }),
});
export type PointsReversed = EventOf<typeof PointsReversed>;

export type PointsFact = PointsEarned | PointsRedeemed | PointsReversed;
