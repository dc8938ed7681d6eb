import type { Position, TenantId } from '@annals/contracts';
import type { Day } from '@annals/kernel';
import { Rejected } from '@annals/platform';
import type { EventStore, KeyStore } from '@annals/ports';
import { CustomerList } from '../list/customer-list.js';
import { CustomerReader } from '../customer-reader.js';
import { ReadSide } from '../read-side.js';
import { Snapshots } from './snapshots.js';

/** What a request is answered from: the read models of now, or as they were at the end of a day. */
export interface Reading {
  readonly readSide: ReadSide;
  readonly list: CustomerList;
  readonly reader: CustomerReader;
  /** What `read` gives, which need not be read again while it stays the same. */
  readonly remembered: <T extends object>(name: string, read: () => Promise<T>) => Promise<T>;
}

/** What a request says about that. */
export interface ReadingWish {
  /** A business day, at whose end; absent: now. */
  readonly asOf?: Day;
  readonly minPosition?: Position;
}

/** So many tenants' pasts are kept at a time. */
const MOST_TENANTS = 8;

/** Gives each request what it is to be answered from. */
export class Readings {
  readonly #pasts = new Map<TenantId, Snapshots>();
  readonly #now: Reading;

  constructor(
    now: Omit<Reading, 'remembered'>,
    private readonly events: EventStore,
    private readonly keys: KeyStore,
  ) {
    this.#now = { ...now, remembered: (_, read) => read() };
  }

  /** Errors: READ.NOT_YET, to be tried again; AUDIT.AS_OF_AHEAD. */
  async of(tenant: TenantId, { asOf, minPosition }: ReadingWish): Promise<Reading> {
    await this.#now.readSide.include(minPosition);
    if (asOf === undefined) return this.#now;
    const { today } = await this.#now.readSide.inForce('directory', tenant);
    if (today === null || asOf > today)
      throw new Rejected({ code: 'AUDIT.AS_OF_AHEAD', reason: 'the business has not come to that day yet' });
    // The day of now has not ended: it is as it is.
    return asOf === today ? this.#now : this.#then(tenant, asOf, minPosition);
  }

  async #then(tenant: TenantId, day: Day, minPosition: Position | undefined): Promise<Reading> {
    const snapshots = this.#pastOf(tenant);
    const snapshot = await snapshots.at(day, minPosition);
    const readSide = new ReadSide(snapshot);
    return {
      readSide,
      list: new CustomerList(readSide),
      reader: new CustomerReader(readSide, this.events, this.keys, snapshot.end),
      remembered: (name, read) => snapshots.remembered(snapshot, name, read),
    };
  }

  /** The tenants that were asked for last are kept. */
  #pastOf(tenant: TenantId): Snapshots {
    const known = this.#pasts.get(tenant) ?? new Snapshots(tenant, this.events);
    this.#pasts.delete(tenant);
    this.#pasts.set(tenant, known);
    const [oldest] = this.#pasts.keys();
    if (this.#pasts.size > MOST_TENANTS) this.#pasts.delete(oldest!);
    return known;
  }
}
