import type { EventStore } from '@annals/ports';
import { EventStoreDbEventStore } from './event-store-db-event-store.js';
import { healthOf, type EventStoreDbHealth } from './server/health.js';
import { connect } from './server/server.js';
import type { Patience } from './server/retry.js';

export interface EventStoreDbOptions {
  /** `esdb://…` or `esdb+discover://…`. A password in it gets into no error and no log line. */
  readonly connectionString: string;
  /** How long the server may take to answer one request. */
  readonly deadlineMs?: number;
  /** How often a request is sent before it is given up. */
  readonly tries?: number;
  /** How long all tries together may take, of an append with the wait for its turn. */
  readonly giveUpMs?: number;
  /** A subscription that is silent for so long while the log grows is opened anew. */
  readonly stallMs?: number;
}

/** The port, and what an operator asks of the connection behind it. */
export interface EventStoreDb {
  readonly eventStore: EventStore;
  health(): Promise<EventStoreDbHealth>;
  /** Waits for the appends that were accepted, ends who waits, and lets go of the connection. Idempotent. */
  close(): Promise<void>;
}

/**
 * Connects on first use, so that a service starts beside a server that does.
 * Errors: RangeError for a connection string or an option that cannot be used.
 */
export function openEventStoreDb(options: EventStoreDbOptions): EventStoreDb {
  const { connectionString, deadlineMs = 5_000, tries = 10, giveUpMs = 30_000, stallMs = 10_000 } = options;
  for (const [name, value] of Object.entries({ deadlineMs, tries, giveUpMs, stallMs }))
    if (!(value > 0)) throw new RangeError(`${name} is a number above zero`);
  const patience: Patience = { deadlineMs, tries, giveUpMs };
  const server = connect(connectionString, patience);
  const eventStore = new EventStoreDbEventStore(server, stallMs);
  let closing: Promise<void> | undefined;
  return {
    eventStore,
    health: () => healthOf(server),
    close: () => (closing ??= eventStore.close()),
  };
}
