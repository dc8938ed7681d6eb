import { rm } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { isInPath, withoutMeans } from '@annals/testing';
import { verifyEmbeddedLog } from '../index.js';
import { startChild } from '../testing/child.js';
import { scratchDirectory } from '../testing/scratch.js';

const define = () => {
  test('refuses appends, goes on reading, and appends again when there is room', async () => {
    const dataDir = await scratchDirectory();
    const child = startChild('full-disk-child.ts', [dataDir], ['prlimit', '--fsize=2000000:']);
    const { acknowledged, refusals, read, after } = JSON.parse((await child.ended()).join(''));
    expect(acknowledged).toBeGreaterThan(0);
    expect(refusals).toEqual(['StorageUnavailable']);
    expect(read).toBe(acknowledged);
    expect(after).toBe(acknowledged + 1);
    expect(await verifyEmbeddedLog(dataDir, () => undefined)).toBe(BigInt(after));
    await rm(dataDir, { recursive: true });
  });
};

/** A limit of file size fails writes as a full disk does; util-linux sets and lifts it. */
const NAME = 'a log whose disk is full';
if (isInPath('prlimit')) describe(NAME, define);
else withoutMeans(NAME, 'no prlimit (util-linux), which limits what may be written', define);
