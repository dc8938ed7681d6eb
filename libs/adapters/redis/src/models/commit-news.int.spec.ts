import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { overServer, redisServer } from '@annals/testing';
import { Connection } from '../connection/connection.js';
import { withClient } from '../testing/scratch.js';
import { CommitNews } from './commit-news.js';

overServer(redisServer, (server) => {
  describe('news of commits', () => {
    const channel = `test-${randomUUID()}:commits`;
    const heardBy = (): Promise<unknown> =>
      withClient(server(), async (client) => (await client.pubsub('NUMSUB', channel))[1]);
    const cut = () => withClient(server(), (client) => client.call('CLIENT', 'KILL', 'TYPE', 'pubsub'));
    const listen = async () => {
      const news = new CommitNews(() => Connection.open(server(), { timeoutMs: 2000 }), channel);
      let told = 0;
      news.listen(() => told++);
      while ((await heardBy()) !== 1) await pause(5);
      return { news, told: () => told };
    };

    test('are heard again after each cut, and what was missed is looked for', async () => {
      const { news, told } = await listen();
      for (let cuts = 0; cuts < 10; cuts++) {
        const before = told();
        await cut();
        while (told() === before) await pause(5);
        expect([news.isHearing, await heardBy()]).toEqual([true, 1]);
      }
      await news.close();
    });

    test('end without a word when they are closed while the connection comes back', async () => {
      for (let milliseconds = 20; milliseconds < 60; milliseconds++) {
        const { news } = await listen();
        await cut();
        await pause(milliseconds);
        await news.close();
        while ((await heardBy()) !== 0) await pause(5);
      }
    });
  });
});
