import { Type } from '@sinclair/typebox';
import type { ContactPreferencesChanged } from '../preferences/events.js';
import { closed, declareEvent, freeText, identifier, oneOf, personal, word, type EventOf } from '../declaration.js';

/** What is personal of somebody: encrypted from the first event on, and gone when the customer is forgotten. */
export const personalDetails = {
  name: personal(Type.String({ minLength: 1, maxLength: 200, description: 'full name' })),
  email: personal(Type.String({ minLength: 3, maxLength: 254, description: 'e-mail address' })),
  phone: personal(Type.String({ minLength: 3, maxLength: 40, description: 'telephone number' })),
};

const details = {
  industry: Type.Optional(word('line of business')),
  size: Type.Optional(word('size class')),
  region: Type.Optional(word('country or region')),
  channel: Type.Optional(word('channel of acquisition')),
  ...personalDetails,
};

export const CustomerRegistered = declareEvent({
  name: 'CustomerRegistered',
  wire: 'customer.registered',
  stream: 'customer',
  naming: { kind: 'registration' },
  summary: 'A person or organisation became known by name. Once a customer.',
  schema: closed({
    kind: oneOf(['PERSON', 'ORG']),
    ...details,
    referrerId: Type.Optional(identifier('the customer who referred this one')),
  }),
});
export type CustomerRegistered = EventOf<typeof CustomerRegistered>;

export const CustomerDetailsChanged = declareEvent({
  name: 'CustomerDetailsChanged',
  wire: 'customer.details-changed',
  stream: 'customer',
  summary: 'Some details of a customer are different now; those not named stay as they were.',
  schema: closed(details),
});
export type CustomerDetailsChanged = EventOf<typeof CustomerDetailsChanged>;

export const RelationshipEnded = declareEvent({
  name: 'RelationshipEnded',
  wire: 'relationship.ended',
  stream: 'customer',
  summary: 'The customer, or the business, ended the relationship. A later purchase begins it anew.',
  schema: closed({
    reasonCode: Type.Optional(word('why, as a code')),
    reason: personal(freeText('why, in words')),
  }),
});
export type RelationshipEnded = EventOf<typeof RelationshipEnded>;

/** Who the customer is, and whether it wants to hear from the business. */
export type DetailsFact = CustomerRegistered | CustomerDetailsChanged | ContactPreferencesChanged;
