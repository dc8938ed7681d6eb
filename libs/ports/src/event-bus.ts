import type { EncodedRecord, Position } from '@annals/contracts';

/** A run of records of one partition, in order. Without any it tells how far a quiet partition is complete. */
export interface Delivery {
  readonly partition: number;
  readonly records: readonly EncodedRecord[];
  /** Everything of this partition up to here has been delivered; what a consumer stores as its checkpoint. */
  readonly upTo: Position;
}

export interface SubscribeOptions {
  /** Consumers of one group share the partitions; a group is a stage's or a projection's name. */
  readonly group: string;
  /** Where a partition goes on: its stored checkpoint. Asked each time that a partition is assigned. */
  readonly from: (partition: number) => Promise<Position>;
  /** Whether insights are wanted beside facts. A bus that keeps them apart need not deliver them otherwise; one that does not, may. */
  readonly wantsInsights: boolean;
  /** Most records a delivery. */
  readonly maxRecords: number;
  readonly signal: AbortSignal;
}

export interface EventBus {
  /**
   * Whether subscribers of one group, in any number of processes, get a part of the partitions each. Otherwise each
   * gets all of them, and a stage lock has to see to it that there is only one.
   */
  readonly dividesPartitions: boolean;

  /** How many partitions there are, numbered from 0. */
  partitions(): Promise<number>;

  /** Which of so many partitions a record belongs to; `every` for what holds for a tenant as a whole. */
  partitionOf(record: Pick<EncodedRecord, 'stream'>, partitions: number): number | 'every';

  /** Position of the newest record that the bus holds: the relay goes on after it. */
  lastPublished(): Promise<Position>;

  /**
   * Hands records over, in the order of their positions.
   * Delivery: at least once. Idempotence: records that the bus holds already are passed over or delivered again.
   * Failure: rejects; the relay asks `lastPublished` and tries again.
   */
  publish(records: readonly EncodedRecord[]): Promise<void>;

  /**
   * Deliveries without end until `signal` aborts.
   * Ordering: within a partition by position; all records of a customer are in one partition, clock facts in every one.
   * Delivery: at least once from `from` on; the next is read when the last has been consumed, so a slow consumer is not flooded.
   */
  subscribe(options: SubscribeOptions): AsyncIterable<Delivery>;
}
