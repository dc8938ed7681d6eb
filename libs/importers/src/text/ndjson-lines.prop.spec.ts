import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ndjsonLines } from './ndjson-lines.js';

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('NDJSON lines', () => {
  it('are those of the text, however its bytes are cut', async () => {
    const content = fc.string({ unit: fc.constantFrom('a', '{', '\n', '\r\n', 'é', '😀'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const read = [];
        for await (const line of ndjsonLines(cut(Buffer.from(text), size))) read.push(line);
        const expected = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line }));
        expect(read).toEqual(expected.filter((line) => line.text !== ''));
      }),
    );
  });
});
