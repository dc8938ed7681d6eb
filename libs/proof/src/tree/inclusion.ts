import { nodeHash, type Hash } from './hash.js';
import { rangeHash, splitOf, type Subtrees } from './subtrees.js';

/** PATH(index, D[0:size]) of RFC 9162 §2.1.3.1, from the leaf up. Errors: RangeError where there is no such leaf. */
export function inclusionProof(subtrees: Subtrees, index: number, size: number): Hash[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`there is no leaf ${index}`);
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const left = index < middle;
    proof.push(left ? rangeHash(subtrees, middle, to) : rangeHash(subtrees, from, middle));
    [from, to] = left ? [from, middle] : [middle, to];
  }
  return proof.reverse();
}

export interface Inclusion {
  readonly index: number;
  /** Of the tree whose root it is. */
  readonly size: number;
  /** Hash of the leaf. */
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the leaf is where it is said to be, under that root: RFC 9162 §2.1.3.2. */
export function verifyInclusion({ index, size, leaf, proof }: Inclusion, root: Hash): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [fn, sn] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && hash.equals(root);
}

/** Not by bits, which are 32 in this language, where sizes may have 53. */
export const isOdd = (n: number): boolean => n % 2 === 1;
export const half = (n: number): number => Math.floor(n / 2);
