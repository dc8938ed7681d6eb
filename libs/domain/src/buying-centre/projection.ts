import { never, TELLS_NOBODY, TIMELESS, type Instant, type Occurred, type Projection } from '@annals/kernel';
import type { Context } from '../clock/population.js';
import type { CustomerRegistered } from '../customer/events.js';
import { BUYING_ROLES, type BuyingRole, type ContactFact } from './events.js';

/** Somebody at the customer, by the roles last told. Names are personal and stay in the log. */
export interface BuyingContact {
  readonly contactId: string;
  readonly position: string | null;
  /** In the order of {@link BUYING_ROLES}. */
  readonly roles: readonly BuyingRole[];
  /** Since when these roles hold. */
  readonly since: Instant;
}

/** The people who buy for a customer (采购中心), in order of their ids. */
export interface BuyingCentreDoc {
  isOrganisation: boolean;
  contacts: BuyingContact[];
}

export type BuyingCentreFact = CustomerRegistered | ContactFact;

function evolve(doc: BuyingCentreDoc, { event, occurredAt }: Occurred<BuyingCentreFact>): BuyingCentreDoc {
  switch (event.type) {
    case 'CustomerRegistered':
      doc.isOrganisation = event.data.kind === 'ORG';
      return doc;
    case 'ContactNamed': {
      const { contactId, position = null } = event.data;
      const roles = BUYING_ROLES.filter((role) => event.data.roles.includes(role));
      const known = doc.contacts.find((contact) => contact.contactId === contactId);
      const since = known && known.roles.join() === roles.join() ? known.since : occurredAt;
      doc.contacts = [...without(doc, contactId), { contactId, position, roles, since }];
      doc.contacts.sort((a, b) => (a.contactId < b.contactId ? -1 : 1));
      return doc;
    }
    case 'ContactRemoved':
      doc.contacts = without(doc, event.data.contactId);
      return doc;
    default:
      return never(event);
  }
}

const without = ({ contacts }: BuyingCentreDoc, id: string): BuyingContact[] =>
  contacts.filter(({ contactId }) => contactId !== id);

/** Whether roles are asked of the customer: of organisations, and of whoever else has contacts. */
export const isBuyingCentre = ({ isOrganisation, contacts }: BuyingCentreDoc): boolean =>
  isOrganisation || contacts.length > 0;

/** The roles that nobody plays; none where roles are not asked. */
export const lackingRoles = (doc: BuyingCentreDoc): BuyingRole[] =>
  isBuyingCentre(doc) ? BUYING_ROLES.filter((role) => !doc.contacts.some(({ roles }) => roles.includes(role))) : [];

/** Buying roles (domain.md §1, row 2). Nobody is told of them: they are for lists and reports. */
export const buyingCentreProjection: Projection<BuyingCentreDoc, Context, BuyingCentreFact> = {
  name: 'buyingCentre',
  version: 1,
  ...TELLS_NOBODY,
  ...TIMELESS,
  order: 'fold',
  handles: ['CustomerRegistered', 'ContactNamed', 'ContactRemoved'],
  initial: () => ({ isOrganisation: false, contacts: [] }),
  evolve,
  indexes: (doc) => lackingRoles(doc).map((role) => ({ index: 'lackingRole', key: [role] })),
  tallies: (doc) => ({
    buyingCentres: isBuyingCentre(doc) ? 1 : 0,
    contacts: doc.contacts.length,
    ...Object.fromEntries(lackingRoles(doc).map((role) => [`lacking:${role}`, 1])),
  }),
};
