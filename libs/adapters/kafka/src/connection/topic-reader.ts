import { setTimeout as pause } from 'node:timers/promises';
import { AssignerProtocol, type Cluster, type Consumer, type KafkaMessage } from 'kafkajs';
import { newClient, RETRY } from './client.js';
import type { KafkaOptions } from './kafka-options.js';

/** Where a partition begins and ends: `end` is the offset that the next message will get. */
export interface Bounds {
  readonly low: bigint;
  readonly end: bigint;
}

const FIRST_PAUSE_MS = 20;

interface Fetched {
  readonly responses: readonly { readonly partitions: readonly { readonly messages: readonly KafkaMessage[] }[] }[];
}

/**
 * Reads single messages at chosen offsets, outside of any group: the ends of topics, and the search for a position.
 * The library has no call for it, but hands its connections to whoever divides partitions; the consumer that asks for
 * them here never joins its group.
 */
export class TopicReader {
  #opening: Promise<{ consumer: Consumer; cluster: Cluster }> | undefined;
  /** One request at a time: the library opens a socket for each of several that find none, and forgets all but one. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: KafkaOptions) {}

  async partitionCount(topic: string): Promise<number> {
    return this.#use(async (cluster) => {
      await cluster.addMultipleTargetTopics([topic]);
      return cluster.findTopicPartitionMetadata(topic).length;
    });
  }

  /** In the order of the partitions. */
  async bounds(topic: string): Promise<Bounds[]> {
    return this.#use(async (cluster) => {
      await cluster.addMultipleTargetTopics([topic]);
      const partitions = cluster
        .findTopicPartitionMetadata(topic)
        .map(({ partitionId }) => ({ partition: partitionId }));
      const offsets = async (fromBeginning: boolean) => {
        const [found] = await cluster.fetchTopicsOffset([{ topic, partitions, fromBeginning }]);
        return new Map(found!.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
      };
      const [low, end] = [await offsets(true), await offsets(false)];
      return partitions.map((_, partition) => ({ low: low.get(partition)!, end: end.get(partition)! }));
    });
  }

  /** The messages from an offset on that lie in one batch; none where the partition ends there. */
  async readAt(topic: string, partition: number, offset: bigint): Promise<readonly KafkaMessage[]> {
    return this.#use(async (cluster) => {
      await cluster.addMultipleTargetTopics([topic]);
      const [nodeId] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
      const broker = await cluster.findBroker({ nodeId: nodeId! });
      // Whatever the limit, a broker sends the first batch whole.
      const wanted = { partition, fetchOffset: offset.toString(), maxBytes: 1 };
      const answer = (await broker.fetch({
        maxWaitTime: 0,
        minBytes: 0,
        maxBytes: 1,
        topics: [{ topic, partitions: [wanted] }],
      })) as Fetched;
      const messages = answer.responses[0]?.partitions[0]?.messages ?? [];
      return messages.filter((message) => BigInt(message.offset) >= offset);
    });
  }

  /** The newest message of each partition. */
  async newest(topic: string): Promise<(KafkaMessage | undefined)[]> {
    const bounds = await this.bounds(topic);
    return Promise.all(
      bounds.map(async ({ low, end }, partition) =>
        end > low ? (await this.readAt(topic, partition, end - 1n))[0] : undefined,
      ),
    );
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    const opened = await opening?.catch(() => undefined);
    await opened?.consumer.disconnect();
  }

  #use<T>(read: (cluster: Cluster) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => this.#read(read));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /**
   * After a failure the connections are made anew: they may be of a broker that leads no more. What passes by itself, as
   * when a partition has just been made or moved, is tried again for a second or two.
   */
  async #read<T>(read: (cluster: Cluster) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried++) {
      const opening = (this.#opening ??= this.#open());
      try {
        return await read((await opening).cluster);
      } catch (error) {
        if (this.#opening === opening) await this.close();
        if (tried > RETRY.retries || (error as { retriable?: boolean }).retriable !== true) throw error;
        await pause(FIRST_PAUSE_MS * 2 ** tried);
      }
    }
  }

  async #open(): Promise<{ consumer: Consumer; cluster: Cluster }> {
    let cluster: Cluster | undefined;
    const consumer = newClient(this.options).consumer({
      groupId: 'annals-topic-reader',
      partitionAssigners: [
        (given) => {
          cluster = given.cluster;
          return neverAssigns;
        },
      ],
    });
    await consumer.connect();
    return { consumer, cluster: cluster! };
  }
}

const neverAssigns = {
  name: 'annals-never',
  version: 0,
  assign: async () => [],
  protocol: ({ topics }: { topics: string[] }) => ({
    name: 'annals-never',
    metadata: AssignerProtocol.MemberMetadata.encode({ version: 0, topics, userData: Buffer.alloc(0) }),
  }),
};
