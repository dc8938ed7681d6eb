import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { START, type EncodedRecord, type StreamId } from '@annals/contracts';
import type { Adapters, EventStore } from '@annals/ports';
import { openEmbedded, verifyEmbeddedLog } from '../index.js';
import { startChild } from '../testing/child.js';
import { scratchDirectory } from '../testing/scratch.js';

describe('a log that several processes write', () => {
  let dataDir: string;
  let adapters: Adapters;
  beforeEach(async () => {
    dataDir = await scratchDirectory();
    adapters = await openEmbedded({ dataDir });
  });
  afterEach(async () => {
    await adapters.close();
    await rm(dataDir, { recursive: true });
  });

  test('takes every event once and is read here without a hole while they write', async () => {
    const names = ['one', 'two', 'three'];
    const count = 200;
    const children = names.map((name) => startChild('append-child.ts', [dataDir, name, String(count)]));
    const seen: bigint[] = [];
    for (const never = new AbortController().signal; seen.length < names.length * count;) {
      const after = seen.at(-1) ?? START;
      await adapters.eventStore.waitForMore(after, never);
      seen.push(...(await adapters.eventStore.readAll(after, 50)).map(({ position }) => position));
    }
    const acknowledged = (await Promise.all(children.map((child) => child.ended()))).flat();
    expect(seen).toEqual(seen.map((_, i) => BigInt(i + 1)));
    const stored = await adapters.eventStore.readAll(START, seen.length + 1);
    expect(stored.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
    expect(await verifyEmbeddedLog(dataDir, () => undefined)).toBe(BigInt(seen.length));
  });

  test.each([1, 40, 300])(
    'keeps all that it acknowledged to a process killed after %i acknowledgements',
    async (after) => {
      const child = startChild('append-child.ts', [dataDir, 'killed', '100000']);
      const acknowledged: string[] = [];
      while (acknowledged.length < after) acknowledged.push((await child.lines.next()).value as string);
      acknowledged.push(...(await child.kill()));
      const ids = new Set((await readLog(adapters.eventStore)).map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      // What it had stored but not yet shown to anybody is there from the next write on.
      const event = { id: 'next', type: 'purchase.recorded.v1', body: Buffer.from('{}') };
      const next = await adapters.eventStore.append('customer-default-next' as StreamId, 'any', [event]);
      const stored = await readLog(adapters.eventStore);
      expect(stored.map(({ position }) => position)).toEqual(stored.map((_, i) => BigInt(i + 1)));
      expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
      expect(next.position).toBe(BigInt(stored.length));
      expect(await verifyEmbeddedLog(dataDir, () => undefined)).toBe(next.position);
    },
  );
});

async function readLog(store: EventStore): Promise<EncodedRecord[]> {
  const log: EncodedRecord[] = [];
  for (let more; more === undefined || more.length > 0; log.push(...more)) {
    more = await store.readAll(log.at(-1)?.position ?? START, 10_000);
  }
  return log;
}
