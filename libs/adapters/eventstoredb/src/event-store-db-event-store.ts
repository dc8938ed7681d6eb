import type { EncodedEvent, EncodedRecord, Position, StreamId } from '@annals/contracts';
import { StorageUnavailable, type Appended, type EventStore, type ExpectedRevision } from '@annals/ports';
import { appendRequest } from './append/append-request.js';
import { Appender } from './append/appender.js';
import { KnownStreams } from './append/known-streams.js';
import { AllReader } from './read/all-reader.js';
import { StreamReader } from './read/stream-reader.js';
import type { Server } from './server/server.js';
import { LogWatch } from './watch/log-watch.js';

/** The log on a server that is this installation's own: all but the server's own events are records. */
export class EventStoreDbEventStore implements EventStore {
  readonly #streams: StreamReader;
  readonly #all: AllReader;
  readonly #known = new KnownStreams();
  readonly #appender: Appender;
  readonly #watch: LogWatch;
  #isClosing = false;

  constructor(
    private readonly server: Server,
    stallMs: number,
  ) {
    this.#streams = new StreamReader(server);
    this.#all = new AllReader(server);
    this.#appender = new Appender(server, this.#streams, this.#known);
    this.#watch = new LogWatch(server, this.#all, stallMs);
  }

  /**
   * Failure: after StorageUnavailable the events may be stored, or be stored a little later, where the server did not
   * answer; the same ids again tell. RangeError for what the server cannot store.
   */
  async append(stream: StreamId, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended> {
    const request = appendRequest(stream, expected, events);
    if (this.#isClosing) throw new StorageUnavailable('the adapter is closed');
    const appended = await this.#appender.append(request);
    this.#watch.reached(appended.position);
    return appended;
  }

  /** Failure: StorageUnavailable where no server answers, as of every read. */
  async readStream(stream: StreamId, options: { from?: number; limit?: number } = {}): Promise<EncodedRecord[]> {
    const { from = 0, limit } = options;
    const records = await this.#streams.from(stream, from, { limit });
    const known = this.#known.of(stream);
    known.learn(records);
    if (known.revision >= 0) this.#known.keep(stream, known);
    return records;
  }

  async readLast(stream: StreamId): Promise<EncodedRecord | undefined> {
    return this.#streams.last(stream);
  }

  async readAll(after: Position, limit: number): Promise<EncodedRecord[]> {
    return this.#all.after(after, limit);
  }

  async head(): Promise<Position> {
    return this.#all.head();
  }

  async waitForMore(after: Position, signal: AbortSignal): Promise<void> {
    return this.#watch.until(after, signal);
  }

  /** Waits for accepted appends, wakes who waits, and lets go of the connection. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#appender.idle();
    await this.server.close();
    await this.#watch.close();
  }
}
