import type { EncodedEvent, EncodedRecord, Position, StreamId } from '@annals/contracts';
import { CorruptLog, type Appended, type EventStore, type ExpectedRevision } from '@annals/ports';
import { PositionWatch } from '../storage/position-watch.js';
import { AppendQueue } from '../append/append-queue.js';
import { GroupCommit } from '../append/group-commit.js';
import { LAST_POSITION, LAST_REVISION, positionOf, revisionKey, revisionOf } from './log-keys.js';
import type { Log } from './open-log.js';
import { RecentRecords } from './recent-records.js';
import { chainHashAt, readIndexed, readRecord, tailOf } from './stored-records.js';

/** The log in one LMDB file, for any number of processes on one machine. */
export class EmbeddedEventStore implements EventStore {
  readonly #queue: AppendQueue;
  readonly #watch: PositionWatch;
  readonly #recent = new RecentRecords();

  constructor(private readonly log: Log) {
    this.#watch = new PositionWatch(() => this.#readHead());
    this.#queue = new AppendQueue(new GroupCommit(log), () => this.#watch.check());
  }

  /** Idempotence: ids that are stored in another stream are a VersionConflict, too. */
  append(stream: StreamId, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended> {
    return this.#queue.append(stream, expected, events);
  }

  async readStream(stream: StreamId, options: { from?: number; limit?: number } = {}): Promise<EncodedRecord[]> {
    this.#refresh();
    const { from = 0, limit = Infinity } = options;
    const found: EncodedRecord[] = [];
    const range = { start: revisionKey(stream, from), end: revisionKey(stream, LAST_REVISION) };
    for (const { key, value } of this.log.revisions.getRange(range)) {
      if (found.length >= limit) break;
      const position = positionOf(value);
      const expected = from + found.length;
      if (revisionOf(key) !== expected)
        throw new CorruptLog(BigInt(position), `revision ${expected} is missing before it`);
      found.push(readIndexed(this.log, position, stream, expected).record);
    }
    return found;
  }

  async readLast(stream: StreamId): Promise<EncodedRecord | undefined> {
    this.#refresh();
    const tail = tailOf(this.log, stream);
    return tail && readIndexed(this.log, tail.position, stream, tail.revision).record;
  }

  async readAll(after: Position, limit: number): Promise<EncodedRecord[]> {
    const recent = this.#recent.after(after, limit);
    if (recent.length === limit) return recent;
    const further = this.#readVerified(recent.at(-1)?.position ?? after, limit - recent.length);
    this.#recent.keep(further);
    return [...recent, ...further];
  }

  #readVerified(after: Position, limit: number): EncodedRecord[] {
    this.#refresh();
    const found: EncodedRecord[] = [];
    if (after >= LAST_POSITION) return found;
    let position = Number(after);
    let chain: string | undefined;
    while (found.length < limit) {
      const opened = readRecord(this.log, ++position);
      if (opened === undefined) break;
      if (opened.previous !== (chain ?? chainHashAt(this.log, position - 1))) {
        throw new CorruptLog(opened.record.position, 'it does not follow the record before it');
      }
      chain = opened.hash;
      found.push(opened.record);
    }
    if (found.length < limit && position <= this.log.lastPosition())
      throw new CorruptLog(BigInt(position), 'the record is missing');
    return found;
  }

  async head(): Promise<Position> {
    return this.#readHead();
  }

  async waitForMore(after: Position, signal: AbortSignal): Promise<void> {
    return this.#watch.until(after + 1n, signal);
  }

  /** Waits for accepted appends, wakes who waits, and closes the file. */
  async close(): Promise<void> {
    await this.#queue.close();
    this.#watch.close();
    await this.log.environment.close();
  }

  #readHead(): Position {
    this.#refresh();
    return BigInt(this.log.lastPosition());
  }

  /** lmdb keeps a snapshot for the rest of the turn; what another process acknowledged meanwhile must be seen. */
  #refresh(): void {
    this.log.environment.refresh();
  }
}
