import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { overServer, redisServer, type Subject } from '@annals/testing';
import type { ListQuery, ReadModelStore } from '@annals/ports';
import { openScratch } from '../testing/scratch.js';

const PARTITIONS = 5;
const DOCUMENTS = 600;
const MODEL = 'm@1';
const query: ListQuery = { tenant: 't', index: 'by', prefix: [], order: 'ascending', limit: 37 };

overServer(redisServer, (server) => {
  describe('a model of several partitions', () => {
    let subject: Subject<ReadModelStore>;
    let models: ReadModelStore;
    beforeEach(async () => {
      subject = await openScratch(server(), ({ readModels }) => readModels, { partitions: PARTITIONS });
      models = subject.port;
      for (let partition = 0; partition < PARTITIONS; partition++) await fill(partition);
    });
    afterEach(() => subject.close());

    /** Every fifth document, and of each value a few. */
    async function fill(partition: number): Promise<void> {
      const numbers = Array.from({ length: DOCUMENTS }, (_, i) => i).filter((i) => i % PARTITIONS === partition);
      const puts = numbers.map((i) => ({
        tenant: 't',
        id: `c${i}`,
        document: { i },
        indexes: [{ index: 'by', key: [valueOf(i)] }],
      }));
      await models.commit([{ model: MODEL, partition, checkpoint: BigInt(partition + 1), puts }]);
    }

    const valueOf = (i: number) => (i * 7) % 50;
    const ids = Array.from({ length: DOCUMENTS }, (_, i) => `c${i}`).sort();
    const inOrder = Array.from({ length: DOCUMENTS }, (_, i) => i)
      .sort((a, b) => valueOf(a) - valueOf(b) || (`c${a}` < `c${b}` ? -1 : 1))
      .map((i) => `c${i}`);

    async function walk(more: Partial<ListQuery>): Promise<string[]> {
      const walked: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await models.list(MODEL, { ...query, ...more, ...(cursor === undefined ? {} : { cursor }) });
        walked.push(...page.items.map(({ id }) => id));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return walked;
    }

    test('is listed in one order, page by page, both ways', async () => {
      expect(await walk({})).toEqual(inOrder);
      expect(await walk({ order: 'descending' })).toEqual([...inOrder].reverse());
      expect(await walk({ prefix: [7] })).toEqual(inOrder.filter((id) => valueOf(Number(id.slice(1))) === 7));
      expect(await walk({ atMost: 3 })).toEqual(inOrder.filter((id) => valueOf(Number(id.slice(1))) <= 3));
    });

    test('is scanned in one order', async () => {
      const scanned: string[] = [];
      for await (const page of models.scan(MODEL, 't')) scanned.push(...page.map(({ id }) => id));
      expect(scanned).toEqual(ids);
    });

    test('is read without knowing where a document is', async () => {
      const read = await models.getMany<{ i: number }>(MODEL, 't', [...ids, 'nobody']);
      expect(read.map((document) => document?.i)).toEqual([...ids.map((id) => Number(id.slice(1))), undefined]);
    });

    test('has a checkpoint in each, and all of them are gone with it', async () => {
      expect([...(await models.checkpoints(MODEL)).values()]).toEqual([1n, 2n, 3n, 4n, 5n]);
      await models.drop(MODEL);
      expect((await models.checkpoints(MODEL)).size).toBe(0);
      expect(await walk({})).toEqual([]);
    });
  });
});
