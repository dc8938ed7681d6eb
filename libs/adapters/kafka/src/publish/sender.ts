import { Partitioners, type Producer, type RecordMetadata, type TopicMessages } from 'kafkajs';
import { newClient, RETRY } from '../connection/client.js';
import type { KafkaOptions } from '../connection/kafka-options.js';

/** So long may the brokers take to store a request on all replicas. */
const ACKNOWLEDGE_MS = 10_000;

/**
 * Sends one request after another, each acknowledged by all replicas in sync.
 * The producer is idempotent, so that the library's own retries write nothing twice: with one request at a time they
 * repeat the same messages under the same sequence numbers. Once it gives up, the outcome is unknown, and it would number
 * the next messages like those that may be there; a broker takes such for a repetition and drops them. So a producer
 * that has failed is never used again.
 */
export class Sender {
  #producer: Promise<Producer> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: KafkaOptions) {}

  /** Failure: rejects after some seconds of retries; some, all or none of the messages may be written. */
  send(topicMessages: TopicMessages[]): Promise<RecordMetadata[]> {
    const turn = this.#turn.then(() => this.#send(topicMessages));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #send(topicMessages: TopicMessages[]): Promise<RecordMetadata[]> {
    const opening = (this.#producer ??= this.#open());
    try {
      const producer = await opening;
      return await producer.sendBatch({ acks: -1, timeout: ACKNOWLEDGE_MS, topicMessages });
    } catch (error) {
      if (this.#producer === opening) await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const opening = this.#producer;
    this.#producer = undefined;
    await (await opening?.catch(() => undefined))?.disconnect();
  }

  async #open(): Promise<Producer> {
    const producer = newClient(this.options).producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: RETRY,
    });
    await producer.connect();
    return producer;
  }
}
