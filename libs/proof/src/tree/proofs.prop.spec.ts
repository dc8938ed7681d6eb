import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { naivePath, naiveProof, naiveRoot } from '../testing/naive-tree.js';
import { verifyConsistency } from './consistency.js';
import { EMPTY_ROOT } from './hash.js';
import { verifyInclusion } from './inclusion.js';
import { MerkleTree } from './merkle-tree.js';

const treeOf = (leaves: readonly Uint8Array[]): MerkleTree => {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
};
const leavesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, i) => Buffer.from(`leaf ${i}`));
const anyLeaves = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 });
const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const big = treeOf(leavesOf(3000));

/** The same hashes with one bit of one of them turned. */
function turned(hashes: readonly Buffer[], bit: number): Buffer[] {
  const all = Buffer.concat(hashes);
  all[bit >> 3]! ^= 1 << (bit & 7);
  return hashes.map((_, i) => all.subarray(32 * i, 32 * (i + 1)));
}

describe('a tree', () => {
  it('is what the definitions say, at each size that it ever had', () => {
    fc.assert(
      fc.property(anyLeaves, share, share, (leaves, of, at) => {
        const size = 1 + Math.floor(of * leaves.length);
        const part = leaves.slice(0, size);
        const index = Math.floor(at * size);
        const tree = treeOf(leaves);
        expect(tree.root(size)).toEqual(naiveRoot(part));
        expect(tree.inclusion(index, size)).toEqual(naivePath(index, part));
        expect(tree.consistency(index + 1, size)).toEqual(naiveProof(index + 1, part));
      }),
    );
  });

  it('has the same root whichever way it came to its size', () => {
    const [once, again] = [treeOf(leavesOf(200)), new MerkleTree()];
    leavesOf(200).forEach((leaf, i) => {
      again.append(leaf);
      expect(again.root()).toEqual(once.root(i + 1));
    });
  });

  it('refuses what it has not', () => {
    const tree = treeOf(leavesOf(5));
    for (const wrong of [-1, 6, 1.5, NaN]) {
      expect(() => tree.root(wrong)).toThrow(RangeError);
      expect(() => tree.inclusion(wrong)).toThrow(RangeError);
      expect(() => tree.consistency(wrong)).toThrow(RangeError);
    }
    expect(() => tree.inclusion(5)).toThrow(RangeError);
  });
});

describe('an inclusion proof', () => {
  it('verifies for every leaf of every size, and for no other place', () => {
    for (let size = 1; size <= 40; size++) {
      const root = big.root(size);
      for (let index = 0; index < size; index++) {
        const given = { size, leaf: big.leaf(index), proof: big.inclusion(index, size) };
        expect(verifyInclusion({ ...given, index }, root)).toBe(true);
        const elsewhere = Array.from({ length: size + 2 }, (_, i) => i - 1).filter((i) => i !== index);
        expect(elsewhere.filter((other) => verifyInclusion({ ...given, index: other }, root))).toEqual([]);
      }
    }
  });

  it('is refused with any bit turned, too short or too long', () => {
    fc.assert(
      fc.property(share, share, share, (of, at, where) => {
        const size = 1 + Math.floor(of * big.size);
        const index = Math.floor(at * size);
        const [root, leaf, proof] = [big.root(size), big.leaf(index), big.inclusion(index, size)];
        expect(verifyInclusion({ index, size, leaf, proof }, root)).toBe(true);
        const bit = Math.floor(where * 256 * (proof.length + 2));
        const [otherRoot, otherLeaf, ...other] = turned([root, leaf, ...proof], bit);
        expect(verifyInclusion({ index, size, leaf: otherLeaf!, proof: other }, otherRoot!)).toBe(false);
        expect(verifyInclusion({ index, size, leaf, proof: [...proof, leaf] }, root)).toBe(false);
        if (size > 1) expect(verifyInclusion({ index, size, leaf, proof: proof.slice(1) }, root)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never takes a node for a leaf, since leaves are hashed with another first byte', () => {
    const bytes = Buffer.concat([big.leaf(0), big.leaf(1)]);
    expect(treeOf([bytes]).root()).not.toEqual(big.root(2));
  });
});

describe('a consistency proof', () => {
  it('verifies for every two sizes, and for no third', () => {
    for (let to = 0; to <= 40; to++) {
      for (let from = 0; from <= to; from++) {
        const proof = big.consistency(from, to);
        const [first, second] = [big.root(from), big.root(to)];
        expect(verifyConsistency({ size: from, root: first }, { size: to, root: second }, proof)).toBe(true);
        const other = Array.from({ length: to }, (_, i) => i + 1).filter((size) => size !== from);
        const passed = other.filter((size) =>
          verifyConsistency({ size, root: first }, { size: to, root: second }, proof),
        );
        expect(passed).toEqual([]);
      }
    }
  });

  it('is refused with any bit turned, too short, too long, or beside another past', () => {
    fc.assert(
      fc.property(share, share, share, (of, at, where) => {
        const to = 2 + Math.floor(of * (big.size - 1));
        const from = 1 + Math.floor(at * (to - 1));
        const [first, second, ...proof] = [big.root(from), big.root(to), ...big.consistency(from, to)];
        const verified = (old: Buffer, grown: Buffer, by: readonly Buffer[]): boolean =>
          verifyConsistency({ size: from, root: old }, { size: to, root: grown }, by);
        expect(verified(first!, second!, proof)).toBe(true);
        const [old, grown, ...by] = turned([first!, second!, ...proof], Math.floor(where * 256 * (proof.length + 2)));
        expect(verified(old!, grown!, by)).toBe(false);
        expect(verified(first!, second!, [...proof, first!])).toBe(false);
        expect(verified(first!, second!, proof.slice(1))).toBe(false);
        expect(verified(treeOf([Buffer.from('another past')]).root(), second!, proof)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused backwards and from what is no tree', () => {
    const [five, eight] = [5, 8].map((size) => ({ size, root: big.root(size) })) as [never, never];
    const proof = big.consistency(5, 8);
    expect(verifyConsistency(eight, five, proof)).toBe(false);
    expect(verifyConsistency({ size: 0, root: big.root(1) }, eight, [])).toBe(false);
    expect(verifyConsistency({ size: 0, root: EMPTY_ROOT }, eight, [])).toBe(true);
    for (const size of [-1, 1.5, NaN, Infinity])
      expect(verifyConsistency({ size, root: big.root(5) }, eight, proof)).toBe(false);
  });
});
