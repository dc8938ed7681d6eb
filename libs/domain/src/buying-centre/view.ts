import { formatInstant } from '@annals/kernel';
import type { BuyingRole } from './events.js';
import { lackingRoles, type BuyingCentreDoc } from './projection.js';

/** Who buys for a customer. Instants are ISO 8601. Names are read with the customer. */
export interface BuyingCentreView {
  readonly contacts: readonly {
    readonly contactId: string;
    readonly position: string | null;
    readonly roles: readonly BuyingRole[];
    readonly since: string;
  }[];
  /** Roles that nobody plays, as far as it is known; none of a person without contacts. */
  readonly lacking: readonly BuyingRole[];
}

/** Time alone changes nothing of it. */
export const buyingCentreAt = (doc: BuyingCentreDoc): BuyingCentreView => ({
  contacts: doc.contacts.map(({ contactId, position, roles, since }) => ({
    ...{ contactId, position, roles },
    since: formatInstant(since),
  })),
  lacking: lackingRoles(doc),
});
