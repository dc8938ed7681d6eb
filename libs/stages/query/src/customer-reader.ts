import {
  mergesIn,
  personFacts,
  type CustomerId,
  type ReadOwn,
  type RecordedEvent,
  type Standing,
  type TenantId,
} from '@annals/contracts';
import type { DirectoryDoc, ProjectionName } from '@annals/domain';
import { formatDay, type Instant } from '@annals/kernel';
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
  type ShownPart,
} from '@annals/read-models';
import { ownFacts } from './as-of/news.js';
import { personalDetailsOf, type PersonalDetails } from './personal-details.js';
import type { ReadSide } from './read-side.js';

/** A customer from all sides, as of the business now. Instants are ISO 8601, amounts minor units of the base currency. */
export interface Customer360 extends Parts {
  readonly customerId: CustomerId;
  readonly asOf: string;
  readonly profile: Profile;
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
type Parts = { readonly [Name in PartName]: CustomerPartAnswer<Name> | null };

/** A part of a customer, and what held from when on. */
export type CustomerPartAnswer<Name extends PartName> = ShownPart<Name> & History;

/** When the customer came to be known, and its newest details; an instant is `null` where there was none. */
interface Profile {
  readonly registeredAt: string | null;
  readonly firstSeenAt: string | null;
  readonly lastSeenAt: string | null;
  readonly [detail: string]: string | null;
}

/** The documents of one customer. */
type StandingOf = (name: ProjectionName) => Promise<Standing | undefined>;

/** Reads one customer; `undefined` where there is none. */
export class CustomerReader {
  constructor(
    private readonly readSide: ReadSide,
    private readonly eventStore: EventStore,
    private readonly keyStore: KeyStore,
    /** The end of what is looked at, as in the read models. */
    private readonly until: Instant = Infinity,
  ) {}

  /** Instants are ISO 8601, as everywhere on the wire. */
  async part<Name extends PartName>(
    name: Name,
    tenant: TenantId,
    id: CustomerId,
  ): Promise<CustomerPartAnswer<Name> | undefined> {
    return this.#part(name, tenant, (asked) => this.readSide.get(asked, tenant, id));
  }

  async #part<Name extends PartName>(
    name: Name,
    tenant: TenantId,
    standingOf: StandingOf,
  ): Promise<CustomerPartAnswer<Name> | undefined> {
    const besides = besideOf(name);
    const [view, standing, ...others] = await Promise.all([
      this.readSide.inForce(name, tenant),
      standingOf(name),
      ...besides.map(standingOf),
    ]);
    if (!standing) return undefined;
    const beside = besides.flatMap((other, i): [string, Standing][] => (others[i] ? [[other, others[i]]] : []));
    return { ...partOf(name, view, standing, beside).shown, ...historyOf(standing) };
  }

  /** Several parts ask for the same read models: each is read once. */
  #standingsOf(tenant: TenantId, id: CustomerId): StandingOf {
    const asked = new Map<ProjectionName, Promise<Standing | undefined>>();
    return (name) => {
      const reading = asked.get(name) ?? this.readSide.get(name, tenant, id);
      asked.set(name, reading);
      return reading;
    };
  }

  async customer360(tenant: TenantId, id: CustomerId): Promise<Customer360 | undefined> {
    const standingOf = this.#standingsOf(tenant, id);
    const [view, listed] = await Promise.all([
      this.readSide.inForce('directory', tenant),
      standingOf('directory') as Promise<Standing<DirectoryDoc> | undefined>,
    ]);
    if (!listed) return undefined;
    const own = await this.#own(tenant, id);
    const erased = new Set<CustomerId>();
    const read: ReadOwn = async (of) => {
      const events = of === id ? own : await this.#own(tenant, of);
      if (events.some(({ event }) => event.type === 'CustomerForgotten')) erased.add(of);
      return events;
    };
    const [personal, ...parts] = await Promise.all([
      personFacts(read, id).then((facts) => this.#personal(tenant, facts, erased)),
      ...PART_NAMES.map((name) => this.#part(name, tenant, standingOf)),
    ]);
    const { registeredAt, firstSeenAt, lastSeenAt, details } = listed.doc;
    const told = Object.fromEntries(Object.entries(details).map(([name, { value }]) => [name, value]));
    const profile: Profile = { ...isoInstants({ registeredAt, firstSeenAt, lastSeenAt }), ...told };
    return {
      customerId: id,
      asOf: formatDay(dayOf(view, listed)),
      profile,
      personal,
      merged: mergesIn(own).map(({ mergeId, absorbedId }) => ({ mergeId, customerId: absorbedId })),
      ...(Object.fromEntries(PART_NAMES.map((name, i) => [name, parts[i] ?? null])) as unknown as Parts),
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
   * forgetting their keys is enough to forget the person. Whom the log says to be forgotten is not opened even where a key
   * came back with a backup.
   */
  async #personal(
    tenant: TenantId,
    facts: readonly RecordedEvent[],
    erased: ReadonlySet<CustomerId>,
  ): Promise<PersonalDetails> {
    const ids = new Set(facts.map(({ customerId }) => customerId!));
    const owners = [...ids].filter((id) => !erased.has(id));
    const keys = await Promise.all(owners.map((owner) => this.keyStore.find(tenant, owner)));
    return personalDetailsOf(facts, new Map(owners.map((owner, i) => [owner, keys[i]])));
  }

  async #own(tenant: TenantId, id: CustomerId): Promise<RecordedEvent[]> {
    const facts = await ownFacts(this.eventStore, tenant, id);
    return facts.filter(({ occurredAt }) => occurredAt <= this.until);
  }
}
