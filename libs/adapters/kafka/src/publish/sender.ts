import { Partitioners, type Producer, type RecordMetadata, type TopicMessages } from 'kafkajs';
import { newClient, RETRY } from '../connection/client.js';
import type { KafkaOptions } from '../connection/kafka-options.js';

/** A broker has not answered in time. What was sent may be written or not, or be written later. */
export class BrokerSilent extends Error {
  override readonly name = 'BrokerSilent';
}

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
  #producer: Promise<{ producer: Producer; silent: Promise<never> }> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: KafkaOptions) {}

  /**
   * Failure: rejects after some seconds of retries, or with BrokerSilent when a broker has not answered for as long as
   * it may take; some, all or none of the messages may be written.
   */
  send(topicMessages: TopicMessages[]): Promise<RecordMetadata[]> {
    const turn = this.#turn.then(() => this.#send(topicMessages));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #send(topicMessages: TopicMessages[]): Promise<RecordMetadata[]> {
    const opening = (this.#producer ??= this.#open());
    try {
      const { producer, silent } = await opening;
      return await Promise.race([producer.sendBatch({ acks: -1, timeout: ACKNOWLEDGE_MS, topicMessages }), silent]);
    } catch (error) {
      if (this.#producer === opening) await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const opening = this.#producer;
    this.#producer = undefined;
    await (await opening?.catch(() => undefined))?.producer.disconnect();
  }

  /** The library would try again and again over a connection that is dead, for minutes. */
  async #open(): Promise<{ producer: Producer; silent: Promise<never> }> {
    const producer = newClient(this.options).producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: RETRY,
    });
    const silent = new Promise<never>((_, reject) => {
      producer.on(producer.events.REQUEST_TIMEOUT, ({ payload }) => reject(new BrokerSilent(payload.apiName)));
    });
    // Between two sends nobody waits for it.
    silent.catch(() => undefined);
    await producer.connect();
    return { producer, silent };
  }
}
