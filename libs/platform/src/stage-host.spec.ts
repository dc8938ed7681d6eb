import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { LeaseLost, StageTaken, type StageLocks } from '@annals/ports';
import { Readiness } from './health/readiness.js';
import { StageHost } from './stage-host.js';
import { aborted } from './stage-loop.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'annals-host-'));
});
afterEach(() => rm(directory, { recursive: true }));

/** The embedded locks, with leases that a test takes away, as a server does that has not heard of the holder. */
async function revocable() {
  const { stageLocks, close } = await openEmbedded({ dataDir: directory });
  const losing: AbortController[] = [];
  const locks: StageLocks = {
    async acquire(stage) {
      const lease = await stageLocks.acquire(stage);
      losing.push(new AbortController());
      return { lost: losing.at(-1)!.signal, release: () => lease.release() };
    },
  };
  return { locks, close, revoke: () => losing.at(-1)!.abort(new LeaseLost('s')) };
}

function sessions() {
  const begun: AbortSignal[] = [];
  let announce: (() => void)[] = [];
  const session = async (signal: AbortSignal, progressed: () => void) => {
    begun.push(signal);
    progressed();
    announce.splice(0).forEach((tell) => tell());
    await aborted(signal);
  };
  const reached = async (count: number) => {
    while (begun.length < count) await new Promise<void>((resolve) => (announce = [...announce, resolve]));
  };
  return { begun, session, reached };
}

describe('a hosted stage', () => {
  it('ends its session when a lease is lost, and begins another one once it holds the stage again', async () => {
    const { locks, revoke, close } = await revocable();
    const { begun, session, reached } = sessions();
    const host = new StageHost({ name: 's', session }, locks, new Readiness());
    await host.onApplicationBootstrap();
    await reached(1);
    revoke();
    expect(begun[0]!.aborted).toBe(true);
    await reached(2);
    expect(begun[1]!.aborted).toBe(false);
    await expect(locks.acquire('s')).rejects.toBeInstanceOf(StageTaken);
    await host.beforeApplicationShutdown();
    expect(begun[1]!.aborted).toBe(true);
    await (await locks.acquire('s')).release();
    await close();
  });

  it('does not start where somebody else holds one of its locks, and keeps none', async () => {
    const { locks, close } = await revocable();
    const { begun, session } = sessions();
    await locks.acquire('other');
    const host = new StageHost({ name: 's', session, locks: ['one', 'other'] }, locks, new Readiness());
    await expect(host.onApplicationBootstrap()).rejects.toBeInstanceOf(StageTaken);
    await (await locks.acquire('one')).release();
    expect(begun).toEqual([]);
    await close();
  });
});
