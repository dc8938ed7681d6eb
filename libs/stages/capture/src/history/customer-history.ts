import {
  declarationOf,
  decode,
  personFacts,
  streamParts,
  type EncodedRecord,
  type ReadOwn,
  type RecordedEvent,
  type StreamId,
  customerStream,
} from '@annals/contracts';
import {
  customerDecider,
  isIdentityFact,
  takeIn,
  type CustomerFact,
  type CustomersMerged,
  type CustomerState,
  type IdentityFact,
} from '@annals/domain';
import type { Occurred } from '@annals/kernel';
import type { EventStore, ExpectedRevision } from '@annals/ports';

/** Bounds what is in memory while a very long stream is folded. */
const PAGE = 2000;

/** Where an event is stored. */
export interface Place {
  readonly stream: StreamId;
  readonly revision: number;
}

/**
 * What capture knows of one customer: its stream folded up to `revision`, with the histories that were merged into it.
 * Behind the stream whenever others append.
 */
export class CustomerHistory {
  #state: CustomerState = customerDecider.initial;
  /** Rates of orders that are not in the base currency; most customers have none, here and below. */
  #rates: Map<string, string> | undefined;
  /** Where the facts of merged histories are. */
  #elsewhere: Map<string, Place> | undefined;
  /** Merges that the stream takes back further on. */
  #undone: Set<string> | undefined;
  #revision = -1;

  constructor(readonly stream: StreamId) {}

  get state(): CustomerState {
    return this.#state;
  }

  /** Of the newest event that is folded in; -1 for none. */
  get revision(): number {
    return this.#revision;
  }

  get expected(): ExpectedRevision {
    return this.#revision < 0 ? 'no-stream' : this.#revision;
  }

  /** Events that it remembers. */
  get size(): number {
    return this.#revision + 1 + (this.#elsewhere?.size ?? 0);
  }

  /** Where the event stands in the stream; `undefined` for one that is not known there. */
  revisionOf(id: string): number | undefined {
    return this.#state.seen.get(id);
  }

  /** Where the event stands, in this stream or in one that was merged into it. */
  placeOf(id: string): Place | undefined {
    const revision = this.revisionOf(id);
    return revision === undefined ? this.#elsewhere?.get(id) : { stream: this.stream, revision };
  }

  /** A refund uses its order's rate, when the order is known and of the refund's currency. */
  rateOfOrder(orderId: unknown, currency: string): string | undefined {
    if (typeof orderId !== 'string') return undefined;
    const order = this.#state.orders.get(orderId);
    return order?.purchasedBy && order.currency === currency ? this.#rates?.get(orderId) : undefined;
  }

  /** Folds what the stream holds beyond `revision`. Gives whether there was anything. */
  async catchUp(store: EventStore): Promise<boolean> {
    const before = this.#revision;
    for (;;) {
      const records = await store.readStream(this.stream, { from: this.#revision + 1, limit: PAGE });
      const isAgain = await this.#foldAll(records, store);
      if (!isAgain && records.length < PAGE) return this.#revision > before;
    }
  }

  fold(fact: Occurred<CustomerFact>): void {
    customerDecider.evolve(this.#state, fact);
    this.#revision++;
    this.#rememberRate(fact);
  }

  #rememberRate({ event }: Occurred<CustomerFact>): void {
    if (event.type !== 'PurchaseRecorded') return;
    const { orderId, total } = event.data;
    if (total.fxToBase !== '1') (this.#rates ??= new Map()).set(orderId, total.fxToBase);
  }

  /** Gives whether all is to be folded again, since a merge was taken back. */
  async #foldAll(records: readonly EncodedRecord[], store: EventStore): Promise<boolean> {
    for (const record of records) {
      const recorded = decode(record);
      if (recorded && isIdentityFact(recorded.event)) {
        if (await this.#identify(record.id, recorded.event, store)) return true;
      } else if (recorded?.event.type === 'CustomerForgotten') {
        this.#state.isForgotten = true;
        this.#pass(record.id);
      } else if (recorded && declarationOf(recorded.event.type).stream === 'customer') {
        this.fold(recorded as Occurred<CustomerFact>);
      } else {
        // A newer release wrote it: no rule of this one asks for it, but its place in the stream is taken.
        this.#pass(record.id);
      }
    }
    return false;
  }

  #pass(id: string): void {
    this.#state.seen.set(id, this.#state.seen.size);
    this.#revision++;
  }

  async #identify(id: string, { type, data }: IdentityFact, store: EventStore): Promise<boolean> {
    if (type === 'MergeUndone' && !this.#undone?.has(data.mergeId)) {
      (this.#undone ??= new Set()).add(data.mergeId);
      this.#forget();
      return true;
    }
    if (type === 'CustomersMerged' && !this.#undone?.has(data.mergeId)) await this.#join(data, store);
    if (type === 'CustomerAbsorbed') this.#state.absorbedInto = data.survivorId;
    if (type === 'CustomerRestored') this.#state.absorbedInto = null;
    this.#pass(id);
    return false;
  }

  #forget(): void {
    this.#state = customerDecider.initial;
    this.#rates = undefined;
    this.#elsewhere = undefined;
    this.#revision = -1;
  }

  async #join({ absorbedId, absorbedRevision, leftOut }: CustomersMerged['data'], store: EventStore): Promise<void> {
    const { tenant } = streamParts(this.stream);
    const facts = await personFacts(
      readOwn(store, tenant),
      absorbedId,
      ({ revision }: RecordedEvent) => revision <= absorbedRevision,
    );
    const left = new Set(leftOut);
    const { openCase } = this.#state;
    for (const recorded of facts.sort(byPosition)) {
      if (left.has(recorded.id)) continue;
      const fact = recorded as Occurred<CustomerFact>;
      takeIn(this.#state, fact);
      this.#rememberRate(fact);
      (this.#elsewhere ??= new Map()).set(recorded.id, { stream: recorded.stream, revision: recorded.revision });
    }
    // The case that was open goes on, whatever the other history began and ended meanwhile.
    this.#state.openCase = openCase ?? this.#state.openCase;
  }
}

/** The order of arrival. */
export const byPosition = (a: RecordedEvent, b: RecordedEvent): number => (a.position < b.position ? -1 : 1);

/** Reads streams of customers from the store. */
export const readOwn =
  (store: EventStore, tenant: string): ReadOwn =>
  async (customerId) =>
    (await store.readStream(customerStream(tenant, customerId))).map(decode).filter((event) => event !== undefined);
