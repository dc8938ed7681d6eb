import { reveal, type CustomerId, type RecordedEvent } from '@annals/contracts';
import { never, compareFold } from '@annals/kernel';
import type { ContactFact, CustomerDetailsChanged, CustomerRegistered } from '@annals/domain';

interface Person {
  name?: string;
  email?: string;
  phone?: string;
}

/** Personal details; absent after the customer was forgotten. */
export interface PersonalDetails extends Person {
  /** Those of its contacts of whom any is known, in order of their ids. */
  contacts?: readonly (Person & { readonly contactId: string })[];
}

type TellingFact = CustomerRegistered | CustomerDetailsChanged | ContactFact;

const TELLING: ReadonlySet<string> = new Set<TellingFact['type']>([
  'CustomerRegistered',
  'CustomerDetailsChanged',
  'ContactNamed',
  'ContactRemoved',
]);

/** Opens what the facts of a person tell of it, and of its contacts that were not removed. `keys`: of the customers who are that person. */
export function personalDetailsOf(
  facts: readonly RecordedEvent[],
  keys: ReadonlyMap<CustomerId, Uint8Array | undefined>,
): PersonalDetails {
  const telling = facts.filter(({ event }) => TELLING.has(event.type));
  const details: PersonalDetails = {};
  const contacts = new Map<string, Person>();
  for (const fact of telling.sort(compareFold)) {
    const key = keys.get(fact.customerId!);
    if (key) tell(details, contacts, reveal(fact, key).event as TellingFact);
  }
  const known = [...contacts].filter(([, person]) => Object.keys(person).length > 0);
  if (known.length > 0) {
    known.sort(([a], [b]) => (a < b ? -1 : 1));
    details.contacts = known.map(([contactId, person]) => ({ contactId, ...person }));
  }
  return details;
}

function tell(details: PersonalDetails, contacts: Map<string, Person>, { type, data }: TellingFact): void {
  switch (type) {
    case 'CustomerRegistered':
    case 'CustomerDetailsChanged':
      Object.assign(details, personOf(data));
      return;
    case 'ContactNamed':
      // What is not told anew stays as it was.
      contacts.set(data.contactId, { ...contacts.get(data.contactId), ...personOf(data) });
      return;
    case 'ContactRemoved':
      contacts.delete(data.contactId);
      return;
    default:
      never(type);
  }
}

const personOf = ({ name, email, phone }: Person): Person => ({
  ...(name && { name }),
  ...(email && { email }),
  ...(phone && { phone }),
});
