import {
  customerStream,
  decode,
  formatPosition,
  insightStream,
  type CustomerId,
  type EncodedRecord,
  type Position,
} from '@annals/contracts';
import { projections } from '@annals/domain';
import type { EventStore } from '@annals/ports';
import { feedEvent, isWanted, type FeedEvent, type Wanted } from './feed-event.js';

export interface FeedQuery extends Wanted {
  /** Events after this position. */
  readonly from: Position;
  /** Most events of the answer. */
  readonly limit: number;
}

export interface FeedPage {
  readonly events: readonly FeedEvent[];
  /** Where the next page begins: ask with `from` = this. It moves on even where nothing matched. */
  readonly next: string;
  /** Whether the log holds nothing after `next` yet. */
  readonly atHead: boolean;
}

/** So many records are looked at for one answer, so that a rare type cannot make a request endless. */
const MOST_EXAMINED = 20_000;
const PAGE = 1000;
/** The read models that tell changes. */
const INSIGHTS_OF = Object.values(projections)
  .filter(({ insight }) => insight !== null)
  .map(({ name }) => name);

/** Reads the log for consumers, from any position. */
export class FeedReader {
  constructor(private readonly eventStore: EventStore) {}

  pull(query: FeedQuery): Promise<FeedPage> {
    return query.customerId === undefined ? this.#pullAll(query) : this.#pullCustomer(query, query.customerId);
  }

  async #pullAll(query: FeedQuery): Promise<FeedPage> {
    const events: FeedEvent[] = [];
    let next = query.from;
    for (let examined = 0; examined < MOST_EXAMINED;) {
      const records = await this.eventStore.readAll(next, PAGE);
      if (records.length === 0) return { events, next: formatPosition(next), atHead: true };
      for (const record of records) {
        examined++;
        next = record.position;
        const event = matching(record, query);
        if (event) events.push(event);
        if (events.length === query.limit) return { events, next: formatPosition(next), atHead: false };
      }
    }
    return { events, next: formatPosition(next), atHead: false };
  }

  /** A customer's facts and the insights about them, together in the order of the log. */
  async #pullCustomer(query: FeedQuery, customerId: CustomerId): Promise<FeedPage> {
    const streams = [
      customerStream(query.tenant, customerId),
      ...INSIGHTS_OF.map((name) => insightStream(name, query.tenant, customerId)),
    ];
    const records = (await Promise.all(streams.map((stream) => this.eventStore.readStream(stream)))).flat();
    records.sort((a, b) => (a.position < b.position ? -1 : 1));
    const later = records.filter(({ position }) => position > query.from);
    const matched = later.map((record) => matching(record, query)).filter((event) => event !== undefined);
    const events = matched.slice(0, query.limit);
    const atHead = events.length === matched.length;
    const next = atHead ? (later.at(-1)?.position ?? query.from) : BigInt(events.at(-1)!.position);
    return { events, next: formatPosition(next), atHead };
  }
}

const matching = (record: EncodedRecord, query: FeedQuery): FeedEvent | undefined => {
  const event = decode(record);
  const shown = event && feedEvent(event);
  return shown && isWanted({ tenant: event.tenant, event: shown }, query) ? shown : undefined;
};
