import { describe, expect, test } from '@jest/globals';
import type { ModelsUnderTest } from '../read-model-store-contract.js';
import { byValue, listedIds, MODEL, sampleCommit, samplePut, TENANT } from '../sample-documents.js';

export function listing({ models }: ModelsUnderTest): void {
  const commit = (values: Readonly<Record<string, string | number>>) =>
    models().commit([sampleCommit(Object.entries(values).map(([id, value]) => samplePut(id, value)))]);

  describe('a list', () => {
    test('gives the documents', async () => {
      await commit({ a: 1 });
      expect(await models().list(MODEL, byValue)).toEqual({ items: [{ id: 'a', document: { id: 'a', value: 1 } }] });
    });

    test('gives the documents as they were when it was asked for', async () => {
      await commit({ a: 1, b: 1 });
      const { items } = await models().list(MODEL, byValue);
      await models().commit([sampleCommit([samplePut('a', 2)], { deletes: [{ tenant: TENANT, id: 'b' }] })]);
      expect(items.map(({ document }) => document)).toEqual([
        { id: 'a', value: 1 },
        { id: 'b', value: 1 },
      ]);
    });

    test('is in the order of numbers, negative and fractional ones too, ties by id', async () => {
      const values = {
        a: -1000.5,
        b: -1000,
        c: -7,
        d: -0.25,
        e: 0,
        f: 0,
        g: 1e-9,
        h: 0.1,
        i: 9,
        j: 10,
        k: 2 ** 53 - 1,
        l: 1e300,
      };
      await commit(Object.fromEntries(Object.entries(values).reverse()));
      expect(await listedIds(models())).toEqual(Object.keys(values));
      expect(await listedIds(models(), { order: 'descending' })).toEqual(Object.keys(values).reverse());
    });

    test('is in the order of texts', async () => {
      await commit({ a: '', b: 'A', c: 'Z', d: 'a', e: 'ab', f: 'a-', g: 'b', h: 'é', i: '日本' });
      const inOrder = ['a', 'b', 'c', 'd', 'f', 'e', 'g', 'h', 'i'];
      expect(await listedIds(models())).toEqual(inOrder);
      expect(await listedIds(models(), { order: 'descending' })).toEqual(inOrder.reverse());
    });

    test('is in the order of the first part that differs', async () => {
      const keys: Record<string, (string | number)[]> = {
        a: ['gold', -5],
        b: ['gold', 2],
        c: ['gold', 10],
        d: ['golden', -9],
        e: ['silver', 0],
      };
      const puts = Object.entries(keys).map(([id, key]) => samplePut(id, 0, [{ index: 'by-value', key }]));
      await models().commit([sampleCommit(puts)]);
      expect(await listedIds(models())).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(await listedIds(models(), { prefix: ['gold'] })).toEqual(['a', 'b', 'c']);
      expect(await listedIds(models(), { prefix: ['gold'], order: 'descending' })).toEqual(['c', 'b', 'a']);
      expect(await listedIds(models(), { prefix: ['gold', 10] })).toEqual(['c']);
      expect(await listedIds(models(), { prefix: ['gol'] })).toEqual([]);
      expect(await listedIds(models(), { prefix: ['gold', 'c'] })).toEqual([]);
    });

    test('goes at most up to a number', async () => {
      await commit({ a: -3, b: 0, c: 5, d: 5, e: 5.5, f: 'text' });
      expect(await listedIds(models(), { atMost: 5 })).toEqual(['a', 'b', 'c', 'd']);
      expect(await listedIds(models(), { atMost: 5, order: 'descending' })).toEqual(['d', 'c', 'b', 'a']);
      expect(await listedIds(models(), { atMost: -4 })).toEqual([]);
    });

    test('goes at most up to a number behind a prefix', async () => {
      const put = (id: string, key: (string | number)[]) => samplePut(id, 0, [{ index: 'due', key }]);
      await models().commit([
        sampleCommit([put('a', ['x', 1]), put('b', ['x', 2]), put('c', ['x', 3]), put('d', ['y', 1])]),
      ]);
      expect(await listedIds(models(), { index: 'due', prefix: ['x'], atMost: 2 })).toEqual(['a', 'b']);
    });

    test('follows each change of a document’s entries', async () => {
      const indexes = (...entries: [string, number][]) => entries.map(([index, value]) => ({ index, key: [value] }));
      await models().commit([
        sampleCommit([samplePut('a', 0, indexes(['one', 1], ['two', 2])), samplePut('b', 0, indexes(['one', 2]))]),
      ]);
      await models().commit([sampleCommit([samplePut('a', 0, indexes(['one', 3], ['three', 3]))])]);
      expect(await listedIds(models(), { index: 'one' })).toEqual(['b', 'a']);
      expect(await listedIds(models(), { index: 'two' })).toEqual([]);
      expect(await listedIds(models(), { index: 'three' })).toEqual(['a']);
      await models().commit([sampleCommit([samplePut('a', 0, [])])]);
      expect(await listedIds(models(), { index: 'one' })).toEqual(['b']);
      expect(await models().get(MODEL, TENANT, 'a')).toBeDefined();
    });
  });
}
