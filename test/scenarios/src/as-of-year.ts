import { isDeepStrictEqual } from 'node:util';
import { openEmbedded } from '@annals/adapter-embedded';
import {
  clockStream,
  decode,
  DEFAULT_TENANT,
  type CustomerId,
  type Position,
  type RecordedEvent,
} from '@annals/contracts';
import { formatDay, type Day } from '@annals/kernel';
import type { EventStore } from '@annals/ports';
import {
  fingerprintOf,
  foldPerson,
  logWithin,
  PROJECTIONS,
  streamsOfPerson,
  TenantPast,
  type PersonLog,
} from '@annals/read-models';
import { ownFacts, TenantBook } from '@annals/stage-query';

/** What an independent fold of the facts found of the past as it is shown. */
export interface AsOfYear {
  readonly customers: number;
  /** The newest closed day by the book, and by the log. */
  readonly closed: { readonly shown: string; readonly folded: string };
  /** The days that were looked at, newest first. */
  readonly days: readonly string[];
  /** Customers times days that were folded from nothing. */
  readonly folds: number;
  /** The read models of a customer that differ, as `day customer read-model`. */
  readonly differing: readonly string[];
  /** The sums over all customers that differ, by day and read model. */
  readonly sums: readonly { readonly on: string; readonly shown: Sums; readonly folded: Sums }[];
}

type Sums = Readonly<Record<string, number>>;

/** Folds everybody in a data directory as of every so many days, the newest closed one first, and compares with the past as shown. */
export async function asOfYear(dataDir: string, everyDays: number): Promise<AsOfYear> {
  const { eventStore, close } = await openEmbedded({ dataDir });
  const book = new TenantBook(DEFAULT_TENANT, eventStore, () => undefined);
  await book.follow();
  const days = daysOf(book, everyDays);
  const comparing = new Comparing(book, days);
  const clockFacts = (await eventStore.readStream(clockStream(DEFAULT_TENANT))).map((record) => decode(record)!);
  const logOf = personLogs(eventStore, clockFacts, await eventStore.head());
  for (const customerId of book.people.ids) comparing.customer(await logOf(customerId));
  await close();
  return {
    customers: book.people.ids.length,
    closed: { shown: formatDay(book.past.closedDay!), folded: formatDay(new TenantPast(clockFacts).closedDay!) },
    days: days.map(formatDay),
    folds: comparing.folds,
    differing: comparing.differing,
    sums: comparing.sums(),
  };
}

/** Back to the first day that was closed. */
function daysOf({ past }: TenantBook, every: number): Day[] {
  const isAfterClosing = (on: Day) => past.within(on).some(({ event }) => event.type === 'DayClosed');
  const days: Day[] = [];
  for (let on = past.closedDay!; isAfterClosing(on); on -= every) days.push(on);
  return days;
}

function personLogs(
  store: EventStore,
  clockFacts: readonly RecordedEvent[],
  position: Position,
): (id: CustomerId) => Promise<PersonLog> {
  const own = (id: CustomerId): Promise<RecordedEvent[]> => ownFacts(store, DEFAULT_TENANT, id);
  return async (customerId) => {
    const streams = await streamsOfPerson(own, customerId);
    return { tenant: DEFAULT_TENANT, customerId, streams, clockFacts, position };
  };
}

class Comparing {
  folds = 0;
  readonly differing: string[] = [];
  readonly #totals = new Map<string, Record<string, number>>();

  constructor(
    private readonly book: TenantBook,
    private readonly days: readonly Day[],
  ) {}

  customer(log: PersonLog): void {
    for (const on of this.days)
      for (const name of this.#on(log, on)) this.differing.push(`${formatDay(on)} ${log.customerId} ${name}`);
  }

  /** Folds a person's facts up to the end of a day, and gives the read models that differ from the book. */
  #on(log: PersonLog, on: Day): string[] {
    const { past, people } = this.book;
    const asOf = past.calendar.endOf(on);
    const within = logWithin(log, { asOf });
    const shown = (name: string) => people.version(name, log.customerId, on)?.standing;
    if (within.streams.get(log.customerId)!.length === 0)
      return PROJECTIONS.flatMap(({ name }) => (shown(name) ? [name] : []));
    this.folds++;
    return foldPerson({ ...within, clockFacts: past.within(on) }, PROJECTIONS, asOf).models.flatMap(({ fold }) => {
      const { projection, standing } = fold;
      const kept = shown(projection.name);
      const isAny = standing.last !== null;
      if (isAny && !standing.absorbed) this.#add(on, projection.name, projection.tallies(standing.doc));
      return (isAny ? fingerprintOf(standing) : undefined) === (kept && fingerprintOf(kept)) ? [] : [projection.name];
    });
  }

  #add(on: Day, name: string, tallies: Sums): void {
    const key = `${on} ${name}`;
    const sums = this.#totals.get(key) ?? {};
    this.#totals.set(key, sums);
    for (const [tally, n] of Object.entries(tallies)) sums[tally] = (sums[tally] ?? 0) + n;
  }

  sums(): AsOfYear['sums'] {
    return this.days.flatMap((on) =>
      PROJECTIONS.flatMap(({ name }) => {
        const folded = withoutZeros(this.#totals.get(`${on} ${name}`));
        const shown = this.book.people.totals(name, on);
        return isDeepStrictEqual(shown, folded) ? [] : [{ on: `${formatDay(on)} ${name}`, shown, folded }];
      }),
    );
  }
}

const withoutZeros = (sums: Sums = {}): Sums => Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
