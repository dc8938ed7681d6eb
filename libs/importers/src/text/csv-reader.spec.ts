import { describe, expect, it } from '@jest/globals';
import { SourceRefused } from '../imported.js';
import { readCsv } from './csv-reader.js';

type Seen = [line: number, fields: readonly string[] | 'broken'];

async function read(...chunks: string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  async function* source() {
    yield* chunks;
  }
  await readCsv(source(), {
    record: (fields, line) => seen.push([line, fields]),
    broken: (line) => seen.push([line, 'broken']),
  });
  return seen;
}

describe('comma-separated records', () => {
  it.each([
    [
      'LF and a last line without an end',
      'a,b\nc,d',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,"d"\r\n',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'empty fields',
      ',\n"",x\n',
      [
        [1, ['', '']],
        [2, ['', 'x']],
      ],
    ],
    [
      'empty lines are counted and passed over',
      '\na\n\r\n\nb\n',
      [
        [2, ['a']],
        [5, ['b']],
      ],
    ],
    ['a comma in quotes', '"a,b",c\n', [[1, ['a,b', 'c']]]],
    ['a doubled quote', '"6"" RULER",c\n', [[1, ['6" RULER', 'c']]]],
    [
      'a quote inside an unquoted field',
      'a,6" RULER\nb,c\n',
      [
        [1, ['a', '6" RULER']],
        [2, ['b', 'c']],
      ],
    ],
    [
      'line ends in quotes',
      'a,"b\nc\r\nd"\ne,f\n',
      [
        [1, ['a', 'b\nc\r\nd']],
        [4, ['e', 'f']],
      ],
    ],
    [
      'text after a closing quote',
      'a,"b"c\nd,e\n',
      [
        [1, 'broken'],
        [2, ['d', 'e']],
      ],
    ],
    [
      'a quote that never closes',
      'a,"b\nc,d\ne,f',
      [
        [1, 'broken'],
        [2, ['c', 'd']],
        [3, ['e', 'f']],
      ],
    ],
    ['nothing', '', []],
  ])('%s', async (_, text, records) => {
    expect(await read(text)).toEqual(records);
    expect(await read(...text)).toEqual(records);
  });

  it('gives up one line and no more for a quote that is open for 64 KiB', async () => {
    const plain = 'c,d\n'.repeat(20_000);
    const seen = await read(`a,"b\n${plain.slice(0, 40_000)}`, plain.slice(40_000));
    expect(seen[0]).toEqual([1, 'broken']);
    expect(seen).toHaveLength(20_001);
    expect(seen.at(-1)).toEqual([20_001, ['c', 'd']]);
  });

  it('refuses what has no lines, before it fills the memory', async () => {
    const refusal = read(...new Array<string>(100).fill('x'.repeat(65_536)));
    await expect(refusal).rejects.toThrow(SourceRefused);
    await expect(refusal).rejects.toMatchObject({ code: 'SOURCE.NOT_A_TABLE' });
  });
});
