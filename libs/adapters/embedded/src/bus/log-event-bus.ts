import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EncodedRecord, Position } from '@annals/contracts';
import type { Delivery, EventBus, EventStore, SubscribeOptions } from '@annals/ports';

/**
 * The log itself as the bus: what is appended is published, in one partition, 0.
 * That only one subscriber of a group runs is the stage lock's doing.
 */
export class LogEventBus implements EventBus {
  readonly dividesPartitions = false;

  constructor(private readonly store: EventStore) {}

  async partitions(): Promise<number> {
    return 1;
  }

  partitionOf(): number {
    return 0;
  }

  async lastPublished(): Promise<Position> {
    return this.store.head();
  }

  /** Only checks: records come from the log, which is what subscribers read. */
  async publish(records: readonly EncodedRecord[]): Promise<void> {
    const last = records.at(-1);
    const head = await this.store.head();
    if (last !== undefined && last.position > head) {
      throw new RangeError(`record ${last.position} is not of this log, which ends at ${head}`);
    }
  }

  async *subscribe({ from, maxRecords, signal }: SubscribeOptions): AsyncGenerator<Delivery> {
    let upTo = await from(0);
    while (!signal.aborted) {
      const records = await this.store.readAll(upTo, maxRecords);
      const last = records.at(-1);
      if (last === undefined) {
        await this.store.waitForMore(upTo, signal);
        continue;
      }
      upTo = last.position;
      yield { partition: 0, records, upTo };
      // Reading needs no waiting: without this, catching up would keep timers and requests from running.
      await nextTurn();
    }
  }
}
