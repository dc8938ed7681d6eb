import { describe, expect, test } from '@jest/globals';
import { InvalidCursor, type ListQuery } from '@annals/ports';
import type { ModelsUnderTest } from '../read-model-store-contract.js';
import { byValue, MODEL, sampleCommit, samplePut, TENANT } from '../sample-documents.js';

export function paging({ models }: ModelsUnderTest): void {
  const page = (query: Partial<ListQuery>) => models().list(MODEL, { ...byValue, ...query });
  /** Ten documents in the order of their ids, two of each value. */
  const fill = () =>
    models().commit([sampleCommit([...'abcdefghij'].map((id, i) => samplePut(id, Math.floor(i / 2) - 2)))]);

  async function walk(query: Partial<ListQuery>, between: (page: number) => Promise<void> = async () => undefined) {
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, cursor: next } = await page({ ...query, cursor });
      pages.push(items.map(({ id }) => id).join(''));
      await between(pages.length);
      cursor = next;
    } while (cursor !== undefined);
    return pages;
  }

  describe('paging', () => {
    test('of one partition gives what that partition committed, and nothing else', async () => {
      const [even, odd] = [0, 1].map((rest) => [...'abcdefghij'].filter((_, i) => i % 2 === rest));
      await models().commit([sampleCommit(even!.map((id) => samplePut(id, 1)))]);
      await models().commit([
        sampleCommit(
          odd!.map((id) => samplePut(id, 1)),
          { partition: 1 },
        ),
      ]);
      expect((await walk({ limit: 3 })).join('')).toBe('abcdefghij');
      expect((await walk({ limit: 3, partition: 1 })).join('')).toBe('bdfhj');
      expect((await walk({ limit: 3, partition: 0, order: 'descending' })).join('')).toBe('igeca');
      const scanned: string[] = [];
      for await (const found of models().scan(MODEL, TENANT, 1)) scanned.push(...found.map(({ id }) => id));
      expect(scanned.join('')).toBe('bdfhj');
    });

    test.each<[Partial<ListQuery>, string[]]>([
      [{ limit: 3 }, ['abc', 'def', 'ghi', 'j']],
      [{ limit: 5 }, ['abcde', 'fghij']],
      [{ limit: 10 }, ['abcdefghij']],
      [{ limit: 3, order: 'descending' }, ['jih', 'gfe', 'dcb', 'a']],
      [{ limit: 2, atMost: 0 }, ['ab', 'cd', 'ef']],
      [{ limit: 2, atMost: 0, order: 'descending' }, ['fe', 'dc', 'ba']],
      [{ limit: 1, prefix: [1] }, ['g', 'h']],
      [{ limit: 1, prefix: [9] }, ['']],
    ])('%j gives each document once', async (query, pages) => {
      await fill();
      expect(await walk(query)).toEqual(pages);
    });

    test.each<['ascending' | 'descending', string[]]>([
      ['ascending', ['abc', 'dzf', 'ghi', 'j']],
      ['descending', ['jih', 'gfz', 'dcb', 'a']],
    ])('goes on, %s, though documents come and go', async (order, pages) => {
      await fill();
      const changed = await walk({ limit: 3, order }, async (read) => {
        if (read > 1) return;
        const gone = order === 'ascending' ? ['c', 'e'] : ['h', 'e'];
        const come = samplePut('z', -0.5);
        const behind = order === 'ascending' ? samplePut('y', -9) : samplePut('y', 9);
        await models().commit([sampleCommit([come, behind], { deletes: gone.map((id) => ({ tenant: TENANT, id })) })]);
      });
      expect(changed).toEqual(pages);
    });

    test('refuses a cursor that the query never gave out', async () => {
      await fill();
      const { cursor } = await page({ limit: 3 });
      const others: Partial<ListQuery>[] = [
        { order: 'descending' },
        { index: 'other' },
        { tenant: 'other' },
        { prefix: [1] },
        { atMost: 1 },
      ];
      for (const other of others)
        await expect(page({ ...other, cursor: cursor! })).rejects.toBeInstanceOf(InvalidCursor);
      const garbage = [
        '',
        ' ',
        'x',
        '€',
        '0',
        cursor!.slice(0, 4),
        cursor!.slice(0, -3),
        `${cursor}=`,
        `${cursor}AAAA`.repeat(400),
      ];
      for (const text of garbage) await expect(page({ cursor: text })).rejects.toBeInstanceOf(InvalidCursor);
    });
  });
}
