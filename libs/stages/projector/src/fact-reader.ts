import {
  customerStream,
  decode,
  type CustomerId,
  type Position,
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

  /** Facts at positions up to `upTo`, in order of arrival. */
  async upTo(tenant: TenantId, customerId: CustomerId, upTo: Position): Promise<RecordedEvent[]> {
    const stream = customerStream(tenant, customerId);
    let facts = this.#kept.get(stream);
    if (!facts || facts.at(-1)!.position < upTo) {
      facts = (await this.store.readStream(stream)).map(decode).filter((fact) => fact !== undefined);
      if (facts.length > 0) this.#kept.set(stream, facts);
    }
    return facts.filter(({ position }) => position <= upTo);
  }

  forget(): void {
    this.#kept.clear();
  }
}
