import type { Consumer, ConsumerGroupJoinEvent, EachBatchPayload } from 'kafkajs';
import type { Delivery, SubscribeOptions } from '@annals/ports';
import { newClient, RETRY } from '../connection/client.js';
import type { KafkaOptions } from '../connection/kafka-options.js';
import type { TopicReader } from '../connection/topic-reader.js';
import { SIDES, type Side } from '../message/links.js';
import { sideOfTopic, type TopicNames } from '../topics/topic-names.js';
import { Bell } from './bell.js';
import { colocatingAssigner } from './colocating-assigner.js';
import type { Lane } from './lane.js';
import { openLane } from './open-lane.js';
import { STALL_MS, Watch, type Health } from './watch.js';

/** A member that says nothing for so long has died; its partitions go to others. */
const SESSION_MS = 10_000;
const HEARTBEAT_MS = 1000;
const REBALANCE_MS = 30_000;
/** A broker answers at once when there is something; this is how soon a pause that ended is noticed. */
const MOST_WAIT_MS = 100;

/**
 * One subscriber: member of a group, reader of the partitions that it is given, source of deliveries.
 * The library pushes batches, the port is pulled. Batches are laid into lanes, which pause the library when they are
 * full, and all that touches the consumer happens while it waits for the next delivery: so a partition is never
 * opened anew, with `from` asked again, while a delivery of it is being consumed here.
 */
export class Subscription {
  readonly #consumer: Consumer;
  readonly #bell = new Bell();
  readonly #watch: Watch;
  /** What is assigned, a new map each time that the group divides; `undefined` until it has been opened. */
  #lanes = new Map<number, Lane | undefined>();
  #had: readonly number[] = [];
  #turn = 0;
  /** Records of the delivery that is being consumed. */
  #inHand = 0;
  #failure: { readonly error: unknown } | undefined;

  constructor(
    options: KafkaOptions,
    private readonly topics: TopicNames,
    private readonly reader: TopicReader,
    readonly wish: SubscribeOptions,
  ) {
    this.#watch = new Watch(options.stallMs ?? STALL_MS);
    this.#consumer = newClient(options).consumer({
      groupId: `${options.topicPrefix ?? ''}annals.${wish.group}`,
      partitionAssigners: [colocatingAssigner(topics.facts, () => this.#had)],
      sessionTimeout: SESSION_MS,
      heartbeatInterval: HEARTBEAT_MS,
      rebalanceTimeout: REBALANCE_MS,
      maxWaitTimeInMs: MOST_WAIT_MS,
      allowAutoTopicCreation: false,
      // Whoever subscribes begins anew after a pause of its own: two loops that restart each other's work would not.
      retry: { ...RETRY, restartOnFailure: async () => false },
    });
  }

  get #opened(): readonly Lane[] {
    return [...this.#lanes.values()].filter((lane) => lane !== undefined);
  }

  get #waiting(): number {
    return this.#opened.reduce((sum, { waiting }) => sum + waiting, this.#inHand);
  }

  health(): Health {
    return this.#watch.health(this.#waiting);
  }

  async *deliveries(): AsyncGenerator<Delivery> {
    const { signal, maxRecords } = this.wish;
    const ring = () => this.#bell.ring();
    signal.addEventListener('abort', ring);
    try {
      if (!signal.aborted) await this.#start();
      while (!signal.aborted) {
        if (this.#failure) throw this.#failure.error;
        const rung = this.#bell.next();
        await this.#openAssigned();
        const delivery = this.#take(maxRecords);
        if (delivery || this.#waiting === 0) this.#watch.moved();
        this.#inHand = delivery?.records.length ?? 0;
        if (delivery) yield delivery;
        else await rung;
      }
    } finally {
      signal.removeEventListener('abort', ring);
      this.#lanes = new Map();
      await this.#consumer.disconnect();
    }
  }

  async #start(): Promise<void> {
    const consumer = this.#consumer;
    const { GROUP_JOIN, REBALANCING, CRASH, FETCH } = consumer.events;
    consumer.on(GROUP_JOIN, (event) => this.#assigned(event));
    consumer.on(REBALANCING, () => void (this.#lanes = new Map()));
    consumer.on(CRASH, ({ payload }) => this.#fail(payload.error));
    consumer.on(FETCH, () => this.#watch.heard());
    await consumer.connect();
    await consumer.subscribe({ topics: this.#topicsRead(), fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: async (batch) => this.#receive(batch),
    });
  }

  #topicsRead(): string[] {
    const sides: readonly Side[] = this.wish.wantsInsights ? SIDES : ['facts'];
    return [...sides.map((side) => this.topics[side]), this.topics.progress];
  }

  /** Before anything is fetched, all partitions pause: where they go on is not known yet. */
  #assigned({ payload: { memberAssignment } }: ConsumerGroupJoinEvent): void {
    const partitions = memberAssignment[this.topics.facts] ?? [];
    this.#had = partitions;
    this.#consumer.pause(Object.entries(memberAssignment).map(([topic, paused]) => ({ topic, partitions: paused })));
    this.#lanes = new Map(partitions.map((partition) => [partition, undefined]));
    this.#bell.ring();
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#bell.ring();
  }

  async #openAssigned(): Promise<void> {
    const lanes = this.#lanes;
    const unopened = [...lanes].flatMap(([partition, lane]) => (lane ? [] : [partition]));
    await Promise.all(unopened.map((partition) => this.#open(lanes, partition)));
  }

  async #open(lanes: Map<number, Lane | undefined>, partition: number): Promise<void> {
    const { wantsInsights } = this.wish;
    const from = await this.wish.from(partition);
    const lane = await openLane(this.reader, this.topics, { partition, from, wantsInsights });
    // The group may have divided anew meanwhile: then `from` is asked again by whoever has the partition now.
    if (this.#lanes !== lanes) return;
    for (const topic of this.#topicsRead()) {
      const offset = lane.start[sideOfTopic(this.topics, topic) ?? 'progress'];
      this.#consumer.seek({ topic, partition, offset: offset.toString() });
      this.#consumer.resume([{ topic, partitions: [partition] }]);
    }
    lanes.set(partition, lane);
  }

  /** Never waits, so that the library goes on to read the other topic, which a merge may be waiting for. */
  #receive({ batch, resolveOffset, isRunning, isStale }: EachBatchPayload): void {
    const lane = this.#lanes.get(batch.partition);
    if (!lane || !isRunning() || isStale()) return;
    const { topic, partition } = batch;
    const side = sideOfTopic(this.topics, topic);
    try {
      if (!side) lane.reach(batch);
      else if (lane.add(side, batch)) this.#consumer.pause([{ topic, partitions: [partition] }]);
      resolveOffset(batch.lastOffset());
    } catch (error) {
      this.#fail(error);
    }
    this.#bell.ring();
  }

  /** Lanes take turns, so that a partition with a backlog does not hold up the others. */
  #take(maxRecords: number): Delivery | undefined {
    const lanes = this.#opened;
    for (let i = 0; i < lanes.length; i++) {
      const lane = lanes[(this.#turn + i) % lanes.length]!;
      const delivery = lane.take(maxRecords);
      if (!delivery) continue;
      this.#turn = (this.#turn + i + 1) % lanes.length;
      for (const side of lane.resumable())
        this.#consumer.resume([{ topic: this.topics[side], partitions: [lane.partition] }]);
      return delivery;
    }
    return undefined;
  }
}
