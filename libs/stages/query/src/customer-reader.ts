import {
  customerStream,
  decode,
  mergesIn,
  personFacts,
  type CustomerId,
  type ReadOwn,
  type RecordedEvent,
  type Standing,
  type TenantId,
} from '@annals/contracts';
import type { ProjectionName } from '@annals/domain';
import { formatDay } from '@annals/kernel';
import type { EventStore, KeyStore } from '@annals/ports';
import {
  besideOf,
  dayOf,
  historyOf,
  isoInstants,
  PART_NAMES,
  partOf,
  type History,
  type PartName,
} from '@annals/read-models';
import { personalDetailsOf, type PersonalDetails } from './personal-details.js';
import type { ReadSide } from './read-side.js';

/** A customer from all sides, as of the business now. Instants are ISO 8601, amounts minor units of the base currency. */
export interface Customer360 extends Parts {
  readonly customerId: CustomerId;
  readonly asOf: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly personal: PersonalDetails;
  /** Whom the customer absorbed, and under which merge that can be undone. */
  readonly merged: readonly { readonly mergeId: string; readonly customerId: CustomerId }[];
}

/** What is said of a customer who turned out to be another one. */
export interface Absorbed {
  readonly customerId: CustomerId;
  /** Who absorbed the customer. */
  readonly mergedInto: CustomerId;
  readonly mergeId: string;
  /** Under whose id the person goes on: the end of the chain, where the other was absorbed, too. */
  readonly survivor: CustomerId;
}

/** Each part by its name; `null` where nothing of the kind is known. */
type Parts = Readonly<Record<PartName, object | null>>;

/** Reads one customer; `undefined` where there is none. */
export class CustomerReader {
  constructor(
    private readonly readSide: ReadSide,
    private readonly eventStore: EventStore,
    private readonly keyStore: KeyStore,
  ) {}

  /** Instants are ISO 8601, as everywhere on the wire. */
  async part(name: PartName, tenant: TenantId, id: CustomerId): Promise<(object & History) | undefined> {
    const [view, standing] = await Promise.all([
      this.readSide.tenant(name, tenant),
      this.readSide.get(name, tenant, id),
    ]);
    if (!standing) return undefined;
    const others = await this.#beside(besideOf(name), tenant, id);
    return { ...partOf(name, view, standing, others).shown, ...historyOf(standing) };
  }

  async #beside(names: readonly ProjectionName[], tenant: TenantId, id: CustomerId): Promise<[string, Standing][]> {
    const standings = await Promise.all(names.map((name) => this.readSide.get(name, tenant, id)));
    return names.flatMap((name, i): [string, Standing][] => (standings[i] ? [[name, standings[i]]] : []));
  }

  async customer360(tenant: TenantId, id: CustomerId): Promise<Customer360 | undefined> {
    const [view, listed] = await Promise.all([
      this.readSide.tenant('directory', tenant),
      this.readSide.get('directory', tenant, id),
    ]);
    if (!listed) return undefined;
    const own = await this.#own(tenant, id);
    const read: ReadOwn = (of) => (of === id ? Promise.resolve(own) : this.#own(tenant, of));
    const [personal, ...parts] = await Promise.all([
      personFacts(read, id).then((facts) => this.#personal(tenant, facts)),
      ...PART_NAMES.map((name) => this.part(name, tenant, id)),
    ]);
    const { registeredAt, firstSeenAt, lastSeenAt, details } = listed.doc;
    const profile = isoInstants({ registeredAt, firstSeenAt, lastSeenAt });
    for (const [name, { value: detail }] of Object.entries(details)) profile[name] = detail;
    return {
      customerId: id,
      asOf: formatDay(dayOf(view, listed)),
      profile,
      personal,
      merged: mergesIn(own).map(({ mergeId, absorbedId }) => ({ mergeId, customerId: absorbedId })),
      ...(Object.fromEntries(PART_NAMES.map((name, i) => [name, parts[i] ?? null])) as Parts),
    };
  }

  /** Who the customer turned out to be; `undefined` for one that is a person of its own. */
  async absorbed(tenant: TenantId, id: CustomerId): Promise<Absorbed | undefined> {
    const absorbed = (await this.readSide.get('directory', tenant, id))?.absorbed;
    if (!absorbed) return undefined;
    const { into: mergedInto, mergeId } = absorbed;
    const survivor = (await this.absorbed(tenant, mergedInto))?.survivor ?? mergedInto;
    return { customerId: id, mergedInto, mergeId, survivor };
  }

  /**
   * Personal data is in no read model: it is opened from the streams of the person's customers at each read, so that
   * forgetting their keys is enough to forget the person.
   */
  async #personal(tenant: TenantId, facts: readonly RecordedEvent[]): Promise<PersonalDetails> {
    const owners = [...new Set(facts.map(({ customerId }) => customerId!))];
    const keys = await Promise.all(owners.map((owner) => this.keyStore.find(tenant, owner)));
    return personalDetailsOf(facts, new Map(owners.map((owner, i) => [owner, keys[i]])));
  }

  async #own(tenant: TenantId, id: CustomerId): Promise<RecordedEvent[]> {
    const records = await this.eventStore.readStream(customerStream(tenant, id));
    return records.map(decode).filter((event) => event !== undefined);
  }
}
