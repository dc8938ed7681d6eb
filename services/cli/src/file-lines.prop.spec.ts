import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileLines } from './file-lines.js';

async function* chunksOf(bytes: Uint8Array, cuts: readonly number[]): AsyncIterable<Uint8Array> {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  let from = 0;
  for (const end of ends) {
    yield bytes.subarray(from, end);
    from = end;
  }
}

describe('the lines of a file', () => {
  it('are the same, byte for byte, however it comes in chunks', async () => {
    const bytes = fc.uint8Array({ maxLength: 60, max: 12 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.array(fc.nat(), { maxLength: 8 }), async (file, cuts) => {
        const ending = { cut: false };
        const lines: string[] = [];
        for await (const line of fileLines(chunksOf(file, cuts), ending)) lines.push(line.toString('latin1'));
        const text = Buffer.from(file).toString('latin1');
        expect(lines.join('\n') + (ending.cut || lines.length === 0 ? '' : '\n')).toBe(text);
        expect(ending.cut).toBe(text !== '' && !text.endsWith('\n'));
      }),
    );
  });

  it('end where one is longer than any record', async () => {
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) yield Buffer.alloc(1 << 20, 'x');
    }
    const read = async (): Promise<void> => {
      for await (const line of fileLines(endless(), { cut: false })) expect(line).toBeUndefined();
    };
    await expect(read()).rejects.toThrow(RangeError);
  });
});
