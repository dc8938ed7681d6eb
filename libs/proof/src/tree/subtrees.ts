import { EMPTY_ROOT, nodeHash, type Hash } from './hash.js';

/** Where the hash of a complete subtree is found: of leaves `index * 2 ** level` to `(index + 1) * 2 ** level`. */
export type Subtrees = (level: number, index: number) => Hash;

/** The greatest power of two below `n`, which is at least 2: where RFC 9162 §2.1.1 splits a tree of `n` leaves. */
export const splitOf = (n: number): number => 2 ** (levelOf(n - 1) ?? 0);

/** Level of the greatest complete subtree of `n` leaves; by halving, since numbers may exceed 32 bits. */
function levelOf(n: number): number | undefined {
  let level: number | undefined;
  for (let rest = n; rest >= 1; rest = Math.floor(rest / 2)) level = (level ?? -1) + 1;
  return level;
}

/**
 * Hash over leaves `from` to before `to`: MTH(D[from:to]). `from` must be where a subtree of that size may begin, as it
 * is in every split of a tree.
 */
export function rangeHash(subtrees: Subtrees, from: number, to: number): Hash {
  const leaves = to - from;
  const level = levelOf(leaves);
  if (level === undefined) return EMPTY_ROOT;
  if (2 ** level === leaves) return subtrees(level, from / leaves);
  const middle = from + splitOf(leaves);
  return nodeHash(rangeHash(subtrees, from, middle), rangeHash(subtrees, middle, to));
}
