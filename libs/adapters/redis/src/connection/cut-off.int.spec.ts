import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { overOwnServer, redisServer } from '@annals/testing';
import { StorageUnavailable } from '@annals/ports';
import type { RedisAdapters } from '../index.js';
import { openProxied, TIMES, until, type Proxied } from '../testing/proxied.js';
import { openScratchRedis } from '../testing/scratch.js';

const never = new AbortController().signal;

/** Everything that asks the server something, and what it says when all is well. */
const ASKED: readonly [string, (adapters: RedisAdapters) => Promise<unknown>][] = [
  ['get', ({ readModels }) => readModels.get('m', 't', 'a')],
  [
    'list',
    ({ readModels }) => readModels.list('m', { tenant: 't', index: 'i', prefix: [], order: 'ascending', limit: 1 }),
  ],
  ['scan', ({ readModels }) => readModels.scan('m', 't')[Symbol.asyncIterator]().next()],
  ['claim', ({ readModels }) => readModels.claim('m', 0)],
  ['checkpoints', ({ readModels }) => readModels.checkpoints('m')],
  ['commit', ({ readModels }) => readModels.commit([{ model: 'm', partition: 0, checkpoint: 1n, puts: [] }])],
  ['drop', ({ readModels }) => readModels.drop('other')],
  ['obtain', ({ keyStore }) => keyStore.obtain('t', 'c')],
  ['find', ({ keyStore }) => keyStore.find('t', 'c')],
  ['forget', ({ keyStore }) => keyStore.forget('t', 'other')],
  ['acquire', async ({ stageLocks }) => (await stageLocks.acquire('s')).release()],
];

overOwnServer(redisServer, (server) => {
  describe('a server that is cut off', () => {
    let proxied: Proxied;
    beforeEach(async () => {
      proxied = await openProxied(server());
    });
    afterEach(() => proxied.close());

    test.each(['cut', 'stall'] as const)(
      '(%s) fails everything in time, and is there again once healed',
      async (fault) => {
        const { adapters, proxy } = proxied;
        for (const [, ask] of ASKED) await ask(adapters);
        const waiting = adapters.readModels.waitForCommit('m', 99n, never);
        proxy[fault]();
        const asked = await Promise.allSettled([...ASKED, ...ASKED].map(([, ask]) => ask(adapters)));
        await waiting;
        for (const [i, answer] of asked.entries()) {
          const name = ASKED[i % ASKED.length]![0];
          expect([name, answer.status]).toEqual([name, 'rejected']);
          expect((answer as PromiseRejectedResult).reason).toBeInstanceOf(StorageUnavailable);
        }
        proxy.heal();
        for (const [, ask] of ASKED)
          await until(() =>
            ask(adapters).then(
              () => true,
              () => false,
            ),
          );
      },
    );

    test('fails to open in time', async () => {
      proxied.proxy.stall();
      const url = `redis://me:secret@127.0.0.1:${proxied.proxy.port}`;
      const opening = openScratchRedis({ ...server(), url }, TIMES);
      await expect(opening).rejects.toBeInstanceOf(StorageUnavailable);
      await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
    });

    test('is closed without waiting for it', async () => {
      proxied.proxy.stall();
      const commit = proxied.adapters.readModels.commit([{ model: 'm', partition: 0, checkpoint: 1n, puts: [] }]);
      const [refused] = await Promise.allSettled([commit, proxied.adapters.close()]);
      expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(StorageUnavailable) });
      await expect(proxied.adapters.readModels.get('m', 't', 'a')).rejects.toBeInstanceOf(StorageUnavailable);
    });
  });
});
