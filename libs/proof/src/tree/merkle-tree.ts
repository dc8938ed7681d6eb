import { consistencyProof } from './consistency.js';
import { leafHash, nodeHash, type Hash } from './hash.js';
import { MemoryColumn, type HashColumn } from './hash-column.js';
import { inclusionProof } from './inclusion.js';
import { rangeHash, type Subtrees } from './subtrees.js';

/**
 * A tree that grows: an append costs one hash, and on average one more. It holds the hash of each complete subtree,
 * two a leaf, from which the root and every proof follow at any size that it ever had.
 */
export class MerkleTree {
  readonly #levels: HashColumn[] = [];

  /** `columnOf` gives a level its place, with what it holds already. Default: in memory, empty. */
  constructor(private readonly columnOf: (level: number) => HashColumn = () => new MemoryColumn()) {}

  get size(): number {
    return this.#level(0).length;
  }

  /** Gives the hash of the leaf. */
  append(leaf: Uint8Array): Hash {
    const hash = leafHash(leaf);
    this.appendHash(hash);
    return hash;
  }

  appendHash(leaf: Hash): void {
    let hash = leaf;
    for (let level = 0; ; level++) {
      const column = this.#level(level);
      column.push(hash);
      if (column.length % 2 === 1) return;
      hash = nodeHash(column.at(column.length - 2), hash);
    }
  }

  /** Hash of leaf `index`. Errors: RangeError. */
  leaf(index: number): Hash {
    return this.#subtrees(0, index);
  }

  /** Errors: RangeError for a size that the tree has not reached. */
  root(size = this.size): Hash {
    this.#refuseBeyond(size);
    return rangeHash(this.#subtrees, 0, size);
  }

  /** That leaf `index` is in the tree of that size. Errors: RangeError. */
  inclusion(index: number, size = this.size): Hash[] {
    this.#refuseBeyond(size);
    return inclusionProof(this.#subtrees, index, size);
  }

  /** That the tree of size `from` is the beginning of the tree of that size. Errors: RangeError. */
  consistency(from: number, size = this.size): Hash[] {
    this.#refuseBeyond(size);
    return consistencyProof(this.#subtrees, from, size);
  }

  readonly #subtrees: Subtrees = (level, index) => this.#level(level).at(index);

  #level(level: number): HashColumn {
    return (this.#levels[level] ??= this.columnOf(level));
  }

  #refuseBeyond(size: number): void {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.size) {
      throw new RangeError(`the tree has ${this.size} leaves, not ${size}`);
    }
  }
}
