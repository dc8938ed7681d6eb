import { Type, type Static } from '@sinclair/typebox';
import { closed, declareEvent, identifier, word, type EventOf } from '../declaration.js';

const scalar = Type.Union([Type.String({ maxLength: 64 }), Type.Number(), Type.Boolean()]);

/** One comparison of a field of the customer list. Exactly one of the comparisons is there. */
const condition = closed({
  field: word('a field of the customer list, such as stage or net'),
  is: Type.Optional(scalar),
  in: Type.Optional(Type.Array(scalar, { minItems: 1, maxItems: 50 })),
  atLeast: Type.Optional(Type.Number()),
  atMost: Type.Optional(Type.Number()),
});
export type SegmentCondition = Static<typeof condition>;

const conditions = (description: string) =>
  Type.Optional(Type.Array(condition, { minItems: 1, maxItems: 20, description }));

const filter = closed(
  { all: conditions('each must hold'), any: conditions('one must hold'), none: conditions('none may hold') },
  { minProperties: 1, description: 'who belongs to it; data, so that history shows what it was' },
);
export type SegmentFilter = Static<typeof filter>;

export const SegmentSaved = declareEvent({
  name: 'SegmentSaved',
  wire: 'segment.saved',
  stream: 'clock',
  summary: 'From here on the tenant has a segment of customers under this id, whatever it was before.',
  schema: closed({
    segmentId: identifier('the segment'),
    name: Type.String({ minLength: 1, maxLength: 200, description: 'what people call it' }),
    filter,
  }),
});
export type SegmentSaved = EventOf<typeof SegmentSaved>;

export const SegmentRemoved = declareEvent({
  name: 'SegmentRemoved',
  wire: 'segment.removed',
  stream: 'clock',
  summary: 'The tenant has this segment no more.',
  schema: closed({ segmentId: identifier('the segment') }),
});
export type SegmentRemoved = EventOf<typeof SegmentRemoved>;

/** A segment as it is in force. */
export type Segment = Omit<SegmentSaved['data'], 'segmentId'>;
