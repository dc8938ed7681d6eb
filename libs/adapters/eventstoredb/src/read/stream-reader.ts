import { BACKWARDS, END, StreamNotFoundError, type ReadStreamOptions } from '@eventstore/db-client';
import type { EncodedRecord, StreamId } from '@annals/contracts';
import { CorruptLog } from '@annals/ports';
import { recordOf } from '../record/stored-record.js';
import { trying } from '../server/retry.js';
import type { Server } from '../server/server.js';
import { collect } from './collect.js';

export interface StreamRange {
  /** All, where it is absent. */
  readonly limit?: number;
  /** Time, as of `performance`, after which no further try begins. */
  readonly until?: number;
}

/** Reads single streams. */
export class StreamReader {
  constructor(private readonly server: Server) {}

  /** Failure: CorruptLog where the stream lacks an event, as one does that was truncated; StorageUnavailable. */
  async from(stream: StreamId, revision: number, { limit, until }: StreamRange = {}): Promise<EncodedRecord[]> {
    const maxCount = Math.min(limit ?? Infinity, Number.MAX_SAFE_INTEGER);
    if (maxCount <= 0) return [];
    const records = await this.#read(stream, { fromRevision: BigInt(revision), maxCount }, until);
    records.forEach((record, i) => {
      if (record.revision !== revision + i)
        throw new CorruptLog(record.position, `revision ${revision + i} is missing before it`);
    });
    return records;
  }

  async last(stream: StreamId): Promise<EncodedRecord | undefined> {
    const [last] = await this.#read(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
    return last;
  }

  async #read(stream: StreamId, options: ReadStreamOptions, until?: number): Promise<EncodedRecord[]> {
    const { client, base, patience, closed } = this.server;
    const read = () => collect(client.readStream(stream, { ...base, ...options }), patience.deadlineMs);
    const trial = { patience, until, what: 'reading a stream', closed, isAnswer: isNotFound };
    try {
      const events = await trying(read, trial);
      return events.flatMap(({ event }) => (event ? [recordOf(event)] : []));
    } catch (error) {
      if (isNotFound(error)) return [];
      throw error;
    }
  }
}

const isNotFound = (error: unknown): boolean => error instanceof StreamNotFoundError;
