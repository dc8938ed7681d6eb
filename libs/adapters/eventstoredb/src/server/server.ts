import { EventStoreDBClient, type BaseOptions } from '@eventstore/db-client';
import { takeApart } from './connection-string.js';
import type { Patience } from './retry.js';
import { within } from './within.js';

/** What the client keeps to itself, and this adapter cannot do without. */
interface ClientInternals {
  supports: () => Promise<boolean>;
  readonly throwOnAppendFailure: boolean;
  readonly capabilities: Promise<{ readonly serverVersion: string }>;
  getChannel(): Promise<{ close(): void }>;
}

/** The client of one server or cluster, and how requests are sent to it. */
export interface Server {
  readonly client: EventStoreDBClient;
  /** Goes along with every request: credentials, and that the leader answers it, since a follower may be behind. */
  readonly base: BaseOptions;
  readonly patience: Patience;
  /** Aborts when the adapter is closed. */
  readonly closed: AbortSignal;
  version(): Promise<string>;
  /** Cancels what is under way and closes the connection. */
  close(): Promise<void>;
}

/** Errors: RangeError. */
export function connect(connectionString: string, patience: Patience): Server {
  const { address, credentials } = takeApart(connectionString);
  const client = clientOf(address);
  const internals = client as unknown as ClientInternals;
  if (!internals.throwOnAppendFailure) throw new RangeError('the connection string leaves throwOnAppendFailure on');
  appendWithoutBatches(internals);
  const abort = new AbortController();
  return {
    client,
    base: { credentials, requiresLeader: true },
    patience,
    closed: abort.signal,
    version: async () => (await internals.capabilities).serverVersion,
    async close() {
      abort.abort();
      // It waits for ever for a stream that nobody reads to its end.
      await within(patience.deadlineMs, client.dispose()).catch(() => undefined);
      await within(patience.deadlineMs, closeChannel(internals)).catch(() => undefined);
    },
  };
}

/** The client's `dispose` leaves the channel, whose socket would outlive the adapter. */
async function closeChannel(client: ClientInternals): Promise<void> {
  const channel = await client.getChannel();
  channel.close();
}

function clientOf(address: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(address);
  } catch (error) {
    throw new RangeError(`the connection string cannot be used: ${(error as Error).message}`);
  }
}

/**
 * Makes the client use Append, one call an append, where it would use BatchAppend. For BatchAppend, this version keeps
 * the promises of all clients of the process in one map: an error on one connection rejects and forgets the appends of
 * every other, and a reply that comes after that throws where nobody can catch it, which ends the process. A call of
 * its own also has a deadline of its own; a batch has none.
 */
function appendWithoutBatches(client: ClientInternals): void {
  client.supports = async () => false;
}
