import { setImmediate as nextTurn } from 'node:timers/promises';
import { START, type CustomerId, type Position, type RecordedEvent, type TenantId } from '@annals/contracts';
import type { Day } from '@annals/kernel';
import { Rejected } from '@annals/platform';
import type { EventStore } from '@annals/ports';
import { FoldLimit, personPast, PROJECTIONS, streamsOfPerson, TenantPast, type PersonLog } from '@annals/read-models';
import { ownFacts, readNews, type News } from './news.js';
import { PastPeople } from './past-people.js';

/** So many people are folded at a time, while other requests wait: for some milliseconds. */
const TOGETHER = 4;

/** More would take the memory from everything else that the process does. */
const MOST_BYTES = 2 ** 30;

/** How far the past of a tenant is folded. */
export interface BookProgress {
  readonly customers: number;
  readonly waiting: number;
}

/**
 * The past of one tenant, folded from the log: what every read model had of everybody at the end of each closed business
 * day, with all that is recorded today. It follows the log when it is asked, and folds anew whoever a record concerns.
 */
export class TenantBook {
  people = new PastPeople();
  position: Position = START;
  past = new TenantPast([]);
  readonly #clockFacts: RecordedEvent[] = [];
  /** Who is to be folded anew, and the first day on which that changes anything. */
  readonly #waiting = new Set<CustomerId>();
  #unsettledFrom: Day = Infinity;
  #following: Promise<void> | null = null;
  #isTooLarge = false;

  constructor(
    readonly tenant: TenantId,
    private readonly store: EventStore,
    /** Told of the first day of which the past may have become another one. */
    private readonly onChange: (from: Day) => void,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  /** Whether all that was recorded up to a position is folded as far as it concerns days up to `day`. */
  isSettled(day: Day, position: Position): boolean {
    return (
      !this.#isTooLarge &&
      this.position >= position &&
      day < this.#unsettledFrom &&
      day <= (this.past.closedDay ?? -Infinity)
    );
  }

  get progress(): BookProgress {
    const unknown = [...this.#waiting].filter((id) => !this.people.has(id));
    return { customers: this.people.ids.length + unknown.length, waiting: this.#waiting.size };
  }

  /**
   * Reads the log to its end and folds what it says. Whoever asks meanwhile waits for the same.
   * Errors: AUDIT.PAST_TOO_LARGE; the rest of the server goes on.
   */
  follow(): Promise<void> {
    this.#following ??= this.#follow().finally(() => (this.#following = null));
    return this.#following;
  }

  async #follow(): Promise<void> {
    if (this.#isTooLarge) throw tooLarge();
    for (let news = await this.#read(); news; news = await this.#read()) {
      this.#take(news);
      await nextTurn();
    }
    while (this.#waiting.size > 0) {
      const ids = [...take(this.#waiting, TOGETHER)];
      await this.#fold(ids);
      for (const id of ids) this.#waiting.delete(id);
      if (this.people.size > this.mostBytes) this.#giveUp();
      await nextTurn();
    }
    this.#unsettledFrom = Infinity;
  }

  #giveUp(): never {
    this.#isTooLarge = true;
    this.people = new PastPeople();
    this.onChange(-Infinity);
    throw tooLarge();
  }

  #read(): Promise<News | null> {
    return readNews(this.store, this.tenant, this.position);
  }

  #take({ position, customers, clockFacts }: News): void {
    this.position = position;
    if (clockFacts.length > 0) this.#takeClockFacts(clockFacts);
    for (const [id, at] of customers) this.#await([id], this.past.calendar.dayOf(at));
  }

  #takeClockFacts(clockFacts: readonly RecordedEvent[]): void {
    this.#clockFacts.push(...clockFacts);
    const { timeZone } = this.past.calendar;
    this.past = new TenantPast([...this.#clockFacts]);
    const { closedDay, calendar, decisions } = this.past;
    // Every day ends at another instant.
    if (calendar.timeZone !== timeZone) this.#await(this.people.ids, -Infinity);
    for (const { fact, from } of decisions)
      if (clockFacts.includes(fact)) this.#await(this.people.ids, from === -Infinity ? from : calendar.dayOf(from));
    const changing = this.people.changingBy(closedDay ?? -Infinity);
    this.#await(changing.ids, changing.from);
  }

  #await(ids: readonly CustomerId[], from: Day): void {
    for (const id of ids) this.#waiting.add(id);
    if (from >= this.#unsettledFrom) return;
    this.#unsettledFrom = from;
    this.onChange(from);
  }

  async #fold(ids: readonly CustomerId[]): Promise<void> {
    const { tenant, position, past } = this;
    const own = (id: CustomerId) => ownFacts(this.store, tenant, id);
    const logs = await Promise.all(
      ids.map(async (customerId): Promise<PersonLog> => {
        const streams = await streamsOfPerson(own, customerId);
        return { tenant, customerId, streams, clockFacts: past.clockFacts, position };
      }),
    );
    const records = logs.flatMap(({ streams }) => [...streams.values()].flat()).length;
    const limit = new FoldLimit();
    const until = past.closedDay ?? -Infinity;
    const fold = () => logs.map((log) => personPast(log, past, PROJECTIONS, until, limit));
    // A limit of the time costs as much as a person: several share one.
    const pasts = limit.orCarefully(fold, (records + past.decisions.length * ids.length) * PROJECTIONS.length);
    pasts.forEach((each, i) => this.people.put(ids[i]!, each));
  }
}

const tooLarge = (): Rejected =>
  new Rejected({
    code: 'AUDIT.PAST_TOO_LARGE',
    reason: 'the past of so many customers does not fit into memory; GET /v1/audit/customers/:id tells of one',
  });

function* take<T>(all: Iterable<T>, most: number): Generator<T> {
  let taken = 0;
  for (const each of all) {
    if (taken++ === most) return;
    yield each;
  }
}
