import { BACKWARDS, END, type AllStreamRecordedEvent, type ReadAllOptions } from '@eventstore/db-client';
import { laterOf, START, type EncodedRecord, type Position } from '@annals/contracts';
import { isReachable, seekTo } from '../record/positions.js';
import { isSystem, recordOf } from '../record/stored-record.js';
import { trying } from '../server/retry.js';
import type { Server } from '../server/server.js';
import { collect } from './collect.js';

const SMALLEST_PAGE = 16;
const LARGEST_PAGE = 4_096;

/** Reads the log as a whole, past the server's own events, which this client's `readAll` cannot leave to the server. */
export class AllReader {
  #newest: Position = START;

  constructor(private readonly server: Server) {}

  /** Failure: StorageUnavailable. */
  async after(after: Position, limit: number): Promise<EncodedRecord[]> {
    const found: EncodedRecord[] = [];
    if (!isReachable(after)) return found;
    let [from, size] = [after, SMALLEST_PAGE];
    for (;;) {
      // Positions are inclusive: the record at `from` comes again.
      const wanted = Math.max(size, limit - found.length) + 1;
      const maxCount = Math.min(LARGEST_PAGE, wanted);
      const page = await this.#page({ fromPosition: seekTo(from), maxCount });
      for (const event of page) {
        if (found.length < limit && event.position.commit > from && !isSystem(event)) found.push(recordOf(event));
      }
      if (found.length >= limit || page.length < maxCount) return found;
      from = page.at(-1)!.position.commit;
      size *= 2;
    }
  }

  /** Position of the newest record. Behind a record that is known it need not search again. Failure: StorageUnavailable. */
  async head(): Promise<Position> {
    let fromPosition: ReadAllOptions['fromPosition'] = END;
    for (let size = SMALLEST_PAGE; ; size = Math.min(LARGEST_PAGE, size * 4)) {
      const page = await this.#page({ direction: BACKWARDS, fromPosition, maxCount: size });
      for (const event of page) {
        if (event.position.commit <= this.#newest) return this.#newest;
        if (!isSystem(event)) return (this.#newest = laterOf(this.#newest, event.position.commit));
      }
      if (page.length < size) return this.#newest;
      fromPosition = page.at(-1)!.position;
    }
  }

  async #page(options: ReadAllOptions): Promise<AllStreamRecordedEvent[]> {
    const { client, base, patience, closed } = this.server;
    const read = () => collect(client.readAll({ ...base, ...options }), patience.deadlineMs);
    const trial = { patience, what: 'reading the log', closed, isAnswer: () => false };
    const events = await trying(read, trial);
    return events.flatMap(({ event }) => event ?? []);
  }
}
