import { declarationOf, decode, type EncodedRecord, type StreamId } from '@annals/contracts';
import { customerDecider, type CustomerFact, type CustomerState } from '@annals/domain';
import type { Occurred } from '@annals/kernel';
import type { EventStore, ExpectedRevision } from '@annals/ports';

/** Bounds what is in memory while a very long stream is folded. */
const PAGE = 2000;

/** What capture knows of one customer: its stream folded up to `revision`. Behind the stream whenever others append. */
export class CustomerHistory {
  readonly state: CustomerState = customerDecider.initial;
  /** Rates of orders that are not in the base currency. */
  readonly #rates = new Map<string, string>();
  #revision = -1;

  constructor(readonly stream: StreamId) {}

  /** Of the newest event that is folded in; -1 for none. */
  get revision(): number {
    return this.#revision;
  }

  get expected(): ExpectedRevision {
    return this.#revision < 0 ? 'no-stream' : this.#revision;
  }

  /** Where the event stands in the stream; `undefined` for one that is not known. */
  revisionOf(id: string): number | undefined {
    return this.state.seen.get(id);
  }

  /** A refund uses its order's rate, when the order is known and of the refund's currency. */
  rateOfOrder(orderId: unknown, currency: string): string | undefined {
    if (typeof orderId !== 'string') return undefined;
    const order = this.state.orders.get(orderId);
    return order?.purchasedBy && order.currency === currency ? this.#rates.get(orderId) : undefined;
  }

  /** Folds what the stream holds beyond `revision`. Gives whether there was anything. */
  async catchUp(store: EventStore): Promise<boolean> {
    const before = this.#revision;
    for (;;) {
      const records = await store.readStream(this.stream, { from: this.#revision + 1, limit: PAGE });
      for (const record of records) this.#foldRecord(record);
      if (records.length < PAGE) return this.#revision > before;
    }
  }

  fold(fact: Occurred<CustomerFact>): void {
    customerDecider.evolve(this.state, fact);
    this.#revision++;
    if (fact.event.type !== 'PurchaseRecorded') return;
    const { orderId, total } = fact.event.data;
    if (total.fxToBase !== '1') this.#rates.set(orderId, total.fxToBase);
  }

  #foldRecord(record: EncodedRecord): void {
    const recorded = decode(record);
    if (recorded && declarationOf(recorded.event.type).stream === 'customer') {
      this.fold(recorded as Occurred<CustomerFact>);
    } else {
      // A newer release wrote it: no rule of this one asks for it, but its place in the stream is taken.
      this.state.seen.set(record.id, this.state.seen.size);
      this.#revision++;
    }
  }
}
