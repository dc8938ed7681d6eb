import { Type } from '@sinclair/typebox';
import { closed, declareEvent, identifier, type EventOf } from '../declaration.js';

const mergeId = identifier('the merge');
const survivorId = identifier('the customer under whose id the person goes on');
const absorbedId = identifier('the customer who turned out to be the same person');

/** What is left out of a merged history at most, so that the fact stays a message that a broker takes. */
export const MOST_LEFT_OUT = 5000;

export const MergeDecided = declareEvent({
  name: 'MergeDecided',
  wire: 'merge.decided',
  stream: 'clock',
  summary:
    'Two customers are one person: from here on the merge stands, and the facts that carry it out are only a matter of time.',
  schema: closed({ mergeId, survivorId, absorbedId }),
});
export type MergeDecided = EventOf<typeof MergeDecided>;

export const MergeRevoked = declareEvent({
  name: 'MergeRevoked',
  wire: 'merge.revoked',
  stream: 'clock',
  summary: 'Two customers were no one person after all: the merge is undone.',
  schema: closed({ mergeId }),
});
export type MergeRevoked = EventOf<typeof MergeRevoked>;

export const CustomerAbsorbed = declareEvent({
  name: 'CustomerAbsorbed',
  wire: 'customer.absorbed',
  stream: 'customer',
  summary:
    "The customer's history ends here and goes on under the survivor's id; nothing more is recorded under this one.",
  schema: closed({ mergeId, survivorId }),
});
export type CustomerAbsorbed = EventOf<typeof CustomerAbsorbed>;

export const CustomersMerged = declareEvent({
  name: 'CustomersMerged',
  wire: 'customers.merged',
  stream: 'customer',
  summary:
    "The history of another customer is part of this one's, as if all of it had been recorded here. Its facts stay where they are.",
  schema: closed({
    mergeId,
    absorbedId,
    absorbedRevision: Type.Integer({
      minimum: 0,
      description: "of the CustomerAbsorbed that ends the other's history: what comes before it counts",
    }),
    leftOut: Type.Array(Type.String(), {
      maxItems: MOST_LEFT_OUT,
      description: 'ids of facts, of either history, that say what another fact says already, or contradict it',
    }),
  }),
});
export type CustomersMerged = EventOf<typeof CustomersMerged>;

export const MergeUndone = declareEvent({
  name: 'MergeUndone',
  wire: 'merge.undone',
  stream: 'customer',
  summary: "The other customer's history is no longer part of this one's; what was recorded here since stays here.",
  schema: closed({ mergeId, absorbedId }),
});
export type MergeUndone = EventOf<typeof MergeUndone>;

export const CustomerRestored = declareEvent({
  name: 'CustomerRestored',
  wire: 'customer.restored',
  stream: 'customer',
  summary:
    'The customer is a person of its own again, with the history that it had, and facts are recorded of it again.',
  schema: closed({ mergeId, survivorId }),
});
export type CustomerRestored = EventOf<typeof CustomerRestored>;

/** Which histories are one person's. No rule folds them: they say which facts there are to fold. */
export const identityFacts = [CustomerAbsorbed, CustomersMerged, MergeUndone, CustomerRestored] as const;
export type IdentityFact = EventOf<(typeof identityFacts)[number]>;

const types = new Set<string>(identityFacts.map(({ name }) => name));

export const isIdentityFact = (event: { readonly type: string }): event is IdentityFact => types.has(event.type);
