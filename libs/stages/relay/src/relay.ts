import type { EncodedRecord, Position } from '@annals/contracts';
import type { EventBus, EventStore } from '@annals/ports';

const PAGE = 4000;

/** Publishes the log on the bus, in order and at least once. What the bus itself holds says where to go on. */
export class Relay {
  /** What the bus is known to hold; `null` when it must be asked: at the start, after a pause and after a failure. */
  #published: Position | null = null;
  /** The page that follows it, where it was read already. */
  #ahead: readonly EncodedRecord[] = [];

  constructor(
    private readonly eventStore: EventStore,
    private readonly eventBus: EventBus,
  ) {}

  /**
   * Publishes the next page. Gives how many records it had, and up to where the bus holds the log.
   * A bus that is the log itself holds all of it each time that it is asked, so there is never a page.
   */
  async advance(): Promise<{ readonly records: number; readonly published: Position }> {
    const from = this.#published ?? (await this.eventBus.lastPublished());
    const records = this.#ahead.length > 0 ? this.#ahead : await this.eventStore.readAll(from, PAGE);
    this.#published = null;
    this.#ahead = [];
    const published = records.at(-1)?.position ?? from;
    if (records.length > 0) {
      const more = records.length < PAGE ? [] : this.eventStore.readAll(published, PAGE);
      const [ahead] = await Promise.all([more, this.eventBus.publish(records)]);
      this.#published = published;
      this.#ahead = ahead;
    }
    return { records: records.length, published };
  }
}
