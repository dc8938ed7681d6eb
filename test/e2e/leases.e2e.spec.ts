import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EX_TEMPFAIL } from '@annals/platform';
import { endService, spawnService, startService, type RunningService } from '@annals/scenarios';
import { overServer, redisServer } from '@annals/testing';

overServer(redisServer, (redis) => {
  describe('the clock, with its lease in Redis', () => {
    let environment: Record<string, string>;
    let holder: RunningService;
    beforeAll(async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'annals-leases-'));
      environment = {
        ANNALS_DATA: dataDir,
        ANNALS_REDIS_URL: redis().url,
        ANNALS_REDIS_PREFIX: `t${process.pid}x${Date.now().toString(36)}`,
        ANNALS_ALLOW_VOLATILE_KEYS: 'true',
      };
      holder = await startService('clock', environment);
    });
    afterAll(async () => {
      await endService(holder, 'SIGKILL');
      await rm(environment['ANNALS_DATA']!, { recursive: true, force: true });
    });

    /** A second clock, once it says that it waits. */
    async function waitingClock() {
      const child = spawnService('clock', environment);
      const ended = once(child, 'exit');
      await once(child.stderr!, 'data');
      return { child, ended };
    }

    it('a second one waits for the lease, and ends with 0 when it is told to meanwhile', async () => {
      const { child, ended } = await waitingClock();
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    });

    it('a second one gives up when the lease was renewed', async () => {
      const { ended } = await waitingClock();
      expect(await ended).toEqual([EX_TEMPFAIL, null]);
    });

    it('one that follows a killed one serves, without being started again', async () => {
      await endService(holder, 'SIGKILL');
      holder = await startService('clock', environment);
      expect(await endService(holder, 'SIGTERM')).toBe(0);
    });
  });
});
