import { Type } from '@sinclair/typebox';
import {
  closed,
  declareEvent,
  freeText,
  identifier,
  money,
  oneOf,
  personal,
  word,
  type EventOf,
} from '../declaration.js';

export const INTERACTION_KINDS = ['BROWSE', 'ENQUIRY', 'QUOTE', 'SUPPORT', 'CARE', 'VISIT'] as const;

export const InteractionRecorded = declareEvent({
  name: 'InteractionRecorded',
  wire: 'interaction.recorded',
  stream: 'customer',
  naming: { kind: 'interaction', field: 'interactionId' },
  summary: 'The customer and the business were in touch (接触点).',
  schema: closed({
    interactionId: Type.Optional(identifier('id of the interaction at its source')),
    channel: word('PHONE, EMAIL, WEB, STORE, …'),
    direction: oneOf(['INBOUND', 'OUTBOUND', 'TWO_WAY']),
    kind: oneOf(INTERACTION_KINDS),
    opportunityId: Type.Optional(identifier('the opportunity it belongs to')),
    durationSec: Type.Optional(Type.Integer({ minimum: 0, maximum: 31_536_000, description: 'seconds' })),
    cost: Type.Optional(money('what it cost the business')),
    careType: Type.Optional(word('kind of care (事前/事后关怀)')),
    note: personal(freeText('what was said')),
  }),
});
export type InteractionRecorded = EventOf<typeof InteractionRecorded>;
