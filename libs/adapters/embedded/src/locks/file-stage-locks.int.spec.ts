import { rm } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { StageTaken } from '@annals/ports';
import { startChild } from '../testing/child.js';
import { scratchDirectory } from '../testing/scratch.js';
import { FileStageLocks } from './file-stage-locks.js';

describe('a stage that another process holds', () => {
  test('is refused within a second, naming the holder, and is free once that is killed', async () => {
    const dataDir = await scratchDirectory();
    const holder = startChild('lock-child.ts', [dataDir, 'relay']);
    expect((await holder.lines.next()).value).toBe('taken');

    const [refusal] = await startChild('lock-child.ts', [dataDir, 'relay']).ended();
    const [name, milliseconds] = refusal!.split(' ');
    expect(name).toBe('StageTaken');
    expect(Number(milliseconds)).toBeLessThan(1000);
    expect(refusal).toContain(`process ${holder.pid}`);
    await expect(new FileStageLocks(dataDir).acquire('relay')).rejects.toBeInstanceOf(StageTaken);

    await holder.kill();
    await (await new FileStageLocks(dataDir).acquire('relay')).release();
    await rm(dataDir, { recursive: true });
  });
});
