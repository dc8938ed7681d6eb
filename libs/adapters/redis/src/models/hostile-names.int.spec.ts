import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { overServer, redisServer, type Subject } from '@annals/testing';
import type { ReadModelStore } from '@annals/ports';
import { openScratch } from '../testing/scratch.js';

/** What a key, a glob, a script or an object might take for something else. */
const NAMES = [
  'a b',
  '*',
  '?[a]',
  '{x}',
  'a:b',
  "'; --",
  '😀é日本',
  '\r\n$5',
  '__proto__',
  '\u00ff',
  '@',
  '%00',
  '(',
  '-',
  '+',
];

overServer(redisServer, (server) => {
  describe('names that could be taken for something else', () => {
    let subject: Subject<ReadModelStore>;
    let models: ReadModelStore;
    beforeEach(async () => {
      subject = await openScratch(server(), ({ readModels }) => readModels);
      models = subject.port;
    });
    afterEach(() => subject.close());

    const put = (tenant: string, id: string) => ({
      tenant,
      id,
      document: { tenant, id },
      indexes: [{ index: id, key: [id, 1] }],
    });

    test('are ids, tenants, indexes and models like any others', async () => {
      for (const [i, model] of NAMES.entries()) {
        const puts = NAMES.flatMap((tenant) =>
          NAMES.slice(0, 3)
            .concat(model)
            .map((id) => put(tenant, id)),
        );
        await models.commit([{ model, partition: i % 4, checkpoint: 1n, puts }]);
      }
      for (const model of NAMES) {
        for (const name of NAMES) {
          expect(await models.get(model, name, model)).toEqual({ tenant: name, id: model });
          const query = { tenant: name, index: model, prefix: [model], order: 'ascending', limit: 5 } as const;
          expect((await models.list(model, query)).items.map(({ id }) => id)).toEqual([model]);
        }
      }
      await models.drop(NAMES[0]!);
      expect(await models.get(NAMES[0]!, NAMES[1]!, NAMES[2]!)).toBeUndefined();
      expect(await models.get(NAMES[1]!, NAMES[1]!, NAMES[2]!)).toBeDefined();
    });

    test('may be long', async () => {
      const id = '日'.repeat(300);
      await models.commit([{ model: 'm', partition: 0, checkpoint: 1n, puts: [put('t'.repeat(500), id)] }]);
      const query = { tenant: 't'.repeat(500), index: id, prefix: [], order: 'descending', limit: 5 } as const;
      expect((await models.list('m', query)).items[0]!.document).toEqual({ tenant: 't'.repeat(500), id });
    });
  });
});
