import { once } from 'node:events';
import type { Position, TenantId } from '@annals/contracts';
import type { Day } from '@annals/kernel';
import { Rejected } from '@annals/platform';
import type { EventStore } from '@annals/ports';
import { Answers } from './answers.js';
import { Snapshot } from './snapshot.js';
import { TenantBook } from './tenant-book.js';

/** So long a read waits for the past to be folded. */
const LONGEST_WAIT_MS = 5000;
/** Days whose documents are kept: a slider goes to days beside each other. */
const MOST_DAYS = 4;

/** The days of a tenant's past that were read, as long as nothing of them becomes another one. */
export class Snapshots {
  readonly #book: TenantBook;
  /** The one that was read last is the last one. */
  readonly #kept = new Map<Day, Snapshot>();
  readonly #answers = new Answers();

  constructor(
    tenant: TenantId,
    private readonly store: EventStore,
  ) {
    this.#book = new TenantBook(tenant, store, (from) => this.#forget(from));
  }

  /** The end of a business day that is over, with all that is recorded. Errors: READ.NOT_YET. */
  async at(day: Day, minPosition: Position | undefined): Promise<Snapshot> {
    const head = await this.store.head();
    await this.#settled(day, minPosition !== undefined && minPosition > head ? minPosition : head);
    return this.#use(day);
  }

  /** What was read of a day before, as long as nothing of it became another one, or is read now. */
  remembered<T extends object>(snapshot: Snapshot, name: string, read: () => Promise<T>): Promise<T> {
    return this.#kept.get(snapshot.day) === snapshot ? this.#answers.get(snapshot.day, name, read) : read();
  }

  async #settled(day: Day, position: Position): Promise<void> {
    const book = this.#book;
    if (book.isSettled(day, position)) return;
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
    const late = once(signal, 'abort');
    while (!book.isSettled(day, position)) {
      if (signal.aborted) throw notYet(book);
      await Promise.race([book.follow(), late]);
      if (!book.isSettled(day, position)) await this.store.waitForMore(book.position, signal);
    }
  }

  #use(day: Day): Snapshot {
    const newest = [...this.#kept.values()].at(-1) ?? null;
    const snapshot = this.#kept.get(day) ?? new Snapshot(this.#book, day, newest);
    this.#kept.delete(day);
    this.#kept.set(day, snapshot);
    const [oldest] = this.#kept;
    if (oldest && this.#kept.size > MOST_DAYS) {
      oldest[1].rest();
      this.#kept.delete(oldest[0]);
    }
    return snapshot;
  }

  #forget(from: Day): void {
    for (const day of this.#kept.keys()) if (day >= from) this.#kept.delete(day);
    this.#answers.forget(from);
  }
}

function notYet({ progress: { customers, waiting } }: TenantBook): Rejected {
  return new Rejected({
    code: 'READ.NOT_YET',
    reason: `the past is being folded from the log: ${customers - waiting} of ${customers} customers are done`,
    details: { customers, waiting },
  });
}
