import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idIn, SortKey } from './sort-key.js';

const part = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.string().map((text) => text.replaceAll('\0', '')),
);
const parts = fc.array(part, { maxLength: 4 });
const keyOf = (values: readonly (string | number)[], id = '') => new SortKey().start().parts(values).id(id).bytes();

describe('a sort key', () => {
  test('sorts as its parts do', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(Math.sign(Buffer.compare(keyOf(a), keyOf(b)))).toBe(compareParts(a, b));
      }),
    );
  });

  test('gives back the id that ends it', () => {
    fc.assert(
      fc.property(parts, fc.string({ unit: 'grapheme' }), (values, id) => {
        expect(idIn(keyOf(values, id), 0)).toBe(id);
      }),
    );
  });
});

function compareParts(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined) return 1;
    const order = comparePart(left, right);
    if (order !== 0) return order;
  }
  return a.length < b.length ? -1 : 0;
}

function comparePart(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  return typeof a === 'number' ? -1 : 1;
}
