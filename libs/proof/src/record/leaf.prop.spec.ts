import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EncodedRecord, StreamId } from '@annals/contracts';
import { leafOf } from './leaf.js';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
const record: fc.Arbitrary<EncodedRecord> = fc.record({
  position: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  stream: text as fc.Arbitrary<StreamId>,
  revision: fc.nat(),
  id: text,
  type: text,
  body: fc.uint8Array({ maxLength: 6 }),
});

/** Reads a leaf by what ADR 16 says of it. */
function read(leaf: Buffer): EncodedRecord {
  const lengths = [13, 15, 17].map((at) => leaf.readUInt16BE(at));
  const ends = lengths.map((_, i) => 19 + lengths.slice(0, i + 1).reduce((sum, length) => sum + length, 0));
  const [stream, id, type] = ends.map((end, i) => leaf.toString('utf8', end - lengths[i]!, end));
  const body = new Uint8Array(leaf.subarray(ends[2]));
  const [position, revision] = [leaf.readBigUInt64BE(1), leaf.readUInt32BE(9)];
  return { position, stream: stream as StreamId, revision, id: id!, type: type!, body };
}

describe('the leaf of a record', () => {
  it('is these bytes', () => {
    const made = leafOf({
      position: 258n,
      stream: 'clock-a' as StreamId,
      revision: 3,
      id: 'é',
      type: 't.v1',
      body: Buffer.from('{}'),
    });
    expect(made.toString('hex')).toBe('01000000000000010200000003000700020004636c6f636b2d61c3a9742e76317b7d');
  });

  it('gives the record back, so that no two records have the same', () => {
    fc.assert(fc.property(record, (given) => expect(read(leafOf(given))).toEqual(given)));
  });

  it('refuses what no log holds', () => {
    const [sound] = fc.sample(record, { numRuns: 1, seed: 1 }) as [EncodedRecord];
    for (const wrong of [{ position: -1n }, { position: 2n ** 64n }, { revision: -1 }, { id: 'x'.repeat(65_536) }])
      expect(() => leafOf({ ...sound, ...wrong })).toThrow(expect.objectContaining({ name: 'RangeError' }));
  });
});
