import { streamParts, type EncodedRecord, type Position } from '@annals/contracts';
import type { Delivery, EventBus, SubscribeOptions } from '@annals/ports';
import type { KafkaOptions } from './connection/kafka-options.js';
import type { TopicReader } from './connection/topic-reader.js';
import { keyOf, partitionOf } from './message/partitioner.js';
import type { Publisher } from './publish/publisher.js';
import { Subscription } from './subscribe/subscription.js';
import type { Health } from './subscribe/watch.js';
import { countPartitions } from './topics/count-partitions.js';
import type { TopicNames } from './topics/topic-names.js';

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
    return parts.kind === 'clock' ? 'every' : partitionOf(keyOf(parts), partitions);
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
}
