import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { overOwnServer, redisServer } from '@annals/testing';
import type { ModelCommit, ReadModelStore } from '@annals/ports';
import { documentValue } from '@annals/document-codec';
import { openProxied, until, type Proxied } from '../testing/proxied.js';
import { withClient } from '../testing/scratch.js';

const MODEL = 'm@1';
const commitOf = (value: number): ModelCommit => ({
  model: MODEL,
  partition: 0,
  checkpoint: BigInt(value),
  puts: [{ tenant: 't', id: 'a', document: { value }, indexes: [{ index: 'by', key: [value] }] }],
});

overOwnServer(redisServer, (server) => {
  describe('a commit whose end is not known', () => {
    let proxied: Proxied;
    let models: ReadModelStore;
    beforeEach(async () => {
      proxied = await openProxied(server());
      models = proxied.adapters.readModels;
      await models.commit([commitOf(1)]);
    });
    afterEach(() => proxied.close());

    const state = () => `{${proxied.prefix}:p0}:state:${MODEL}`;
    const documents = () => `{${proxied.prefix}:p0}:documents:${MODEL}:t`;
    const isAt = (checkpoint: number) =>
      withClient(server(), async (client) => (await client.hget(state(), 'checkpoint')) === String(checkpoint));
    const scriptsRun = () =>
      withClient(server(), async (client) => {
        const runs = (await client.info('commandstats')).matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g);
        return [...runs].reduce((sum, [, calls]) => sum + Number(calls), 0);
      });

    test('is known again when it is sent again: it is applied once', async () => {
      proxied.proxy.stallOpen('answers');
      const commit = models.commit([commitOf(2)]);
      await until(() => isAt(2));
      const marked = documentValue(0, Buffer.alloc(0), { marked: true });
      await withClient(server(), (client) => client.hset(documents(), 'a', marked));
      proxied.proxy.cut();
      proxied.proxy.heal();
      await commit;
      expect(await models.get(MODEL, 't', 'a')).toEqual({ marked: true });
    });

    test('changes nothing when it arrives behind a later one', async () => {
      const before = await scriptsRun();
      proxied.proxy.stallOpen('requests');
      await models.commit([commitOf(2)]);
      await models.commit([commitOf(3)]);
      expect(await scriptsRun()).toBe(before + 2);
      proxied.proxy.heal();
      await until(async () => (await scriptsRun()) > before + 2);
      expect(await models.get(MODEL, 't', 'a')).toEqual({ value: 3 });
      expect(await models.checkpoint(MODEL, 0)).toBe(3n);
      const query = { tenant: 't', index: 'by', prefix: [], order: 'ascending', limit: 9 } as const;
      expect((await models.list(MODEL, query)).items).toHaveLength(1);
    });

    test('is applied in its turn though others wait behind it', async () => {
      proxied.proxy.stallOpen('answers');
      const commits = [2, 3, 4, 5].map((value) => models.commit([commitOf(value)]));
      await until(() => isAt(2));
      proxied.proxy.cut();
      proxied.proxy.heal();
      await Promise.all(commits);
      expect(await models.checkpoint(MODEL, 0)).toBe(5n);
      expect(await models.get(MODEL, 't', 'a')).toEqual({ value: 5 });
    });
  });
});
