import type { Batch } from 'kafkajs';
import type { Position } from '@annals/contracts';
import type { Delivery } from '@annals/ports';
import { SIDES, type Side } from '../message/links.js';
import { fromMilestoneMessage } from '../message/milestone-message.js';
import { rememberOrigin } from '../message/origin.js';
import { fromMessage } from '../message/record-message.js';
import { PartitionMerge } from './partition-merge.js';

/** So much of a side may wait in memory, and one fetch more. */
const MOST_BYTES_WAITING = 4 * 1_048_576;

/** Where each topic of a partition is read on. */
export type Offsets = Readonly<Record<Side | 'progress', bigint>>;

/** An assigned partition that is being read: from batches as they come to deliveries as they are taken. */
export class Lane {
  readonly #merge: PartitionMerge;
  readonly #paused = new Set<Side>();

  constructor(
    readonly partition: number,
    from: Position,
    wantsInsights: boolean,
    readonly start: Offsets,
  ) {
    this.#merge = new PartitionMerge(partition, from, wantsInsights);
  }

  get waiting(): number {
    return this.#merge.recordsWaiting;
  }

  /** Gives whether reading must pause. Errors: RecordsMissing. */
  add(side: Side, { topic, partition, messages }: Batch): boolean {
    const linked = messages.map(fromMessage);
    linked.forEach(({ record }, i) => rememberOrigin(record, { topic, partition, offset: messages[i]!.offset }));
    this.#merge.add(side, linked);
    if (this.#merge.bytesWaiting(side) < MOST_BYTES_WAITING) return false;
    this.#paused.add(side);
    return true;
  }

  reach({ messages }: Batch): void {
    this.#merge.reach(fromMilestoneMessage(messages.at(-1)!));
  }

  take(maxRecords: number): Delivery | undefined {
    return this.#merge.take(maxRecords);
  }

  /** Sides that paused and of which half has been taken since; they are to be read again. */
  resumable(): Side[] {
    const found = SIDES.filter(
      (side) => this.#paused.has(side) && this.#merge.bytesWaiting(side) <= MOST_BYTES_WAITING / 2,
    );
    for (const side of found) this.#paused.delete(side);
    return found;
  }
}
