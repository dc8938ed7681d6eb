import { streamParts, type EncodedRecord, type Position } from '@annals/contracts';
import { otherSide, type Linked, type Milestone, type Offsets, type Pair, type Side } from '../message/links.js';
import { keyOf, partitionOf } from '../message/partitioner.js';

/** A milestone before anybody knows where its chunk was written. */
export type News = Omit<Milestone, 'ends'>;

/** A message to be written. */
export interface Placed {
  readonly side: Side;
  readonly partition: number;
  readonly linked: Linked;
}

/** What the topics hold when publishing begins. */
export interface Holdings {
  /** Everything of the log up to here. */
  readonly published: Position;
  /** The newest records up to there, by partition. */
  readonly last: readonly Pair[];
  /** The newest records at all: a publish that was cut reached some partitions and not others. */
  readonly held: readonly Pair[];
  /** Offsets before which no partition holds anything newer than `last`. */
  readonly ends: readonly Offsets[];
}

/**
 * Keeps what each partition holds, and says where the next records go. It is a function of the log's order and the
 * number of partitions alone, so that whoever publishes a record again gives it the same place and the same neighbours.
 */
export class Ledger {
  #published: Position;
  readonly #last: Record<Side, Position>[];
  readonly #held: readonly Pair[];
  readonly #ends: Record<Side, bigint>[];

  constructor({ published, last, held, ends }: Holdings) {
    this.#published = published;
    this.#last = last.map((pair) => ({ ...pair }));
    this.#held = held;
    this.#ends = ends.map((offsets) => ({ ...offsets }));
  }

  get published(): Position {
    return this.#published;
  }

  /**
   * Enters the next record of the log. Gives the messages that are to be written: none where everything up to it is
   * published, and not those that a partition holds from a publish that was cut, or it would get them behind later ones.
   */
  enter(record: EncodedRecord): Placed[] {
    if (record.position <= this.#published) return [];
    this.#published = record.position;
    const { side, partitions } = this.#placesOf(record);
    return partitions.flatMap((partition) => {
      const last = this.#last[partition]!;
      const linked = { record, previous: last[side], beside: last[otherSide(side)] };
      last[side] = record.position;
      return record.position > this.#held[partition]![side] ? [{ side, partition, linked }] : [];
    });
  }

  /** What was entered for a side of a partition is written, all of it before this offset. */
  written(side: Side, partition: number, end: bigint): void {
    this.#ends[partition]![side] = end;
  }

  /** What is to be told to each partition once all that was entered so far is written. */
  news(): News[] {
    return this.#last.map((last) => ({ upTo: this.#published, last: { ...last } }));
  }

  /** News, with the offsets at which what is written ends. */
  milestones(news: readonly News[] = this.news()): Milestone[] {
    return news.map((told, partition) => ({ ...told, ends: { ...this.#ends[partition]! } }));
  }

  /** Clock facts concern every customer, so every partition gets them; what is no consumer's concern gets none. */
  #placesOf({ stream }: EncodedRecord): { side: Side; partitions: readonly number[] } {
    const parts = streamParts(stream);
    if (parts.kind === 'clock') return { side: 'facts', partitions: this.#last.map((_, partition) => partition) };
    if (parts.kind === 'privacy' || parts.kind === 'audit') return { side: 'facts', partitions: [] };
    const partition = partitionOf(keyOf(parts), this.#last.length);
    return { side: parts.kind === 'customer' ? 'facts' : 'insights', partitions: [partition] };
  }
}
