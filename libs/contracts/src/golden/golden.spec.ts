import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { declarations } from '@annals/domain';
import { decode, reveal } from '../codec.js';
import type { StreamId } from '../streams.js';
import { wireTypeOf } from '../registry.js';

interface Golden {
  readonly type: string;
  readonly body: unknown;
  readonly event: unknown;
}

const folder = join(import.meta.dirname, '../../golden');
const files = readdirSync(folder).filter((file) => file.endsWith('.golden.json'));
const goldenKey = Buffer.alloc(32, 7);

const load = (file: string): Golden => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden;

describe('golden files: every version of every event ever written still decodes', () => {
  it.each(files)('%s', (file) => {
    const golden = load(file);
    const record = {
      id: 'g',
      type: golden.type,
      body: Buffer.from(JSON.stringify(golden.body)),
      position: 1n,
      stream: 's' as StreamId,
      revision: 0,
    };
    expect(reveal(decode(record)!, goldenKey).event).toEqual(golden.event);
  });

  it('has a file for the current version of each event', () => {
    const types = new Set(files.map((file) => load(file).type));
    expect(declarations.map(({ name }) => wireTypeOf(name)).filter((type) => !types.has(type))).toEqual([]);
  });
});
