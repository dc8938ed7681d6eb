import { HASH_BYTES, type Hash } from './hash.js';

/** The hashes of one level of the tree, left to right: of each complete subtree of that height. */
export interface HashColumn {
  readonly length: number;
  /** Errors: RangeError where there is none. */
  at(index: number): Hash;
  push(hash: Hash): void;
}

const FIRST_ROOM = 64;

/** A column in memory, 32 bytes a hash. */
export class MemoryColumn implements HashColumn {
  #bytes = Buffer.alloc(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(index: number): Hash {
    if (!(index >= 0 && index < this.#length)) throw new RangeError(`the column has no hash ${index}`);
    return Buffer.from(this.#bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES));
  }

  push(hash: Hash): void {
    if (this.#length * HASH_BYTES === this.#bytes.length) this.#grow();
    this.#bytes.set(hash, this.#length++ * HASH_BYTES);
  }

  #grow(): void {
    const bytes = Buffer.alloc(Math.max(FIRST_ROOM * HASH_BYTES, 2 * this.#bytes.length));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}
