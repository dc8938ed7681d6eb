import type { Adapters } from '@annals/ports';
import { Connection } from './connection/connection.js';
import { KeyNames } from './connection/key-names.js';
import type { Servers } from './connection/server-address.js';
import { durabilityOf, isDurable, VolatileKeys } from './keys/durability.js';
import { RedisKeyStore } from './keys/redis-key-store.js';
import { RedisStageLocks } from './locks/redis-stage-locks.js';
import { CommitNews } from './models/commit-news.js';
import { ModelKeys } from './models/model-keys.js';
import { RedisReadModelStore } from './models/redis-read-model-store.js';

export interface RedisOptions {
  /** Where read models and stage locks are: one server, `{ url }`, or the first nodes of a cluster, `{ cluster }`. */
  readonly servers: Servers;
  /** How many partitions the bus has. Another number later means other keys: drop the read models before. */
  readonly partitions: number;
  /** What all keys begin with, for several installations on one server. Default: `annals`. */
  readonly prefix?: string;
  /** Where subject keys are. Default: `servers`; a server of their own can keep them as safe as they need to be. */
  readonly keyServers?: Servers;
  /** Takes subject keys also where a server that stops would lose them: what was sealed with them is lost then too. */
  readonly allowVolatileKeys?: boolean;
  /** How long a server may be silent while it owes an answer. Default: 2000. */
  readonly timeoutMs?: number;
  /** The same for commits, which may be large. Default: 10000. */
  readonly commitTimeoutMs?: number;
  /** How long a stage stays taken after its process was last heard of. Default: 15000. */
  readonly leaseMs?: number;
}

export type RedisAdapters = Pick<Adapters, 'readModels' | 'keyStore' | 'stageLocks' | 'close'>;

/**
 * Read models, subject keys and stage locks in Redis. Everything that fails there rejects with StorageUnavailable, at
 * the latest after six times the silence allowed.
 * Errors: StorageUnavailable; VolatileKeys; RangeError for options that cannot be.
 */
export async function openRedis(options: RedisOptions): Promise<RedisAdapters> {
  const { servers, keyServers = servers, partitions, prefix = 'annals', allowVolatileKeys = false } = options;
  const { timeoutMs = 2000, commitTimeoutMs = 10_000, leaseMs = 15_000 } = options;
  if (!Number.isInteger(partitions) || partitions < 1) throw new RangeError('there is at least one partition');
  if (leaseMs < 3 * timeoutMs)
    throw new RangeError('a lease is at least three times as long as a server may be silent');
  const names = new KeyNames(prefix);
  const keys = new ModelKeys(names, partitions);
  const connections: Connection[] = [];
  const connect = async (to: Servers, timing: { timeoutMs: number; gathers?: boolean }) => {
    const connection = await Connection.open(to, timing);
    connections.push(connection);
    return connection;
  };
  const closeConnections = async () => void (await Promise.all(connections.map((each) => each.close())));
  try {
    const reads = await connect(servers, { timeoutMs, gathers: true });
    const commits = await connect(servers, { timeoutMs: commitTimeoutMs });
    const locking = await connect(servers, { timeoutMs });
    const subjects = await connect(keyServers, { timeoutMs });
    const durability = await durabilityOf(subjects);
    if (!isDurable(durability) && !allowVolatileKeys) throw new VolatileKeys(subjects.place);
    const news = new CommitNews(() => Connection.open(servers, { timeoutMs }), keys.commits);
    const readModels = new RedisReadModelStore({ reads, commits, news }, keys);
    const stageLocks = new RedisStageLocks(locking, names, leaseMs);
    const keyStore = new RedisKeyStore(subjects, names, durability);
    let closing: Promise<void> | undefined;
    const closeAll = async () => {
      await Promise.all([readModels.close(), stageLocks.close(), news.close()]);
      await closeConnections();
    };
    return { readModels, keyStore, stageLocks, close: () => (closing ??= closeAll()) };
  } catch (error) {
    await closeConnections();
    throw error;
  }
}
