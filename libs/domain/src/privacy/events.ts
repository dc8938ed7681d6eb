import { Type } from '@sinclair/typebox';
import { closed, declareEvent, identifier, word, type EventOf } from '../declaration.js';

const reasonCode = word('why, as a code: who asked, or which duty; never a text about the person');

/** A person has few ids; that all of them fit into one fact is asked when histories are merged. */
export const MOST_FORGOTTEN = 1000;

export const ForgettingDecided = declareEvent({
  name: 'ForgettingDecided',
  wire: 'forgetting.decided',
  stream: 'privacy',
  summary:
    'A person is to be forgotten: from here on its personal data counts as erased, and destroying its keys is only a matter of time.',
  schema: closed({
    customerId: identifier('the customer who was asked for'),
    customers: Type.Array(identifier('a customer who is that person'), {
      minItems: 1,
      maxItems: MOST_FORGOTTEN,
      description: 'whose keys are destroyed: the customer, and all whom it absorbed',
    }),
    reasonCode,
  }),
});
export type ForgettingDecided = EventOf<typeof ForgettingDecided>;

export const CustomerForgotten = declareEvent({
  name: 'CustomerForgotten',
  wire: 'customer.forgotten',
  stream: 'customer',
  summary:
    "The customer's personal data is erased for good: the key is destroyed. Whoever holds copies of it erases them now.",
  schema: closed({ forgettingId: identifier('the decision that this carries out'), reasonCode }),
});
export type CustomerForgotten = EventOf<typeof CustomerForgotten>;

/** What erases. No rule folds it: stages, levels and values are made of nothing personal. */
export type PrivacyFact = ForgettingDecided | CustomerForgotten;
