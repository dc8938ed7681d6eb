import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { durableRedisServer, overOwnServer, reportFault } from '@annals/testing';
import type { ModelCommit } from '@annals/ports';
import type { RedisAdapters } from '../index.js';
import { openScratchRedis, scratchPrefix } from '../testing/scratch.js';

const COMMITS = 400;
const KILLS = 5;
const SEED = 7;
const MODEL = 'm@1';
const query = { tenant: 't', index: 'by', prefix: [], order: 'ascending', limit: 2 * COMMITS } as const;

/** Each commit adds a document, moves another one in the index, and says in its checkpoint which it was. */
const commitOf = (i: number): ModelCommit => ({
  model: MODEL,
  partition: 0,
  checkpoint: BigInt(i),
  puts: [
    { tenant: 't', id: `c${i}`, document: { i }, indexes: [{ index: 'by', key: [i] }] },
    { tenant: 't', id: 'newest', document: { i }, indexes: [{ index: 'newest', key: [i] }] },
  ],
});

overOwnServer(durableRedisServer, (server) => {
  describe('a server that crashes between commits and in them', () => {
    let adapters: RedisAdapters;
    beforeEach(async () => {
      adapters = await openScratchRedis(server(), { prefix: scratchPrefix(), allowVolatileKeys: false });
    });
    afterEach(() => adapters.close());

    test(`P3: loses and doubles nothing (seed ${SEED})`, async () => {
      const { readModels, keyStore } = adapters;
      const kills = killPoints();
      const keys: string[] = [];
      for (let i = 1; i <= COMMITS; i++) {
        const commit = readModels.commit([commitOf(i)]);
        if (kills.has(i)) {
          await server().kill();
          await server().start();
        }
        await commit;
        if (i % 40 === 0) keys.push(text(await keyStore.obtain('t', `k${keys.length}`)));
      }
      await server().kill();
      await server().start();
      await readModels.checkpoint(MODEL, 0);
      const { items } = await readModels.list(MODEL, query);
      const lost = COMMITS - new Set(items.map(({ id }) => id)).size;
      const duplicated = items.length - COMMITS + lost;
      const newest = await readModels.list(MODEL, { ...query, index: 'newest' });
      const report = { n: `${COMMITS} commits`, faults: kills.size + 1, lost, duplicated, seed: SEED };
      reportFault({ id: 'P3', what: 'Redis killed and started again', ...report });
      expect({ lost, duplicated }).toEqual({ lost: 0, duplicated: 0 });
      expect(await readModels.checkpoint(MODEL, 0)).toBe(BigInt(COMMITS));
      expect(newest.items.map(({ document }) => document)).toEqual([{ i: COMMITS }]);
      for (const [i, key] of keys.entries()) expect(text((await keyStore.find('t', `k${i}`))!)).toBe(key);
    });
  });
});

function killPoints(): Set<number> {
  let state = SEED;
  const points = new Set<number>();
  while (points.size < KILLS) points.add(1 + ((state = (state * 48_271) % 2_147_483_647) % COMMITS));
  return points;
}

const text = (key: Uint8Array): string => Buffer.from(key).toString('hex');
