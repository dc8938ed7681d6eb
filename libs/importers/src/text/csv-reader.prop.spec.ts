import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from './csv-reader.js';

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const field = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r', ' ', 'é'), maxLength: 6 });
/** One empty field alone would be an empty line, which is no record. */
const row = fc.array(field, { minLength: 2, maxLength: 4 });

async function* cut(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe('comma-separated records', () => {
  it('come back as they were written, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, size, end) => {
          const text = rows.map((fields) => fields.map(quoted).join(',') + end).join('');
          const read: (readonly string[])[] = [];
          await readCsv(cut(text, size), {
            record: (fields) => read.push(fields),
            broken: () => read.push(['broken']),
          });
          expect(read).toEqual(rows);
        },
      ),
    );
  });

  it('of any text whatever are the same however it is cut, and keep its line numbers', async () => {
    const garbage = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(garbage, fc.integer({ min: 1, max: 10 }), async (text, size) => {
        const [whole, pieces] = [await outcome(text, text.length || 1), await outcome(text, size)];
        expect(pieces).toEqual(whole);
        expect(Math.max(0, ...whole.map(([line]) => line))).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});

async function outcome(text: string, size: number): Promise<[number, readonly string[]][]> {
  const seen: [number, readonly string[]][] = [];
  await readCsv(cut(text, size), {
    record: (f, line) => seen.push([line, f]),
    broken: (line) => seen.push([line, []]),
  });
  return seen;
}
