import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { ServerUnderTest, Subject } from '@annals/testing';
import { openRedis, type RedisAdapters, type RedisOptions } from '../index.js';

/** A prefix of its own, for one test. */
export const scratchPrefix = (): string => `test-${randomUUID()}`;

/** What tests open: few partitions, and a server that need not keep keys, unless the test says otherwise. */
export const openScratchRedis = (
  server: ServerUnderTest,
  options: Partial<RedisOptions> = {},
): Promise<RedisAdapters> =>
  openRedis({ servers: { url: server.url }, partitions: 4, allowVolatileKeys: true, ...options });

/** One of the adapters on keys of its own. */
export async function openScratch<Port>(
  server: ServerUnderTest,
  port: (adapters: RedisAdapters) => Port,
  options: Partial<RedisOptions> = {},
): Promise<Subject<Port>> {
  const prefix = scratchPrefix();
  let adapters = await openScratchRedis(server, { prefix, ...options });
  return {
    port: port(adapters),
    async reopen() {
      await adapters.close();
      adapters = await openScratchRedis(server, { prefix, ...options });
      return port(adapters);
    },
    async close() {
      await adapters.close();
      await clear(server, prefix);
    },
  };
}

/** A plain client, to look and to damage behind the adapters' back. */
export async function withClient<T>({ url }: ServerUnderTest, use: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, { lazyConnect: true });
  try {
    await client.connect();
    return await use(client);
  } finally {
    client.disconnect();
  }
}

/** All keys that begin with a prefix, in a hash tag or not. */
export async function keysOf(client: Redis, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  let cursor = '0';
  do {
    const [next, found] = await client.scan(cursor, 'MATCH', `*${prefix}:*`, 'COUNT', 1000);
    keys.push(...found);
    cursor = next;
  } while (cursor !== '0');
  return keys;
}

export async function clear(server: ServerUnderTest, prefix: string): Promise<void> {
  await withClient(server, async (client) => {
    for (const key of await keysOf(client, prefix)) await client.unlink(key);
  });
}
