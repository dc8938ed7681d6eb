import { setImmediate } from 'node:timers/promises';
import type { RecordMetadata, TopicMessages } from 'kafkajs';
import type { EncodedRecord, Position } from '@annals/contracts';
import type { TopicReader } from '../connection/topic-reader.js';
import { SIDES, type Milestone } from '../message/links.js';
import { toMilestoneMessage } from '../message/milestone-message.js';
import { toMessage } from '../message/record-message.js';
import { countPartitions } from '../topics/count-partitions.js';
import type { TopicNames } from '../topics/topic-names.js';
import { chunksOf } from './chunks.js';
import { Ledger, type News, type Placed } from './ledger.js';
import { readHoldings } from './read-holdings.js';
import type { Sender } from './sender.js';

/** What a chunk puts into the topics: first its messages, and once they are acknowledged what each partition is told. */
interface Writing {
  readonly ledger: Ledger;
  readonly placed: readonly Placed[];
  readonly messages: TopicMessages[];
  /** As of this chunk: the next one is entered before it is told. */
  readonly news: readonly News[];
}

/**
 * Writes the log into the topics. Each chunk is acknowledged before its milestones are sent, and these before the next
 * chunk: so the newest milestone is where a relay can go on, whatever moment the one before was cut at.
 */
export class Publisher {
  #ledger: Ledger | undefined;
  /** Where the topic of milestones ends if nobody else writes there. */
  #progressEnds: bigint[] = [];
  /** One call at a time: an order of positions is kept by sending nothing before all that was sent is acknowledged. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reader: TopicReader,
    private readonly sender: Sender,
    private readonly topics: TopicNames,
  ) {}

  lastPublished(): Promise<Position> {
    return this.#inTurn(async () => {
      if (this.#ledger && (await this.#othersWrote())) this.#ledger = undefined;
      return (await this.#opened()).published;
    });
  }

  publish(records: readonly EncodedRecord[]): Promise<void> {
    return this.#inTurn(async () => this.#publishAll(await this.#opened(), records));
  }

  /** While a chunk is on its way, the messages of the next are made: brokers and this process work at the same time. */
  async #publishAll(ledger: Ledger, records: readonly EncodedRecord[]): Promise<void> {
    let sending = Promise.resolve();
    try {
      for (const chunk of chunksOf(records)) {
        const writing = this.#enter(ledger, chunk);
        await sending;
        sending = this.#send(writing);
        // It is awaited later, and must not count as unhandled until then.
        sending.catch(() => undefined);
        // So that the request is on the wire before making messages takes the thread.
        await setImmediate();
      }
      await sending;
    } finally {
      await Promise.allSettled([sending]);
    }
  }

  #enter(ledger: Ledger, chunk: readonly EncodedRecord[]): Writing {
    const before = ledger.published;
    const placed = chunk.flatMap((record) => ledger.enter(record));
    const news = ledger.published > before ? ledger.news() : [];
    return { ledger, placed, messages: messagesOf(placed, this.topics), news };
  }

  async #send({ ledger, placed, messages, news }: Writing): Promise<void> {
    if (messages.length > 0) {
      const written = await this.sender.send(messages);
      for (const { side, partition, end } of endsOf(written as Written[], placed, this.topics))
        ledger.written(side, partition, end);
    }
    if (news.length > 0) await this.#tell(ledger.milestones(news));
  }

  async #tell(milestones: readonly Milestone[], partitions?: readonly number[]): Promise<void> {
    const messages = milestones
      .map((milestone, partition) => ({ ...toMilestoneMessage(milestone), partition }))
      .filter(({ partition }) => !partitions || partitions.includes(partition));
    const written = await this.sender.send([{ topic: this.topics.progress, messages }]);
    for (const { partition, baseOffset } of written as Written[])
      this.#progressEnds[partition] = BigInt(baseOffset) + 1n;
  }

  /** One request tells whether what is remembered is still what the topics hold. */
  async #othersWrote(): Promise<boolean> {
    const bounds = await this.reader.bounds(this.topics.progress);
    return bounds.some(({ end }, partition) => end !== this.#progressEnds[partition]);
  }

  async #opened(): Promise<Ledger> {
    if (this.#ledger) return this.#ledger;
    await countPartitions(this.reader, this.topics);
    this.#progressEnds = (await this.reader.bounds(this.topics.progress)).map(({ end }) => end);
    const { untold, ...holdings } = await readHoldings(this.reader, this.topics);
    const ledger = new Ledger(holdings);
    if (untold.length > 0) await this.#tell(ledger.milestones(), untold);
    return (this.#ledger = ledger);
  }

  /** After a failure nothing is believed that the topics do not say themselves. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work).catch((error: unknown) => {
      this.#ledger = undefined;
      throw error;
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** The library's types leave open what a broker of our versions always says. */
type Written = RecordMetadata & { readonly baseOffset: string };

/** Where each partition ends with what was just written to it. */
function endsOf(written: readonly Written[], placed: readonly Placed[], topics: TopicNames) {
  return SIDES.flatMap((side) =>
    written
      .filter(({ topicName }) => topicName === topics[side])
      .map(({ partition, baseOffset }) => {
        const count = placed.filter((each) => each.side === side && each.partition === partition).length;
        return { side, partition, end: BigInt(baseOffset) + BigInt(count) };
      }),
  );
}

function messagesOf(placed: readonly Placed[], topics: TopicNames): TopicMessages[] {
  return SIDES.map((side) => ({
    topic: topics[side],
    messages: placed
      .filter((each) => each.side === side)
      .map(({ linked, partition }) => ({ ...toMessage(linked), partition })),
  })).filter(({ messages }) => messages.length > 0);
}
