import { decode, formatPosition, type Position, type TenantId } from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import { feedEvent, type FeedEvent } from '../feed-event.js';

/** An event of the log, and how the wire has it. */
export interface LogEntry {
  readonly tenant: TenantId;
  readonly event: FeedEvent;
  /** As an event of `text/event-stream`. */
  readonly frame: string;
}

export interface LogPage {
  readonly entries: readonly LogEntry[];
  /** The page holds everything up to here. */
  readonly upTo: Position;
}

const PAGE = 100;
/** Whoever follows the log stands at one of its newest pages. */
const REMEMBERED = 4;

/**
 * Pages of the log for all who follow it: each record is read, decoded and written as text once, and one question to
 * the store waits for all of them, however many they are.
 */
export class LogPages {
  readonly #pages = new Map<Position, Promise<LogPage>>();
  readonly #waiting = new Set<AbortController>();
  #newest: { readonly after: Position; readonly ended: Promise<void> } | undefined;
  #isClosed = false;

  /** `longestWaitMs`: how long {@link more} waits at most. */
  constructor(
    private readonly store: EventStore,
    private readonly longestWaitMs: number,
  ) {}

  head(): Promise<Position> {
    return this.store.head();
  }

  /** What follows a position; no entries and `upTo` = `after` where there is nothing yet. */
  async after(after: Position): Promise<LogPage> {
    const known = this.#pages.get(after) ?? this.#remember(after, this.#read(after));
    const page = await known;
    // An empty page says nothing of the next moment.
    if (page.upTo === after) this.#forget(after, known);
    return page;
  }

  /** Resolves once there is more, after the longest wait, or when the stage ends. Failure: as the store's. */
  more(after: Position): Promise<void> {
    if (this.#newest?.after === after) return this.#newest.ended;
    const ended = this.#wait(after).finally(() => {
      if (this.#newest?.ended === ended) this.#newest = undefined;
    });
    this.#newest = { after, ended };
    return ended;
  }

  /** Wakes everybody who waits, now and later. */
  close(): void {
    this.#isClosed = true;
    for (const waiting of this.#waiting) waiting.abort();
  }

  async #wait(after: Position): Promise<void> {
    if (this.#isClosed) return;
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), this.longestWaitMs);
    this.#waiting.add(waiting);
    try {
      await this.store.waitForMore(after, waiting.signal);
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(waiting);
    }
  }

  #remember(after: Position, page: Promise<LogPage>): Promise<LogPage> {
    this.#pages.set(after, page);
    // What could not be read is asked for again.
    page.catch(() => this.#forget(after, page));
    if (this.#pages.size > REMEMBERED) this.#pages.delete(this.#pages.keys().next().value!);
    return page;
  }

  #forget(after: Position, page: Promise<LogPage>): void {
    if (this.#pages.get(after) === page) this.#pages.delete(after);
  }

  async #read(after: Position): Promise<LogPage> {
    const records = await this.store.readAll(after, PAGE);
    const entries = records.flatMap((record): LogEntry[] => {
      const recorded = decode(record);
      const event = recorded && feedEvent(recorded);
      return event ? [{ tenant: recorded.tenant, event, frame: frameOf(event) }] : [];
    });
    return { entries, upTo: records.at(-1)?.position ?? after };
  }
}

/** JSON has no line breaks of its own, so that one `data` line holds it. */
export const frameOf = (event: FeedEvent): string =>
  `id: ${event.position}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

/** Says that the stream lives, and how far it has looked: a consumer of a rare type need not look again. */
export const heartbeat = (position: Position): string =>
  `: at ${formatPosition(position)}\nid: ${formatPosition(position)}\n\n`;
