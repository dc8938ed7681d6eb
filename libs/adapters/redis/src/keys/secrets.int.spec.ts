import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { durableRedisServer, overOwnServer, redisServer } from '@annals/testing';
import { VolatileKeys } from '../index.js';
import { TIMES, until } from '../testing/proxied.js';
import { openScratchRedis, scratchPrefix, withClient } from '../testing/scratch.js';

overOwnServer(durableRedisServer, (server) => {
  describe('subject keys', () => {
    test('S8: are in no file any more once they are forgotten', async () => {
      const { keyStore, close } = await openScratchRedis(server(), {
        prefix: scratchPrefix(),
        allowVolatileKeys: false,
      });
      const keys = await Promise.all(Array.from({ length: 1000 }, (_, i) => keyStore.obtain('t', `c${i}`)));
      const filesWith = (key: Uint8Array) =>
        readdirSync(server().directory, { recursive: true, withFileTypes: true }).filter(
          (entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(Buffer.from(key)),
        ).length;
      expect(filesWith(keys[0]!)).toBe(1);
      await Promise.all(keys.slice(0, 990).map((_, i) => keyStore.forget('t', `c${i}`)));
      await until(() =>
        withClient(server(), async (client) => {
          const info = await client.info('persistence');
          return /aof_rewrite_in_progress:0\r/.test(info) && /aof_rewrite_scheduled:0\r/.test(info);
        }),
      );
      expect(
        keys
          .slice(0, 990)
          .map(filesWith)
          .filter((count) => count > 0),
      ).toEqual([]);
      expect(keys.slice(990).map(filesWith)).toEqual(Array(10).fill(1));
      await close();
    });

    test('do not open a server with a wrong password, and nothing repeats it', async () => {
      const url = server().url.replace('redis://', 'redis://nobody:hunter2@');
      const refused = await openScratchRedis({ ...server(), url }, TIMES).catch((error: unknown) => error);
      expect(refused).toMatchObject({ name: 'StorageUnavailable', message: expect.stringContaining('WRONGPASS') });
      expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toContain('hunter2');
    });
  });
});

overOwnServer(redisServer, (server) => {
  test('subject keys are refused where a server would lose them', async () => {
    await expect(openScratchRedis(server(), { allowVolatileKeys: false })).rejects.toBeInstanceOf(VolatileKeys);
  });
});
