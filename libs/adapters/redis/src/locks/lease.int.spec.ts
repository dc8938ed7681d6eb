import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { overOwnServer, redisServer } from '@annals/testing';
import { LeaseLost, StageTaken, type StageLease, type StageLocks } from '@annals/ports';
import type { RedisAdapters } from '../index.js';
import { openProxied, TIMES, until, type Proxied } from '../testing/proxied.js';
import { openScratchRedis, withClient } from '../testing/scratch.js';

overOwnServer(redisServer, (server) => {
  describe('a lease', () => {
    let proxied: Proxied;
    let other: RedisAdapters;
    beforeEach(async () => {
      proxied = await openProxied(server());
      other = await openScratchRedis(server(), { prefix: proxied.prefix, ...TIMES });
    });
    afterEach(async () => {
      await proxied.close();
      await other.close();
    });

    const lossOf = ({ lost }: StageLease) =>
      new Promise<number>((resolve) => lost.addEventListener('abort', () => resolve(performance.now())));
    async function acquired(locks: StageLocks, stage: string): Promise<StageLease> {
      let lease: StageLease | undefined;
      await until(async () => {
        lease = await locks.acquire(stage).catch(() => undefined);
        return lease !== undefined;
      });
      return lease!;
    }

    test('outlives its time while it is renewed', async () => {
      const lease = await proxied.adapters.stageLocks.acquire('relay');
      const since = performance.now();
      await until(async () => {
        await expect(other.stageLocks.acquire('relay')).rejects.toBeInstanceOf(StageTaken);
        return performance.now() - since > 2 * TIMES.leaseMs;
      });
      expect(lease.lost.aborted).toBe(false);
      await lease.release();
    });

    test.each(['cut', 'stall'] as const)('(%s) is lost to its holder before another one has it', async (fault) => {
      const lease = await proxied.adapters.stageLocks.acquire('relay');
      const lossAt = lossOf(lease);
      proxied.proxy[fault]();
      const successor = await acquired(other.stageLocks, 'relay');
      const takenAt = performance.now();
      expect(await lossAt).toBeLessThanOrEqual(takenAt);
      expect(lease.lost.reason).toBeInstanceOf(LeaseLost);
      proxied.proxy.heal();
      await lease.release();
      await expect(other.stageLocks.acquire('relay')).rejects.toBeInstanceOf(StageTaken);
      expect(successor.lost.aborted).toBe(false);
    });

    test('outlives a break that is shorter than it', async () => {
      const leaseMs = 4 * TIMES.leaseMs;
      const long = await openProxied(server(), { leaseMs });
      const lease = await long.adapters.stageLocks.acquire('relay');
      const since = performance.now();
      long.proxy.cut();
      await until(async () => performance.now() - since > leaseMs / 10);
      long.proxy.heal();
      await until(async () => performance.now() - since > 1.2 * leaseMs);
      expect(lease.lost.aborted).toBe(false);
      const key = `${long.prefix}:lock:relay`;
      expect(await withClient(server(), (client) => client.exists(key))).toBe(1);
      await long.close();
    });

    test('is lost when somebody takes the lock away', async () => {
      const lease = await proxied.adapters.stageLocks.acquire('relay');
      const loss = lossOf(lease);
      await withClient(server(), (client) => client.del(`${proxied.prefix}:lock:relay`));
      await loss;
      await (await other.stageLocks.acquire('relay')).release();
    });

    test('is released when the adapters close', async () => {
      await proxied.adapters.stageLocks.acquire('relay');
      await proxied.adapters.close();
      await (await other.stageLocks.acquire('relay')).release();
    });
  });
});
