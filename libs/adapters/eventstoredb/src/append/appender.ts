import { setTimeout as pause } from 'node:timers/promises';
import { START, type Position, type StreamId } from '@annals/contracts';
import { CorruptLog, StorageUnavailable, VersionConflict, type Appended } from '@annals/ports';
import type { StreamReader } from '../read/stream-reader.js';
import { backOffMs } from '../server/retry.js';
import type { Server } from '../server/server.js';
import type { AppendRequest } from './append-request.js';
import { judge } from './judge.js';
import type { KnownStream } from './known-stream.js';
import type { KnownStreams } from './known-streams.js';
import { appendBehind, type Stored } from './server-append.js';
import { Turns } from './turns.js';

/** Fewer than the 100 calls that a server answers at once on a connection: reads need some. */
const MOST_AT_ONCE = 64;

/**
 * Decides as the port says, with the ids of the stream, and lets the server see that they are all of them: it appends
 * behind the revision up to which they are known, and if the stream has grown, reads what is new and decides again.
 */
export class Appender {
  readonly #turns = new Turns(MOST_AT_ONCE);

  constructor(
    private readonly server: Server,
    private readonly reader: StreamReader,
    private readonly known: KnownStreams,
  ) {}

  /** Failure: VersionConflict; StorageUnavailable. */
  append(request: AppendRequest): Promise<Appended> {
    const asked = performance.now();
    return this.#turns.take(request.stream, () => this.#append(request, asked));
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    return this.#turns.idle();
  }

  async #append(request: AppendRequest, asked: number): Promise<Appended> {
    const until = asked + this.server.patience.giveUpMs;
    const known = this.known.of(request.stream);
    for (let lost = 0; performance.now() <= until;) {
      const verdict = judge(known, request);
      if (verdict.is === 'stored') return this.#stored(request.stream, verdict.revision);
      // What an append that came meanwhile has read is as good as what this one would read.
      if (verdict.is === 'conflict' && known.asOf >= asked) throw conflictOf(request, known.revision);
      if (verdict.is === 'new') {
        const sent = performance.now();
        const stored = await appendBehind(this.server, request, known.revision, until);
        if (stored !== 'behind') return this.#appended(request, stored, known, sent);
        if (lost++ > 0) await pause(backOffMs(lost));
      }
      await this.#catchUp(request.stream, known, until);
    }
    throw new StorageUnavailable('an append had no turn in time; nothing of it is stored');
  }

  async #catchUp(stream: StreamId, known: KnownStream, until: number): Promise<void> {
    const asOf = performance.now();
    known.learn(await this.reader.from(stream, known.revision + 1, { until }), asOf);
    this.known.keep(stream, known);
  }

  async #appended(
    { stream, ids }: AppendRequest,
    { revision, position }: Stored,
    known: KnownStream,
    asOf: number,
  ): Promise<Appended> {
    const first = revision - ids.length + 1;
    const events = ids.map((id, i) => ({ id, revision: first + i }));
    known.learn(events, asOf);
    this.known.keep(stream, known);
    return { position: position ?? (await this.#positionAt(stream, revision)), revision, duplicate: false };
  }

  async #stored(stream: StreamId, revision: number): Promise<Appended> {
    return { position: await this.#positionAt(stream, revision), revision, duplicate: true };
  }

  async #positionAt(stream: StreamId, revision: number): Promise<Position> {
    const [record] = await this.reader.from(stream, revision, { limit: 1 });
    if (record === undefined) throw new CorruptLog(START, `revision ${revision} of a stream is gone`);
    return record.position;
  }
}

const conflictOf = ({ stream, expected }: AppendRequest, revision: number): VersionConflict =>
  new VersionConflict(stream, expected, revision < 0 ? 'no-stream' : revision);
