import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { START, type StreamId } from '@annals/contracts';
import { StorageUnavailable, type Adapters } from '@annals/ports';
import { openEmbedded } from './index.js';
import { startChild } from './testing/child.js';
import { scratchDirectory } from './testing/scratch.js';

const STREAM = 'customer-default-1' as StreamId;
const event = (id: string) => ({ id, type: 'purchase.recorded.v1', body: Buffer.from('{}') });

describe('the embedded adapters', () => {
  let dataDir: string;
  let adapters: Adapters;
  beforeEach(async () => {
    dataDir = join(await scratchDirectory(), 'data');
    adapters = await openEmbedded({ dataDir });
  });
  afterEach(async () => {
    await adapters.close();
    await rm(join(dataDir, '..'), { recursive: true });
  });

  const filesIn = (directory: string): string[] =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  test('keep their files to their owner', async () => {
    await (await adapters.stageLocks.acquire('relay')).release();
    for (const directory of ['', 'log', 'models', 'keys', 'locks'])
      expect(statSync(join(dataDir, directory)).mode & 0o777).toBe(0o700);
    for (const file of filesIn(dataDir)) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
  });

  test('wait for what they accepted when they are closed, and refuse more', async () => {
    const appends = Array.from({ length: 50 }, (_, i) => adapters.eventStore.append(STREAM, 'any', [event(`e${i}`)]));
    const commit = adapters.readModels.commit([{ model: 'm@1', partition: 0, checkpoint: 1n, puts: [] }]);
    const key = adapters.keyStore.obtain('default', 'c1');
    const waiting = adapters.eventStore.waitForMore(1000n, new AbortController().signal);
    await Promise.all([adapters.close(), adapters.close()]);
    await Promise.all([...appends, commit, key, waiting]);
    await expect(adapters.eventStore.append(STREAM, 'any', [event('late')])).rejects.toBeInstanceOf(StorageUnavailable);
    adapters = await openEmbedded({ dataDir });
    expect(await adapters.eventStore.readAll(START, 100)).toHaveLength(50);
    expect(Buffer.from((await adapters.keyStore.find('default', 'c1'))!)).toEqual(Buffer.from(await key));
  });

  test('refuse what cannot be stored before it is queued', async () => {
    for (const [stream, events] of [
      [STREAM, []],
      [STREAM, [event('a'), event('a')]],
      [STREAM, [event('')]],
      ['x\0y', [event('a')]],
    ] as const) {
      await expect(adapters.eventStore.append(stream as StreamId, 'any', events)).rejects.toBeInstanceOf(RangeError);
    }
    const put = { tenant: 'default', id: 'x'.repeat(3000), document: {}, indexes: [] };
    await expect(
      adapters.readModels.commit([{ model: 'm@1', partition: 0, checkpoint: 1n, puts: [put] }]),
    ).rejects.toBeInstanceOf(RangeError);
    await expect(adapters.keyStore.obtain('default', 'x'.repeat(3000))).rejects.toBeInstanceOf(RangeError);
    expect(await adapters.eventStore.head()).toBe(START);
  });

  test('leave no byte of a forgotten key in any file', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 40 }, (_, i) => adapters.keyStore.obtain('default', `c${i}`)),
    );
    const isStored = (secret: Uint8Array) =>
      filesIn(dataDir).some((file) => readFileSync(file).includes(Buffer.from(secret)));
    expect(secrets.filter(isStored)).toHaveLength(40);
    for (let i = 0; i < 40; i += 2) await adapters.keyStore.forget('default', `c${i}`);
    expect(secrets.map(isStored)).toEqual(secrets.map((_, i) => i % 2 === 1));
  });

  test('see what another process commits and forgets', async () => {
    await adapters.keyStore.obtain('default', 'c1');
    const never = new AbortController().signal;
    const committed = adapters.readModels.waitForCommit('sample@1', 7n, never);
    await startChild('models-child.ts', [dataDir]).ended();
    await committed;
    expect(await adapters.readModels.get('sample@1', 'default', 'a')).toEqual({ from: 'child' });
    expect(await adapters.keyStore.find('default', 'c1')).toBeUndefined();
  });
});
