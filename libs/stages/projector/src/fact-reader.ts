import {
  customerStream,
  decode,
  personFacts,
  type CustomerId,
  type Position,
  type ReadOwn,
  type RecordedEvent,
  type TenantId,
} from '@annals/contracts';
import type { EventStore } from '@annals/ports';

/**
 * A customer's facts as the log held them at a position: what a refold folds.
 * Streams read for one batch are kept until it ends, since late facts of one customer come together.
 */
export class FactReader {
  readonly #kept = new Map<string, readonly RecordedEvent[]>();

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
    const kept = this.#kept.get(stream);
    if (kept && isEnough(kept.at(-1)!)) return kept;
    const events = (await this.store.readStream(stream)).map(decode).filter((event) => event !== undefined);
    if (events.length > 0) this.#kept.set(stream, events);
    return events;
  }

  forget(): void {
    this.#kept.clear();
  }
}
