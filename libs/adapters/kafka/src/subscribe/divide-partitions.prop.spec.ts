import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dividePartitions } from './divide-partitions.js';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
const all = (shares: Map<string, number[]>) => [...shares.values()].flat().sort((a, b) => a - b);

it('gives every partition to one member, evenly, whatever the members believe they had', () => {
  fc.assert(
    fc.property(fc.nat(20), ids, fc.array(fc.array(fc.nat(25))), (partitions, names, holdings) => {
      const members = names.map((id, i) => ({ id, had: holdings[i] ?? [] }));
      const shares = dividePartitions(partitions, members);
      expect(all(shares)).toEqual(Array.from({ length: partitions }, (_, partition) => partition));
      const sizes = [...shares.values()].map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(dividePartitions(partitions, [...members].reverse())).toEqual(shares);
    }),
  );
});

it('moves no partition when nobody has come or gone, and only those that must move when somebody has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), ids, (partitions, names) => {
      const before = dividePartitions(
        partitions,
        names.map((id) => ({ id, had: [] })),
      );
      const members = names.map((id) => ({ id, had: before.get(id)! }));
      expect(dividePartitions(partitions, members)).toEqual(before);
      const after = dividePartitions(partitions, [...members, { id: 'newcomer', had: [] }]);
      const moved = members.flatMap(({ id, had }) => had.filter((partition) => !after.get(id)!.includes(partition)));
      expect(moved.sort()).toEqual([...after.get('newcomer')!].sort());
    }),
  );
});
