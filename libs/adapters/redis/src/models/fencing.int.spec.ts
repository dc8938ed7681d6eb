import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { overServer, redisServer, type Subject } from '@annals/testing';
import { ClaimLost, type ModelCommit, type ReadModelStore } from '@annals/ports';
import { until } from '../testing/proxied.js';
import { clear, keysOf, openScratchRedis, scratchPrefix, withClient } from '../testing/scratch.js';

const MODEL = 'm@1';
const never = new AbortController().signal;
const commitOf = (value: number, more: Partial<ModelCommit> = {}): ModelCommit => ({
  model: MODEL,
  partition: 0,
  checkpoint: BigInt(value),
  puts: [{ tenant: 't', id: `c${value}`, document: { value }, indexes: [{ index: 'by', key: [value] }] }],
  ...more,
});

overServer(redisServer, (server) => {
  describe('read models that several processes share', () => {
    const prefix = scratchPrefix();
    let one: Subject<ReadModelStore>;
    let other: Subject<ReadModelStore>;
    const open = async (): Promise<Subject<ReadModelStore>> => {
      const { readModels, close } = await openScratchRedis(server(), { prefix });
      return { port: readModels, close, reopen: () => Promise.reject(new Error('is not reopened')) };
    };
    beforeEach(async () => {
      [one, other] = [await open(), await open()];
    });
    afterEach(async () => {
      await Promise.all([one.close(), other.close()]);
      await clear(server(), prefix);
    });

    test('refuse who was taken over, also when Redis was emptied in between', async () => {
      const early = await one.port.claim(MODEL, 0);
      await clear(server(), prefix);
      await expect(one.port.commit([commitOf(1, { claim: early })])).rejects.toBeInstanceOf(ClaimLost);
      const late = await other.port.claim(MODEL, 0);
      expect(late).toBeGreaterThan(early);
      await expect(one.port.commit([commitOf(1, { claim: early })])).rejects.toBeInstanceOf(ClaimLost);
      await other.port.commit([commitOf(2, { claim: late })]);
      expect(await one.port.get(MODEL, 't', 'c1')).toBeUndefined();
      expect(await one.port.get(MODEL, 't', 'c2')).toEqual({ value: 2 });
    });

    test('refuse who holds a claim on a model that was dropped', async () => {
      const claim = await one.port.claim(MODEL, 0);
      await one.port.commit([commitOf(1, { claim })]);
      await other.port.drop(MODEL);
      await expect(one.port.commit([commitOf(2, { claim })])).rejects.toBeInstanceOf(ClaimLost);
    });

    test('end a removal that somebody began before anything is committed', async () => {
      await one.port.commit([commitOf(1)]);
      await withClient(server(), (client) => client.hset(`{${prefix}:p0}:state:${MODEL}`, 'dropping', 'by-somebody'));
      await Promise.all([other.port.commit([commitOf(2)]), one.port.claim(MODEL, 0), one.port.drop('another')]);
      expect(await one.port.get(MODEL, 't', 'c1')).toBeUndefined();
      const query = { tenant: 't', index: 'by', prefix: [], order: 'ascending', limit: 9 } as const;
      expect((await one.port.list(MODEL, query)).items.map(({ id }) => id)).toEqual(['c2']);
    });

    test('leave no key behind when they are dropped', async () => {
      for (let partition = 0; partition < 4; partition++) {
        const puts = Array.from({ length: 300 }, (_, i) => ({ tenant: `t${i}`, id: 'a', document: {}, indexes: [] }));
        await one.port.commit([commitOf(1, { partition, puts })]);
      }
      await Promise.all([one.port.drop(MODEL), other.port.drop(MODEL)]);
      expect(await withClient(server(), (client) => keysOf(client, prefix))).toEqual([]);
    });

    test('tell of a commit also when the connection breaks that tells of them', async () => {
      await one.port.commit([commitOf(1)]);
      const first = other.port.waitForCommit(MODEL, 2n, never);
      await until(() => withClient(server(), async (client) => (await heardBy(client, prefix)) === 1));
      await withClient(server(), (client) => client.call('CLIENT', 'KILL', 'TYPE', 'pubsub'));
      await one.port.commit([commitOf(2)]);
      await first;
      const second = other.port.waitForCommit(MODEL, 3n, never);
      await one.port.commit([commitOf(3)]);
      await second;
    });
  });
});

async function heardBy(client: { pubsub(kind: 'NUMSUB', channel: string): Promise<unknown[]> }, prefix: string) {
  return (await client.pubsub('NUMSUB', `${prefix}:commits`))[1];
}
