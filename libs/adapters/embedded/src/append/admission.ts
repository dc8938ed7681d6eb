import type { EncodedEvent, StreamId } from '@annals/contracts';
import { CorruptLog, VersionConflict, type Appended, type ExpectedRevision } from '@annals/ports';
import { idKey, positionOf, refuseUnfitStream, revisionKey } from '../log/log-keys.js';
import type { Log } from '../log/open-log.js';
import { draftRecord } from '../log/record.js';
import { readRecord, tailOf } from '../log/stored-records.js';

/** An event on its way into the log. */
export interface Draft {
  readonly id: string;
  readonly idKey: Buffer;
  readonly record: Buffer;
}

/** An append as it waits for its commit. */
export interface AppendRequest {
  readonly stream: StreamId;
  readonly expected: ExpectedRevision;
  readonly drafts: readonly Draft[];
}

/** Errors: RangeError for what cannot be stored at all. */
export function appendRequest(
  stream: StreamId,
  expected: ExpectedRevision,
  events: readonly EncodedEvent[],
): AppendRequest {
  if (events.length === 0) throw new RangeError('an append has at least one event');
  if (events.length > 1 && new Set(events.map((event) => event.id)).size < events.length) {
    throw new RangeError('an event id is there twice');
  }
  if (typeof expected === 'number' && !(Number.isInteger(expected) && expected >= 0)) {
    throw new RangeError('a revision is a whole number from 0 on');
  }
  refuseUnfitStream(stream);
  const drafts = events.map((event) => ({ id: event.id, idKey: idKey(event.id), record: draftRecord(stream, event) }));
  return { stream, expected, drafts };
}

/** Where an event is or will be. */
interface Place {
  readonly stream: StreamId;
  readonly position: number;
  readonly revision: number;
}

export type Admitted = Place & { readonly draft: Draft };

export interface Admittance {
  readonly appended: Appended;
  /** What is to be put; nothing when it was stored before. */
  readonly admitted: readonly Admitted[];
}

/**
 * Decides a group of appends against one state of the log, and each against the members before it.
 * `head` begins as that state's newest position, `tails` as what is remembered of its streams; both move on.
 */
export class Admission {
  readonly #places = new Map<string, Place>();

  constructor(
    private readonly log: Log,
    public head: number,
    private readonly tails: Map<StreamId, number>,
  ) {}

  /** Errors: VersionConflict; CorruptLog when a record that decides is damaged. Either admits nothing. */
  admit(request: AppendRequest): Admittance {
    const before = this.#storedBefore(request);
    if (before !== undefined) return { appended: appendedAt(before, true), admitted: [] };
    let revision = this.#nextRevision(request);
    const admitted = request.drafts.map((draft) => {
      const place = { stream: request.stream, position: ++this.head, revision: revision++, draft };
      this.#places.set(draft.id, place);
      return place;
    });
    this.tails.set(request.stream, revision - 1);
    return { appended: appendedAt(admitted.at(-1)!, false), admitted };
  }

  /** The place of the last event when all are stored, in their order and in this stream. */
  #storedBefore(request: AppendRequest): Place | undefined {
    let last: Place | undefined;
    let isOther = false;
    for (const draft of request.drafts) {
      const place = this.#placeOf(draft);
      if (place === undefined) isOther = true;
      else if (place.stream !== request.stream || place.revision <= (last?.revision ?? -1))
        throw this.#conflict(request);
      else last = place;
    }
    // Some of them are stored and some are not.
    if (last !== undefined && isOther) throw this.#conflict(request);
    return last;
  }

  #placeOf({ id, idKey }: Draft): Place | undefined {
    const inGroup = this.#places.get(id);
    if (inGroup !== undefined) return inGroup;
    const found = this.log.ids.getBinaryFast(idKey);
    if (found === undefined) return undefined;
    const position = positionOf(found);
    const record = readRecord(this.log, position)?.record;
    if (record?.id !== id) throw new CorruptLog(BigInt(position), 'the id index points to another record');
    return { stream: record.stream, position, revision: record.revision };
  }

  #nextRevision(request: AppendRequest): number {
    const { stream, expected } = request;
    if (expected === 'any') return this.#tail(stream) + 1;
    const last = expected === 'no-stream' ? -1 : expected;
    if (!this.#isTail(stream, last)) throw this.#conflict(request);
    return last + 1;
  }

  /** Two reads by key cost a quarter of the cursor that finds a tail of which nothing is known. */
  #isTail(stream: StreamId, revision: number): boolean {
    const known = this.tails.get(stream);
    if (known !== undefined) return known === revision;
    return (revision < 0 || this.#has(stream, revision)) && !this.#has(stream, revision + 1);
  }

  #has(stream: StreamId, revision: number): boolean {
    return this.log.revisions.getBinaryFast(revisionKey(stream, revision)) !== undefined;
  }

  /** Many streams are new, which a read by key tells sooner than the cursor that finds a tail. */
  #tail(stream: StreamId): number {
    const known = this.tails.get(stream);
    if (known !== undefined) return known;
    return this.#has(stream, 0) ? (tailOf(this.log, stream)?.revision ?? -1) : -1;
  }

  #conflict({ stream, expected }: AppendRequest): VersionConflict {
    const tail = this.#tail(stream);
    return new VersionConflict(stream, expected, tail < 0 ? 'no-stream' : tail);
  }
}

const appendedAt = ({ position, revision }: Place, duplicate: boolean): Appended => ({
  position: BigInt(position),
  revision,
  duplicate,
});
