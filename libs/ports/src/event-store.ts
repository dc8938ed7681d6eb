import type { EncodedEvent, EncodedRecord, Position, StreamId } from '@annals/contracts';

/** What the writer believes of the stream: the revision of its newest event, none, or nothing at all. */
export type ExpectedRevision = number | 'no-stream' | 'any';

export interface Appended {
  /** Position of the last of the events, also when they were stored before. */
  readonly position: Position;
  /** Revision of the last of the events. */
  readonly revision: number;
  /** The events were in the stream already, and nothing was stored. */
  readonly duplicate: boolean;
}

/** Somebody else appended first; the caller reads again and decides again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  constructor(
    readonly stream: StreamId,
    readonly expected: ExpectedRevision,
    readonly actual: number | 'no-stream',
  ) {
    super(`stream is at revision ${actual}, not ${expected}`);
  }
}

/**
 * The log cannot take more (disk full, I/O error): nothing of the append is stored, reads go on. Or, over a network, it
 * does not answer: whether the events are stored, the same append tells once it does.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** A stored record is not what was written. */
export class CorruptLog extends Error {
  override readonly name = 'CorruptLog';
  constructor(
    readonly position: Position,
    detail: string,
  ) {
    super(`log is damaged at position ${position}: ${detail}`);
  }
}

export interface EventStore {
  /**
   * Appends all events or none.
   * Delivery: resolves when they are durable, not before; what any reader can see is durable.
   * Ordering: positions grow with the order of commits, and a reader never sees a hole that is filled later.
   * Idempotence: the same event ids, in order, in the same stream again succeed whatever `expected` says, and store nothing.
   * An id is looked for in its own stream alone: callers make ids that follow from the stream's name, or are random.
   * Failure: VersionConflict when `expected` is stale or only some of the ids are stored; StorageUnavailable.
   */
  append(stream: StreamId, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended>;

  /**
   * A stream's events, oldest first, from revision `from` (default 0), at most `limit` (default all).
   * A stream that does not exist is empty.
   */
  readStream(stream: StreamId, options?: { from?: number; limit?: number }): Promise<EncodedRecord[]>;

  /** The newest event of a stream. */
  readLast(stream: StreamId): Promise<EncodedRecord | undefined>;

  /**
   * The records of the whole log after a position, in order, at most `limit`; fewer only where the log ends.
   * An empty page means that there is none yet.
   * Failure: CorruptLog where a record is not what was written.
   */
  readAll(after: Position, limit: number): Promise<EncodedRecord[]>;

  /** Position of the newest record; START when the log is empty. */
  head(): Promise<Position>;

  /**
   * Resolves once there is a record after `after`, from whichever process, or `signal` aborts.
   * May resolve early; the caller reads and waits again.
   */
  waitForMore(after: Position, signal: AbortSignal): Promise<void>;
}
