import { Type } from '@sinclair/typebox';
import { closed, date, declareEvent, identifier, type EventOf } from '../declaration.js';

const partnershipId = identifier('the partnership');

export const PartnershipSigned = declareEvent({
  name: 'PartnershipSigned',
  wire: 'partnership.signed',
  stream: 'customer',
  naming: { kind: 'partnership', field: 'partnershipId' },
  summary: 'Customer and business became partners (合作伙伴).',
  schema: closed({ partnershipId, until: Type.Optional(date('its last day, where it has a term')) }),
});
export type PartnershipSigned = EventOf<typeof PartnershipSigned>;

export const PartnershipEnded = declareEvent({
  name: 'PartnershipEnded',
  wire: 'partnership.ended',
  stream: 'customer',
  naming: { kind: 'partnership-end', field: 'partnershipId' },
  summary: 'A partnership ended, before its term or without one.',
  schema: closed({ partnershipId }),
});
export type PartnershipEnded = EventOf<typeof PartnershipEnded>;

export type PartnershipFact = PartnershipSigned | PartnershipEnded;
