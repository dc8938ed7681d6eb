import { describe, expect, test } from '@jest/globals';
import type { DocumentPut } from '@annals/ports';
import type { ModelsUnderTest } from '../read-model-store-contract.js';
import { listedIds, MODEL, sampleCommit, samplePut, TENANT } from '../sample-documents.js';

const OTHER = 'other@1';

export function committing({ models }: ModelsUnderTest): void {
  describe('a commit', () => {
    test('moves the checkpoint of its partition alone', async () => {
      expect(await models().checkpoint(MODEL, 0)).toBeUndefined();
      await models().commit([
        sampleCommit([], { checkpoint: 2n ** 63n }),
        sampleCommit([], { partition: 3, checkpoint: 7n }),
      ]);
      expect(await models().checkpoint(MODEL, 0)).toBe(2n ** 63n);
      expect(await models().checkpoint(MODEL, 3)).toBe(7n);
      expect(await models().checkpoint(MODEL, 1)).toBeUndefined();
      expect(await models().checkpoint(OTHER, 0)).toBeUndefined();
      expect(await models().checkpoints(MODEL)).toEqual(
        new Map([
          [0, 2n ** 63n],
          [3, 7n],
        ]),
      );
      expect((await models().checkpoints(OTHER)).size).toBe(0);
    });

    test('of several models is seen whole', async () => {
      await models().commit([
        sampleCommit([samplePut('a', 1)], { checkpoint: 5n }),
        sampleCommit([samplePut('a', 2)], { model: OTHER, checkpoint: 6n }),
      ]);
      expect([await models().get(MODEL, TENANT, 'a'), await models().get(OTHER, TENANT, 'a')]).toEqual([
        { id: 'a', value: 1 },
        { id: 'a', value: 2 },
      ]);
      expect([await models().checkpoint(MODEL, 0), await models().checkpoint(OTHER, 0)]).toEqual([5n, 6n]);
    });

    test('that fails in one model changes none', async () => {
      await models().commit([sampleCommit([samplePut('a', 1)], { checkpoint: 5n })]);
      await expect(
        models().commit([
          sampleCommit([samplePut('a', 2), samplePut('b', 2)], { checkpoint: 6n }),
          sampleCommit([unserialisable()], { model: OTHER, checkpoint: 6n }),
        ]),
      ).rejects.toBeInstanceOf(Error);
      expect(await models().get(MODEL, TENANT, 'a')).toEqual({ id: 'a', value: 1 });
      expect(await listedIds(models())).toEqual(['a']);
      expect([await models().checkpoint(MODEL, 0), await models().checkpoint(OTHER, 0)]).toEqual([5n, undefined]);
    });

    test('that fails does not disturb those that came with it', async () => {
      const [before, failed, after] = await Promise.allSettled([
        models().commit([sampleCommit([samplePut('a', 1)])]),
        models().commit([sampleCommit([samplePut('a', 2), unserialisable()])]),
        models().commit([sampleCommit([samplePut('b', 3)])]),
      ]);
      expect([before.status, failed.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await listedIds(models())).toEqual(['a', 'b']);
      expect(await models().get(MODEL, TENANT, 'a')).toEqual({ id: 'a', value: 1 });
    });

    test('is applied in the order of the calls', async () => {
      const values = Array.from({ length: 60 }, (_, i) => (i * 37) % 60);
      const commits = values.map((value, i) =>
        sampleCommit([samplePut('a', value), samplePut(`b${value}`, value)], { checkpoint: BigInt(i) }),
      );
      await Promise.all(commits.map((commit) => models().commit([commit])));
      expect(await models().get(MODEL, TENANT, 'a')).toEqual({ id: 'a', value: values.at(-1) });
      expect(await models().checkpoint(MODEL, 0)).toBe(59n);
      expect(await listedIds(models(), { prefix: [values.at(-1)!] })).toEqual(['a', `b${values.at(-1)}`]);
      expect(await listedIds(models())).toHaveLength(61);
    });

    test('of a document twice leaves the last', async () => {
      await models().commit([
        sampleCommit([samplePut('a', 1), samplePut('a', 2), samplePut('b', 1)], {
          deletes: [{ tenant: TENANT, id: 'b' }],
        }),
      ]);
      expect(await models().get(MODEL, TENANT, 'a')).toEqual({ id: 'a', value: 2 });
      expect(await listedIds(models())).toEqual(['a']);
    });
  });

  describe('dropping a model', () => {
    test('takes away its documents, indexes and checkpoints, and no other’s', async () => {
      const puts = Array.from({ length: 1500 }, (_, i) => samplePut(`c${i}`, i));
      await models().commit([sampleCommit(puts), sampleCommit([samplePut('a', 1)], { model: OTHER, checkpoint: 5n })]);
      await models().drop(MODEL);
      await models().drop(MODEL);
      expect(await models().get(MODEL, TENANT, 'c1')).toBeUndefined();
      expect(await listedIds(models())).toEqual([]);
      expect(await models().checkpoint(MODEL, 0)).toBeUndefined();
      expect(await models().get(OTHER, TENANT, 'a')).toEqual({ id: 'a', value: 1 });
      expect(await models().checkpoint(OTHER, 0)).toBe(5n);
    });

    test('lets it be built again from nothing', async () => {
      await models().commit([sampleCommit([samplePut('old', 1)])]);
      await models().drop(MODEL);
      await models().commit([sampleCommit([samplePut('new', 2)])]);
      expect(await listedIds(models())).toEqual(['new']);
      expect(await models().get(MODEL, TENANT, 'old')).toBeUndefined();
    });
  });
}

function unserialisable(): DocumentPut {
  const document: { self?: unknown } = {};
  document.self = document;
  return { tenant: TENANT, id: 'circular', document, indexes: [] };
}
