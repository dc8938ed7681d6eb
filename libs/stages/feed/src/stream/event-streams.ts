import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { OnModuleDestroy } from '@nestjs/common';
import { counter, gauge, Rejected } from '@annals/platform';
import type { EventStore } from '@annals/ports';
import type { FeedReader } from '../feed-reader.js';
import { followLog, type Following } from './follow-log.js';
import { LogPages } from './log-pages.js';

export interface StreamLimits {
  /** Streams at a time, of all callers. */
  readonly mostClients: number;
  /** A client that takes nothing for so long is let go; it can come back and go on where it was. */
  readonly stuckAfterMs: number;
  /** So long a stream is silent at most. */
  readonly heartbeatMs: number;
}

/** Of {@link StreamLimits}, where others than the default are wanted. */
export const STREAM_LIMITS = Symbol('annals.feed.StreamLimits');
export const DEFAULT_LIMITS: StreamLimits = { mostClients: 200, stuckAfterMs: 30_000, heartbeatMs: 15_000 };

const dropped = counter({
  name: 'annals_feed_stream_dropped_total',
  help: 'Streams that were cut because the client took nothing for too long',
});
const clients = gauge({ name: 'annals_feed_stream_clients', help: 'Open streams' });

interface Stream {
  readonly ending: AbortController;
  readonly connection: ServerResponse;
  /** A chunk is handed over, and the client has not taken it. */
  owes: boolean;
}

/**
 * The open streams of this process. Each holds at most one chunk that its client has not taken, beside what the
 * connection buffers: nothing is read for a client that does not read.
 */
export class EventStreams implements OnModuleDestroy {
  readonly #pages: LogPages;
  readonly #open = new Set<Stream>();
  #isEnding = false;

  constructor(
    store: EventStore,
    private readonly reader: FeedReader,
    private readonly limits: StreamLimits,
  ) {
    this.#pages = new LogPages(store, limits.heartbeatMs);
    clients.collectFor(async (set) => set({}, this.#open.size));
  }

  get size(): number {
    return this.#open.size;
  }

  /** Errors: STREAM.TOO_MANY, STREAM.ENDING. */
  open(asked: Omit<Following, 'signal'>, connection: ServerResponse): Readable {
    if (this.#isEnding) throw refusal('STREAM.ENDING', 'the service is going down');
    if (this.#open.size >= this.limits.mostClients)
      throw refusal('STREAM.TOO_MANY', 'as many streams are open as this process serves');
    const stream: Stream = { ending: new AbortController(), connection, owes: false };
    this.#open.add(stream);
    connection.once('close', () => {
      this.#open.delete(stream);
      stream.ending.abort();
    });
    const chunks = followLog(this.#pages, this.reader, { ...asked, signal: stream.ending.signal });
    return Readable.from(this.#handOver(chunks, stream), { highWaterMark: 1 });
  }

  /** Ends every stream: at once where the client keeps up, else by cutting it. */
  onModuleDestroy(): void {
    this.#isEnding = true;
    for (const { ending, connection, owes } of this.#open) {
      ending.abort();
      if (owes) connection.destroy();
    }
    this.#pages.close();
  }

  async *#handOver(chunks: AsyncIterable<string>, stream: Stream): AsyncGenerator<string> {
    for await (const chunk of chunks) {
      stream.owes = true;
      const stuck = setTimeout(() => {
        dropped.inc();
        stream.connection.destroy();
      }, this.limits.stuckAfterMs);
      try {
        yield chunk;
      } finally {
        clearTimeout(stuck);
      }
      stream.owes = false;
    }
  }
}

const refusal = (code: string, reason: string): Rejected => new Rejected({ code, reason });
