import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { overOwnServer, redisServer, reportFault, type TcpProxy } from '@annals/testing';
import { StorageUnavailable, type ModelCommit } from '@annals/ports';
import { openProxied, type Proxied } from '../testing/proxied.js';

const COMMITS = 400;
const FAULTS = 12;
const SEED = 11;
const MODEL = 'm@1';
const query = { tenant: 't', index: 'by', prefix: [], order: 'ascending', limit: 2 * COMMITS } as const;

const WAYS: readonly ((proxy: TcpProxy) => void)[] = [
  (proxy) => proxy.cut(),
  (proxy) => proxy.stall(),
  (proxy) => proxy.stall('answers'),
  (proxy) => proxy.stall('requests'),
  (proxy) => proxy.stallOpen(),
];

/** Each commit adds a document, and says in its checkpoint which it was. */
const commitOf = (i: number): ModelCommit => ({
  model: MODEL,
  partition: 0,
  checkpoint: BigInt(i),
  puts: [{ tenant: 't', id: `c${i}`, document: { i }, indexes: [{ index: 'by', key: [i] }] }],
});

overOwnServer(redisServer, (server) => {
  describe('a server that is cut off between commits and in them', () => {
    let proxied: Proxied;
    beforeEach(async () => {
      proxied = await openProxied(server());
    });
    afterEach(() => proxied.close());

    test(`P3: loses and doubles nothing (seed ${SEED})`, async () => {
      const { adapters, proxy } = proxied;
      const { readModels } = adapters;
      const faults = faultPoints();
      let refused = 0;
      /** As a stage's loop does: what was refused is committed again. It is healed once something was. */
      const commit = async (i: number): Promise<void> => {
        try {
          await readModels.commit([commitOf(i)]);
        } catch (error) {
          expect(error).toBeInstanceOf(StorageUnavailable);
          refused++;
          proxy.heal();
          await commit(i);
        }
      };
      for (let i = 1; i <= COMMITS; i++) {
        faults.get(i)?.(proxy);
        await commit(i);
      }
      proxy.heal();
      const { items } = await onceAvailable(() => readModels.list(MODEL, query));
      const lost = COMMITS - new Set(items.map(({ id }) => id)).size;
      const duplicated = items.length - COMMITS + lost;
      const report = { n: `${COMMITS} commits`, faults: faults.size, lost, duplicated, seed: SEED };
      reportFault({ id: 'P3', what: 'Redis cut off (connections dropped, held up, answers lost), healed', ...report });
      process.stderr.write(`P3 ${refused} commits were refused in time, and sent again\n`);
      expect({ lost, duplicated }).toEqual({ lost: 0, duplicated: 0 });
      expect(await onceAvailable(() => readModels.checkpoint(MODEL, 0))).toBe(BigInt(COMMITS));
      expect(refused).toBeGreaterThan(0);
    });
  });
});

/** A connection that was cut last may show it only at the next use; the one after it is a new one. */
async function onceAvailable<T>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      await nextTurn();
    }
  }
}

function faultPoints(): Map<number, (proxy: TcpProxy) => void> {
  let state = SEED;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const points = new Map<number, (proxy: TcpProxy) => void>();
  while (points.size < FAULTS) points.set(1 + next(COMMITS), WAYS[points.size % WAYS.length]!);
  return points;
}
