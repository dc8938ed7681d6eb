import {
  customerStream,
  decode,
  personFacts,
  type CustomerId,
  type Position,
  type ReadOwn,
  type RecordedEvent,
  type StreamId,
  type TenantId,
} from '@annals/contracts';
import type { EventStore } from '@annals/ports';

/**
 * A customer's facts as the log held them at a position: what a refold folds.
 * Streams read for one batch are kept until it ends, since late facts of one customer come together
 * and several lanes ask for them.
 */
export class FactReader {
  readonly #kept = new Map<string, Promise<readonly RecordedEvent[]>>();

  constructor(private readonly store: EventStore) {}

  /** The person's facts as they stood at the position `upTo`, of every history that was merged into it; in no order. */
  upTo(tenant: TenantId, customerId: CustomerId, upTo: Position): Promise<RecordedEvent[]> {
    const read: ReadOwn = (id, revision) =>
      this.#stream(tenant, id, (last) => (revision === undefined ? last.position >= upTo : last.revision >= revision));
    return personFacts(read, customerId, ({ position }) => position <= upTo);
  }

  /** What the customer's own stream holds at positions up to `upTo`, in order of arrival. */
  async own(tenant: TenantId, customerId: CustomerId, upTo: Position): Promise<RecordedEvent[]> {
    const events = await this.#stream(tenant, customerId, ({ position }) => position >= upTo);
    return events.filter(({ position }) => position <= upTo);
  }

  async #stream(
    tenant: TenantId,
    customerId: CustomerId,
    isEnough: (last: RecordedEvent) => boolean,
  ): Promise<readonly RecordedEvent[]> {
    const stream = customerStream(tenant, customerId);
    for (;;) {
      const reading = this.#kept.get(stream);
      const last = (await reading)?.at(-1);
      if (reading && last && isEnough(last)) return reading;
      // Another lane has begun to read it anew meanwhile: one reading is for all of them.
      if (this.#kept.get(stream) !== reading) continue;
      const anew = this.#read(stream);
      this.#kept.set(stream, anew);
      return anew;
    }
  }

  async #read(stream: StreamId): Promise<readonly RecordedEvent[]> {
    return (await this.store.readStream(stream)).map(decode).filter((event) => event !== undefined);
  }

  forget(): void {
    this.#kept.clear();
  }
}
