import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { HASH_BYTES, MemoryColumn, type Hash, type HashColumn } from '@annals/proof';

/** The file has fewer hashes than were stored in it. */
export class ColumnCut extends Error {
  override readonly name = 'ColumnCut';
}

/** One level of the tree: what is stored in a file, 32 bytes a hash, and behind it in memory what is not yet. */
export class ColumnFile implements HashColumn {
  readonly #file: number;
  #pending = new MemoryColumn();

  /** `stored`: how many hashes of the file count; what a killed process left behind them is cut off. Errors: ColumnCut. */
  constructor(
    path: string,
    private stored: number,
  ) {
    this.#file = openSync(path, 'a+', 0o600);
    if (fstatSync(this.#file).size < stored * HASH_BYTES) {
      this.close();
      throw new ColumnCut(path);
    }
    ftruncateSync(this.#file, stored * HASH_BYTES);
  }

  get length(): number {
    return this.stored + this.#pending.length;
  }

  at(index: number): Hash {
    if (index >= this.stored) return this.#pending.at(index - this.stored);
    const hash = Buffer.alloc(HASH_BYTES);
    const read = readSync(this.#file, hash, 0, HASH_BYTES, index * HASH_BYTES);
    if (read !== HASH_BYTES) throw new ColumnCut(`hash ${index}`);
    return hash;
  }

  push(hash: Hash): void {
    this.#pending.push(hash);
  }

  /** Stores what is pending; when it returns, that outlives a power cut. */
  store(): void {
    const count = this.#pending.length;
    if (count === 0) return;
    const bytes = Buffer.concat(Array.from({ length: count }, (_, i) => this.#pending.at(i)));
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
    fdatasyncSync(this.#file);
    this.stored += count;
    this.#pending = new MemoryColumn();
  }

  close(): void {
    closeSync(this.#file);
  }
}
