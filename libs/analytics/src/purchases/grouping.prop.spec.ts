import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupEqual } from './grouping.js';

/** Few values, so that many rows agree; among them numbers that differ in one bit, or in the sign of zero. */
const value = fc.constantFrom(0, -0, 1, 2, 1 + 2 ** -52, 0.1 + 0.2, 0.3, 38.86, 1e300);
const rows = fc.array(fc.tuple(value, value, value), { maxLength: 60 });

describe('grouping', () => {
  it('keeps each row, with as many customers as there were', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const column = (i: 0 | 1 | 2) => Float64Array.from(all, (row) => row[i]);
        const grouped = groupEqual({ x: column(0), tx: column(1), T: column(2) });
        all.forEach(([x, tx, T], row) => {
          const group = grouped.groupOf[row]!;
          expect([grouped.x[group]! + 0, grouped.tx[group]! + 0, grouped.T[group]! + 0]).toEqual([
            x + 0,
            tx + 0,
            T + 0,
          ]);
        });
        const wanted = new Map<string, number>();
        for (const row of all)
          wanted.set(row.map((v) => v + 0).join(), (wanted.get(row.map((v) => v + 0).join()) ?? 0) + 1);
        expect([...grouped.weight]).toEqual([...wanted.values()]);
        expect(grouped.customers).toBe(all.length);
      }),
    );
  });
});
