import { setTimeout as pause } from 'node:timers/promises';
import { startTcpProxy, type RedisServer, type TcpProxy } from '@annals/testing';
import type { RedisAdapters, RedisOptions } from '../index.js';
import { openScratchRedis, scratchPrefix } from './scratch.js';

/** Adapters that reach their server by a way that a test can break. */
export interface Proxied {
  readonly prefix: string;
  readonly proxy: TcpProxy;
  readonly adapters: RedisAdapters;
  close(): Promise<void>;
}

/** Short, since tests wait for what never answers; long enough for a busy machine to answer. */
export const TIMES = { timeoutMs: 1000, commitTimeoutMs: 1000, leaseMs: 4000 };

export async function openProxied(server: RedisServer, options: Partial<RedisOptions> = {}): Promise<Proxied> {
  const proxy = await startTcpProxy(server.port);
  const prefix = scratchPrefix();
  const through = { ...server, url: `redis://127.0.0.1:${proxy.port}` };
  const adapters = await openScratchRedis(through, { prefix, ...TIMES, ...options });
  const close = async () => {
    proxy.heal();
    await adapters.close();
    await proxy.close();
  };
  return { prefix, proxy, adapters, close };
}

/** Looks again and again until it is so; a test that waits in vain ends by its time limit. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(5);
}
