import type { EncodedRecord, Position } from '@annals/contracts';
import { laterOf } from '@annals/contracts';
import type { Delivery } from '@annals/ports';
import { otherSide, SIDES, type Linked, type Milestone, type Side } from '../message/links.js';

/** What lies before a record is not in its topic any more, or was never written there. */
export class RecordsMissing extends Error {
  override readonly name = 'RecordsMissing';
  constructor(
    readonly side: Side,
    readonly partition: number,
    readonly after: Position,
    readonly before: Position,
  ) {
    super(`partition ${partition} of the ${side} lacks what lies between positions ${after} and ${before}`);
  }
}

interface Reading {
  /** Everything of this side up to here was read. */
  readUpTo: Position;
  readonly queue: Linked[];
  bytes: number;
}

/**
 * Brings the facts and the insights of a partition into one order, that of the log; pure, so that its order can be proved.
 * A record may go once the other side has been read up to the neighbour that the record names, for then nothing that
 * precedes it can still come. That needs no question to the broker about ends, which could not answer it anyway: of two
 * records that were written together, the later may be visible before the earlier, which is in another topic.
 */
export class PartitionMerge {
  readonly #sides: Record<Side, Reading>;
  readonly #wanted: readonly Side[];
  #milestone: Milestone | undefined;
  #upTo: Position;

  /** `from`: everything up to here was delivered before. */
  constructor(
    readonly partition: number,
    from: Position,
    wantsInsights: boolean,
  ) {
    this.#upTo = from;
    this.#wanted = wantsInsights ? SIDES : ['facts'];
    this.#sides = { facts: newReading(from), insights: newReading(from) };
  }

  /** Bytes that wait to be taken: a reader that is far ahead of its consumer must stop. */
  bytesWaiting(side: Side): number {
    return this.#sides[side].bytes;
  }

  get recordsWaiting(): number {
    return this.#sides.facts.queue.length + this.#sides.insights.queue.length;
  }

  /**
   * Takes records of a side as they lie in its topic. Those that were read before are passed over: a second relay, or
   * one that began again, writes them twice.
   * Errors: RecordsMissing, rather than ever passing over a fact unseen.
   */
  add(side: Side, arrivals: readonly Linked[]): void {
    const reading = this.#sides[side];
    for (const arrival of arrivals) {
      const { position, body } = arrival.record;
      if (position <= reading.readUpTo) continue;
      if (arrival.previous > reading.readUpTo)
        throw new RecordsMissing(side, this.partition, reading.readUpTo, arrival.previous);
      reading.readUpTo = position;
      reading.queue.push(arrival);
      reading.bytes += body.byteLength;
    }
  }

  reach(milestone: Milestone): void {
    if (!this.#milestone || milestone.upTo > this.#milestone.upTo) this.#milestone = milestone;
  }

  /** The next records in order, at most so many. Without any it may still tell that the partition is complete further on. */
  take(maxRecords: number): Delivery | undefined {
    const before = this.#upTo;
    const records: EncodedRecord[] = [];
    for (let side = this.#next(); side && records.length < maxRecords; side = this.#next()) {
      const reading = this.#sides[side];
      const { record } = reading.queue.shift()!;
      reading.bytes -= record.body.byteLength;
      records.push(record);
      this.#upTo = record.position;
    }
    if (this.recordsWaiting === 0) this.#upTo = laterOf(this.#upTo, this.#completeUpTo());
    if (this.#upTo === before) return undefined;
    return { partition: this.partition, records, upTo: this.#upTo };
  }

  /** The side whose first record is the next of both; undefined while that cannot be known. */
  #next(): Side | undefined {
    const [facts, insights] = SIDES.map((side) => this.#sides[side].queue[0]);
    if (!facts && !insights) return undefined;
    const side = !insights || (facts && facts.record.position < insights.record.position) ? 'facts' : 'insights';
    if (this.#wanted.length === 1) return side;
    const { beside } = (side === 'facts' ? facts : insights)!;
    return beside <= this.#sides[otherSide(side)].readUpTo ? side : undefined;
  }

  #completeUpTo(): Position {
    if (!this.#milestone) return 0n;
    const { upTo, last } = this.#milestone;
    return this.#wanted.every((side) => last[side] <= this.#sides[side].readUpTo) ? upTo : 0n;
  }
}

const newReading = (from: Position): Reading => ({ readUpTo: from, queue: [], bytes: 0 });
