import {
  customerStream,
  decode,
  reveal,
  type CustomerId,
  type RecordedEvent,
  type Standing,
  type TenantId,
} from '@annals/contracts';
import {
  lifecycleAt,
  loyaltyAt,
  valueAt,
  type CustomerValue,
  type LifecycleView,
  type LoyaltyView,
} from '@annals/domain';
import { compareFold, formatDay, formatInstant, type Day, type Instant } from '@annals/kernel';
import type { EventStore, KeyStore } from '@annals/ports';
import { isoInstants } from './iso-instants.js';
import type { ReadSide, TenantView } from './read-side.js';

/** Personal details; absent after the customer was forgotten. */
export interface PersonalDetails {
  name?: string;
  email?: string;
  phone?: string;
}

/** A customer from all sides, as of the business now. Instants are ISO 8601, amounts minor units of the base currency. */
export interface Customer360 {
  readonly customerId: CustomerId;
  readonly asOf: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly personal: PersonalDetails;
  readonly lifecycle: unknown;
  readonly loyalty: unknown;
  readonly value: CustomerValue | null;
}

/** Reads one customer; `undefined` where there is none. */
export class CustomerReader {
  constructor(
    private readonly readSide: ReadSide,
    private readonly eventStore: EventStore,
    private readonly keyStore: KeyStore,
  ) {}

  async lifecycle(tenant: TenantId, id: CustomerId): Promise<(LifecycleView & History) | undefined> {
    const [view, standing] = await Promise.all([
      this.readSide.tenant('lifecycle', tenant),
      this.readSide.get('lifecycle', tenant, id),
    ]);
    if (!standing) return undefined;
    return { ...lifecycleAt(standing.doc, dayOf(view, standing), view.context), ...historyOf(standing) };
  }

  async loyalty(tenant: TenantId, id: CustomerId): Promise<(LoyaltyView & History) | undefined> {
    const [view, standing] = await Promise.all([
      this.readSide.tenant('loyalty', tenant),
      this.readSide.get('loyalty', tenant, id),
    ]);
    if (!standing) return undefined;
    return { ...loyaltyAt(standing.doc, dayOf(view, standing), view.context), ...historyOf(standing) };
  }

  async value(tenant: TenantId, id: CustomerId): Promise<(CustomerValue & History) | undefined> {
    const [view, standing] = await Promise.all([
      this.readSide.tenant('value', tenant),
      this.readSide.get('value', tenant, id),
    ]);
    if (!standing) return undefined;
    return { ...valueAt(standing.doc, dayOf(view, standing), view.context), ...historyOf(standing) };
  }

  async customer360(tenant: TenantId, id: CustomerId): Promise<Customer360 | undefined> {
    const [view, listed] = await Promise.all([
      this.readSide.tenant('directory', tenant),
      this.readSide.get('directory', tenant, id),
    ]);
    if (!listed) return undefined;
    const [lifecycle, loyalty, value, personal] = await Promise.all([
      this.lifecycle(tenant, id),
      this.loyalty(tenant, id),
      this.value(tenant, id),
      this.#personal(tenant, id),
    ]);
    const { registeredAt, firstSeenAt, lastSeenAt, details } = listed.doc;
    const profile = isoInstants({ registeredAt, firstSeenAt, lastSeenAt });
    for (const [name, { value: detail }] of Object.entries(details)) profile[name] = detail;
    return {
      customerId: id,
      asOf: formatDay(dayOf(view, listed)),
      profile,
      personal,
      lifecycle: lifecycle ? isoInstants(lifecycle) : null,
      loyalty: loyalty ? isoInstants(loyalty) : null,
      value: value ? (isoInstants(value) as unknown as CustomerValue) : null,
    };
  }

  /**
   * Personal data is in no read model: it is opened from the customer's own stream at each read, so that
   * forgetting the key is enough to forget the customer.
   */
  async #personal(tenant: TenantId, id: CustomerId): Promise<PersonalDetails> {
    const key = await this.keyStore.find(tenant, id);
    if (!key) return {};
    const facts = (await this.eventStore.readStream(customerStream(tenant, id))).map(decode);
    const named = facts.filter(
      (fact): fact is RecordedEvent => fact !== undefined && TELLS_DETAILS.has(fact.event.type),
    );
    const details: PersonalDetails = {};
    for (const fact of named.sort(compareFold)) {
      const { name, email, phone } = reveal(fact, key).event.data as PersonalDetails;
      Object.assign(details, name && { name }, email && { email }, phone && { phone });
    }
    return details;
  }
}

const TELLS_DETAILS = new Set<string>(['CustomerRegistered', 'CustomerDetailsChanged']);

export interface History {
  /** What held from when on, oldest first, and the insight that told so. */
  readonly history: readonly { readonly at: string; readonly insight: string; readonly [category: string]: unknown }[];
}

const historyOf = ({ history }: Standing): History => ({
  history: history.map(({ at, category, insight }) => ({ at: formatInstant(at), ...category, insight })),
});

/** The business day to read a document at: the tenant's, or the document's own where its newest fact is ahead of the clock. */
export function dayOf({ today, context }: TenantView, { last }: Pick<Standing, 'last'>): Day {
  const own = last === null ? 0 : context.calendar.dayOf(last.occurredAt as Instant);
  return Math.max(today ?? 0, own);
}
