import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openText, type TextSource } from './open-text.js';

const content = 'a,£\n'.repeat(200_000);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-text-'));
  await writeFile(join(folder, 'plain.csv'), content);
  await writeFile(join(folder, 'packed.csv.gz'), gzipSync(content));
  await writeFile(join(folder, 'packed.csv.br'), brotliCompressSync(content));
  await writeFile(join(folder, 'torn.csv.gz'), gzipSync(content).subarray(0, 500));
});
afterAll(() => rm(folder, { recursive: true }));

async function textOf(source: TextSource): Promise<string> {
  let text = '';
  for await (const piece of openText(source)) text += piece;
  return text;
}

describe('a source of text', () => {
  it.each(['plain.csv', 'packed.csv.gz', 'packed.csv.br'])('%s', async (name) => {
    expect((await textOf(join(folder, name))) === content).toBe(true);
  });

  it('a stream, whose pieces may cut a character in two', async () => {
    expect(await textOf(Readable.from(Array.from(Buffer.from('£1'), (byte) => Buffer.of(byte))))).toBe('£1');
  });

  it('reports a file that is not there, and one that is cut off', async () => {
    await expect(textOf(join(folder, 'none.csv.gz'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(textOf(join(folder, 'torn.csv.gz'))).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
  });
});
