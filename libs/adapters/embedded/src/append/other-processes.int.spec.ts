import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { START } from '@annals/contracts';
import type { Adapters } from '@annals/ports';
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
  }, 60_000);

  test.each([1, 40, 300])(
    'keeps all that it acknowledged to a process killed after %i acknowledgements',
    async (after) => {
      const child = startChild('append-child.ts', [dataDir, 'killed', '100000']);
      const acknowledged: string[] = [];
      while (acknowledged.length < after) acknowledged.push((await child.lines.next()).value as string);
      acknowledged.push(...(await child.kill()));
      const stored = await adapters.eventStore.readAll(START, 200_000);
      const ids = new Set(stored.map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      expect(ids.size).toBe(stored.length);
      expect(stored.map(({ position }) => position)).toEqual(stored.map((_, i) => BigInt(i + 1)));
      expect(await verifyEmbeddedLog(dataDir, () => undefined)).toBe(BigInt(stored.length));
      await expect(
        adapters.eventStore.append(stored[0]!.stream, 'any', [{ ...stored[0]!, id: 'next' }]),
      ).resolves.toMatchObject({
        position: BigInt(stored.length + 1),
      });
    },
    60_000,
  );
});
