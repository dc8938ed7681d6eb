import { EMPTY_ROOT, nodeHash, type Hash } from './hash.js';
import { half, isOdd } from './inclusion.js';
import { rangeHash, splitOf, type Subtrees } from './subtrees.js';

/**
 * PROOF(from, D[0:to]) of RFC 9162 §2.1.4.1. Empty where nothing is to be proven: from no leaves, or to the same size.
 * Errors: RangeError where `from` is beyond `to`.
 */
export function consistencyProof(subtrees: Subtrees, from: number, to: number): Hash[] {
  if (!Number.isSafeInteger(from) || from < 0 || from > to) throw new RangeError(`no tree of ${from} grows to ${to}`);
  if (from === 0 || from === to) return [];
  return subproof(subtrees, from, [0, to], true);
}

/** `known`: whether the hash of the part is the very root that the reader has, which then needs not be told. */
function subproof(subtrees: Subtrees, from: number, [start, end]: [number, number], known: boolean): Hash[] {
  if (from === end) return known ? [] : [rangeHash(subtrees, start, end)];
  const middle = start + splitOf(end - start);
  return from <= middle
    ? [...subproof(subtrees, from, [start, middle], known), rangeHash(subtrees, middle, end)]
    : [...subproof(subtrees, from, [middle, end], false), rangeHash(subtrees, start, middle)];
}

/** A tree's size and root: all that a checkpoint says of it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Whether the first tree is the beginning of the second: RFC 9162 §2.1.4.2. */
export function verifyConsistency(first: TreeHead, second: TreeHead, proof: readonly Hash[]): boolean {
  if (![first.size, second.size].every(Number.isSafeInteger) || first.size < 0 || first.size > second.size)
    return false;
  if (first.size === second.size) return proof.length === 0 && first.root.equals(second.root);
  if (first.size === 0) return proof.length === 0 && first.root.equals(EMPTY_ROOT);
  if (proof.length === 0) return false;
  const [begin, ...rest] = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof;
  let [fn, sn] = [first.size - 1, second.size - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [old, grown] = [begin!, begin!];
  for (const sibling of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      [old, grown] = [nodeHash(sibling, old), nodeHash(sibling, grown)];
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      grown = nodeHash(grown, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && old.equals(first.root) && grown.equals(second.root);
}

function isPowerOfTwo(n: number): boolean {
  let rest = n;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}
