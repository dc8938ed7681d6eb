import { describe, expect, it } from '@jest/globals';
import { MAX_LINE_BYTES, ndjsonLines, type NdjsonLine } from './ndjson-lines.js';

async function linesOf(...chunks: readonly (string | Uint8Array)[]): Promise<NdjsonLine[]> {
  async function* source() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  const lines: NdjsonLine[] = [];
  for await (const line of ndjsonLines(source())) lines.push(line);
  return lines;
}

const text = (line: number, content: string) => ({ line, text: content });
const error = (line: number, code: string) => ({ line, error: expect.objectContaining({ code }) });

describe('NDJSON lines', () => {
  it.each([
    ['LF', '{"a":1}\n{"b":2}\n', [text(1, '{"a":1}'), text(2, '{"b":2}')]],
    ['CRLF', '{"a":1}\r\n{"b":2}\r\n', [text(1, '{"a":1}'), text(2, '{"b":2}')]],
    ['the last without an end', '1\n2', [text(1, '1'), text(2, '2')]],
    ['empty lines are counted and left out', '\n1\n\r\n\n2\n\n', [text(2, '1'), text(5, '2')]],
    ['a byte order mark before the first', '\uFEFF1\n2', [text(1, '1'), text(2, '2')]],
    ['nothing', '', []],
  ])('%s', async (_, content, lines) => {
    expect(await linesOf(content)).toEqual(lines);
    expect(await linesOf(...content)).toEqual(lines);
  });

  it('reports a line that is no UTF-8 and goes on', async () => {
    const broken = Uint8Array.of(0x31, 0x0a, 0xc3, 0x28, 0x0a, 0x32);
    expect(await linesOf(broken)).toEqual([text(1, '1'), error(2, 'LINE.NOT_UTF8'), text(3, '2')]);
  });

  it('does not mistake a character cut in two for broken UTF-8', async () => {
    const bytes = Buffer.from('é€\n');
    expect(await linesOf(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual([text(1, 'é€')]);
  });

  it.each(['\n', '\r\n', ''])('takes a line of just 1 MiB, ended by %j', async (end) => {
    const longest = 'x'.repeat(MAX_LINE_BYTES);
    expect(await linesOf(longest + end)).toEqual([text(1, longest)]);
    expect(await linesOf(longest.slice(9), longest.slice(0, 9) + end)).toEqual([text(1, longest)]);
  });

  it('reports a line of a byte more and goes on', async () => {
    const longer = `${'x'.repeat(MAX_LINE_BYTES + 1)}\n`;
    expect(await linesOf(`${longer}1`)).toEqual([error(1, 'LINE.TOO_LONG'), text(2, '1')]);
    expect(await linesOf(longer.slice(0, 7), longer.slice(7), '1')).toEqual([error(1, 'LINE.TOO_LONG'), text(2, '1')]);
    expect(await linesOf(longer.trimEnd())).toEqual([error(1, 'LINE.TOO_LONG')]);
    expect(await linesOf(`1\n2\n${longer}4\n`)).toEqual([
      text(1, '1'),
      text(2, '2'),
      error(3, 'LINE.TOO_LONG'),
      text(4, '4'),
    ]);
  });

  it('keeps a line without end out of the memory', async () => {
    const chunk = Buffer.alloc(65_536, 'x');
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* source() {
      for (let i = 0; i < 2_000; i++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield chunk;
      }
    }
    for await (const line of ndjsonLines(source())) expect(line).toEqual(error(1, 'LINE.TOO_LONG'));
    expect(most).toBeLessThan(8 * MAX_LINE_BYTES);
  });

  it('reads no further than its reader, and lets go of the source', async () => {
    let read = 0;
    let closed = false;
    async function* source() {
      try {
        for (;;) yield Buffer.from(`${++read}\n`);
      } finally {
        closed = true;
      }
    }
    for await (const { line } of ndjsonLines(source())) if (line === 3) break;
    expect([read, closed]).toEqual([3, true]);
  });

  it('passes on what the source reports', async () => {
    async function* source(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('1\n');
      throw new RangeError('cut off');
    }
    const lines = ndjsonLines(source());
    expect((await lines.next()).value).toEqual(text(1, '1'));
    await expect(lines.next()).rejects.toThrow(RangeError);
  });
});
