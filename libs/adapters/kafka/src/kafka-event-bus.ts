import { streamParts, type EncodedRecord, type Position } from '@annals/contracts';
import type { Delivery, EventBus, SubscribeOptions } from '@annals/ports';
import type { KafkaOptions } from './connection/kafka-options.js';
import type { TopicReader } from './connection/topic-reader.js';
import { SIDES } from './message/links.js';
import { keyOf, partitionOf } from './message/partitioner.js';
import type { Publisher } from './publish/publisher.js';
import type { Lane } from './subscribe/lane.js';
import { Subscription } from './subscribe/subscription.js';
import type { Health } from './subscribe/watch.js';
import { countPartitions } from './topics/count-partitions.js';
import type { TopicNames } from './topics/topic-names.js';

/** How far a subscriber here is behind a partition that it was given. */
export interface PartitionLag {
  readonly group: string;
  readonly partition: number;
  /** Messages that are not delivered yet. */
  readonly events: number;
  /** How long the oldest of them has been waiting; 0 without any. */
  readonly seconds: number;
}

/** The bus on Kafka: any number of subscribers share the partitions of a group. */
export class KafkaEventBus implements EventBus {
  readonly dividesPartitions = true;
  readonly #subscriptions = new Set<Subscription>();

  constructor(
    private readonly options: KafkaOptions,
    private readonly topics: TopicNames,
    private readonly reader: TopicReader,
    private readonly publisher: Publisher,
  ) {}

  partitions(): Promise<number> {
    return countPartitions(this.reader, this.topics);
  }

  partitionOf({ stream }: Pick<EncodedRecord, 'stream'>, partitions: number): number | 'every' {
    const parts = streamParts(stream);
    return parts.customerId === undefined ? 'every' : partitionOf(keyOf(parts), partitions);
  }

  /** What the topics hold without a gap, wherever a relay before was cut; newer records of it may be in some partitions. */
  lastPublished(): Promise<Position> {
    return this.publisher.lastPublished();
  }

  /** Idempotence: what a partition holds already is passed over. */
  publish(records: readonly EncodedRecord[]): Promise<void> {
    return this.publisher.publish(records);
  }

  /**
   * Delivery: a delivery without records tells a quiet partition's consumer how far it is complete.
   * Failure: rejects when the brokers stay away longer than a few seconds, or RecordsMissing; subscribe again.
   */
  async *subscribe(wish: SubscribeOptions): AsyncGenerator<Delivery> {
    if (wish.signal.aborted) return;
    await this.partitions();
    const subscription = new Subscription(this.options, this.topics, this.reader, wish);
    this.#subscriptions.add(subscription);
    try {
      yield* subscription.deliveries();
    } finally {
      this.#subscriptions.delete(subscription);
    }
  }

  /** Whether every subscriber here gets on; asking costs no IO. */
  health(): Health {
    for (const subscription of this.#subscriptions) {
      const { ok, detail } = subscription.health();
      if (!ok) return { ok, detail: `${subscription.wish.group}: ${detail}` };
    }
    return { ok: true };
  }

  /** Of every partition that a subscriber here was given. Failure: rejects while no broker answers. */
  async lag(): Promise<PartitionLag[]> {
    const ends = await Promise.all(SIDES.map((side) => this.reader.bounds(this.topics[side])));
    const lagOf = (subscription: Subscription, lane: Lane): PartitionLag => {
      const sides = subscription.wish.wantsInsights ? SIDES : SIDES.slice(0, 1);
      const unread = sides.map((side, i) => Number(ends[i]![lane.partition]!.end - lane.nextOffset(side)));
      const events = unread.reduce((sum, each) => sum + Math.max(0, each), lane.waiting);
      const waitingMs = lane.oldestWaitingAt ? Date.now() - lane.oldestWaitingAt : subscription.watch.stillForMs;
      const seconds = events === 0 ? 0 : Math.max(0, waitingMs) / 1000;
      return { group: subscription.wish.group, partition: lane.partition, events, seconds };
    };
    return [...this.#subscriptions].flatMap((each) => each.lanes.map((lane) => lagOf(each, lane)));
  }
}
