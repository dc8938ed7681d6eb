import { describe, expect, test } from '@jest/globals';
import type { ModelsUnderTest } from '../read-model-store-contract.js';
import { listedIds, MODEL, sampleCommit, samplePut, TENANT } from '../sample-documents.js';

export function documents({ models, reopen }: ModelsUnderTest): void {
  describe('documents', () => {
    test('are not there until they are committed', async () => {
      expect(await models().get(MODEL, TENANT, 'a')).toBeUndefined();
      expect(await models().getMany(MODEL, TENANT, ['a', 'b'])).toEqual([undefined, undefined]);
      expect(await listedIds(models())).toEqual([]);
      expect(await scanned(models(), TENANT)).toEqual([]);
    });

    test('come back as they were', async () => {
      const document = {
        text: 'ünïcode "😀" \n',
        n: -0.1,
        big: 2 ** 53 - 1,
        none: null,
        list: [1, [2]],
        deep: { er: { est: true } },
      };
      await models().commit([sampleCommit([{ tenant: TENANT, id: 'a', document, indexes: [] }])]);
      expect(await models().get(MODEL, TENANT, 'a')).toEqual(document);
    });

    test('are read many at once in the order asked for', async () => {
      await models().commit([sampleCommit([samplePut('a', 1), samplePut('b', 2)])]);
      const read = await models().getMany<{ id: string }>(MODEL, TENANT, ['b', 'x', 'a', 'b']);
      expect(read.map((document) => document?.id)).toEqual(['b', undefined, 'a', 'b']);
    });

    test('are replaced and removed', async () => {
      await models().commit([sampleCommit([samplePut('a', 1), samplePut('b', 1)])]);
      await models().commit([
        sampleCommit([samplePut('a', 2)], {
          deletes: [
            { tenant: TENANT, id: 'b' },
            { tenant: TENANT, id: 'x' },
          ],
        }),
      ]);
      expect(await models().get(MODEL, TENANT, 'a')).toEqual({ id: 'a', value: 2 });
      expect(await models().get(MODEL, TENANT, 'b')).toBeUndefined();
      expect(await listedIds(models())).toEqual(['a']);
    });

    test('of tenants and of models are kept apart', async () => {
      await models().commit([
        sampleCommit([samplePut('a', 'here'), { ...samplePut('a', 'other tenant'), tenant: 'default2' }]),
        sampleCommit([samplePut('a', 'other model')], { model: 'sample@10' }),
      ]);
      expect(await models().get(MODEL, TENANT, 'a')).toEqual({ id: 'a', value: 'here' });
      expect(await models().get(MODEL, 'default2', 'a')).toEqual({ id: 'a', value: 'other tenant' });
      expect(await models().get('sample@10', TENANT, 'a')).toEqual({ id: 'a', value: 'other model' });
      expect(await listedIds(models())).toEqual(['a']);
      expect(await scanned(models(), TENANT)).toEqual(['a']);
      expect(await models().get(MODEL, 'defaul', 'a')).toBeUndefined();
    });

    test('are scanned in the order of their ids, page by page', async () => {
      const ids = Array.from({ length: 700 }, (_, i) => `c${i}`);
      await models().commit([
        sampleCommit([...ids.map((id) => samplePut(id, id)), { ...samplePut('z', 1), tenant: 'other' }]),
      ]);
      expect(await scanned(models(), TENANT)).toEqual([...ids].sort());
    });

    test('are there after a restart, together with their checkpoint', async () => {
      const commit = sampleCommit([samplePut('a', 1)]);
      await models().commit([commit]);
      await reopen();
      expect(await models().get(MODEL, TENANT, 'a')).toEqual({ id: 'a', value: 1 });
      expect(await models().checkpoint(MODEL, 0)).toBe(commit.checkpoint);
      expect(await listedIds(models())).toEqual(['a']);
    });
  });
}

async function scanned(models: ReturnType<ModelsUnderTest['models']>, tenant: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of models.scan(MODEL, tenant)) ids.push(...page.map(({ id }) => id));
  return ids;
}
