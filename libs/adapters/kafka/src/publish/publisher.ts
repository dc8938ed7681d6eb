import type { RecordMetadata, TopicMessages } from 'kafkajs';
import type { EncodedRecord, Position } from '@annals/contracts';
import type { TopicReader } from '../connection/topic-reader.js';
import { SIDES } from '../message/links.js';
import { toMilestoneMessage } from '../message/milestone-message.js';
import { toMessage } from '../message/record-message.js';
import { countPartitions } from '../topics/count-partitions.js';
import type { TopicNames } from '../topics/topic-names.js';
import { chunksOf } from './chunks.js';
import { Ledger, type Placed } from './ledger.js';
import { readHoldings } from './read-holdings.js';
import type { Sender } from './sender.js';

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
    return this.#inTurn(async () => {
      const ledger = await this.#opened();
      for (const chunk of chunksOf(records)) await this.#publishChunk(ledger, chunk);
    });
  }

  async #publishChunk(ledger: Ledger, chunk: readonly EncodedRecord[]): Promise<void> {
    const before = ledger.published;
    const placed = chunk.flatMap((record) => ledger.enter(record));
    if (placed.length > 0) await this.sender.send(messagesOf(placed, this.topics));
    if (ledger.published > before) await this.#tell(ledger);
  }

  async #tell(ledger: Ledger, partitions?: readonly number[]): Promise<void> {
    const messages = ledger
      .milestones()
      .map((milestone, partition) => ({ ...toMilestoneMessage(milestone), partition }))
      .filter(({ partition }) => !partitions || partitions.includes(partition));
    const written = await this.sender.send([{ topic: this.topics.progress, messages }]);
    for (const { partition, baseOffset } of written as (RecordMetadata & { baseOffset: string })[])
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
    if (untold.length > 0) await this.#tell(ledger, untold);
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

function messagesOf(placed: readonly Placed[], topics: TopicNames): TopicMessages[] {
  return SIDES.map((side) => ({
    topic: topics[side],
    messages: placed
      .filter((each) => each.side === side)
      .map(({ linked, partition }) => ({ ...toMessage(linked), partition })),
  })).filter(({ messages }) => messages.length > 0);
}
