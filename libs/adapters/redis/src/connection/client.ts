import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { parseAddress, type ServerAddress, type Servers } from './server-address.js';

export type Client = Redis | Cluster;

export interface ClientOptions {
  /** How long a server may be silent while it owes an answer: then the command fails and the connection is made anew. */
  readonly timeoutMs: number;
  /** Sends the commands of one turn together; for connections on which nothing depends on the order of answers. */
  readonly gathers?: boolean;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;

export function addressesOf(servers: Servers): readonly ServerAddress[] {
  return ('url' in servers ? [servers.url] : servers.cluster).map(parseAddress);
}

/** A client that is not connected yet. Errors: RangeError for servers that are not named as they should be. */
export function createClient(servers: Servers, { timeoutMs, gathers = false }: ClientOptions): Client {
  const addresses = addressesOf(servers);
  const first = addresses[0];
  if (first === undefined) throw new RangeError('a cluster has at least one node');
  if ('url' in servers)
    return new Redis({
      ...credentials(first),
      ...bounded(timeoutMs),
      host: first.host,
      port: first.port,
      db: first.db,
      enableOfflineQueue: false,
      retryStrategy: jitteredPause,
      enableAutoPipelining: gathers,
      lazyConnect: true,
    });
  return new Cluster(
    addresses.map(({ host, port }) => ({ host, port })),
    {
      redisOptions: { ...credentials(first), ...bounded(timeoutMs) },
      enableOfflineQueue: false,
      clusterRetryStrategy: jitteredPause,
      clusterNodeRetryStrategy: jitteredPause,
      slotsRefreshTimeout: timeoutMs,
      enableAutoPipelining: gathers,
      lazyConnect: true,
    },
  );
}

function credentials({ username, password, isEncrypted }: ServerAddress): RedisOptions {
  return { username, password, ...(isEncrypted ? { tls: {} } : {}) };
}

/**
 * Nothing waits longer than its time: a command in flight fails with its connection, and is sent again by us or by
 * nobody. With ioredis's own resending, a commit could be applied a second time behind our back.
 */
const bounded = (timeoutMs: number) =>
  ({
    commandTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    connectTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    // The server became a replica: its successor is found by connecting anew.
    reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
  }) satisfies RedisOptions;

/** Half of the time and up to as much again, so that clients that lost a server together do not come back together. */
function jitteredPause(attempt: number): number {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt - 1, 10));
  return Math.ceil(pause / 2 + (Math.random() * pause) / 2);
}
