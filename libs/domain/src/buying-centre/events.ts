import { Type } from '@sinclair/typebox';
import { personalDetails } from '../customer/events.js';
import { closed, declareEvent, identifier, oneOf, word, type EventOf } from '../declaration.js';

/** Who takes which part in a purchase (购买角色): 使用者, 影响者, 决策者, 批准者, 购买者, 把关者. */
export const BUYING_ROLES = ['USER', 'INFLUENCER', 'DECIDER', 'APPROVER', 'BUYER', 'GATEKEEPER'] as const;
export type BuyingRole = (typeof BUYING_ROLES)[number];

export const ContactNamed = declareEvent({
  name: 'ContactNamed',
  wire: 'contact.named',
  stream: 'customer',
  summary: 'Somebody at the customer plays these parts in its purchases. Named again, the new roles and position hold.',
  schema: closed({
    contactId: identifier('the contact; an id that tells nothing of the person'),
    roles: Type.Array(oneOf(BUYING_ROLES), {
      minItems: 1,
      maxItems: BUYING_ROLES.length,
      uniqueItems: true,
      description: 'all roles that the contact plays from now on',
    }),
    position: Type.Optional(word('what the contact is at the customer')),
    ...personalDetails,
  }),
});
export type ContactNamed = EventOf<typeof ContactNamed>;

export const ContactRemoved = declareEvent({
  name: 'ContactRemoved',
  wire: 'contact.removed',
  stream: 'customer',
  summary: 'A contact plays no part in the purchases of the customer any more.',
  schema: closed({ contactId: identifier('the contact') }),
});
export type ContactRemoved = EventOf<typeof ContactRemoved>;

export type ContactFact = ContactNamed | ContactRemoved;
