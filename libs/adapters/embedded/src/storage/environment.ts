import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StorageUnavailable } from '@annals/ports';
import { open, type Database, type RootDatabase } from 'lmdb';
import { storageFailure } from './storage-failure.js';

/**
 * Node cuts small buffers from a shared block of 8 KiB, and most of our records and documents are about as large:
 * each would get, and leave to the garbage collector, a block of its own.
 */
Buffer.poolSize = Math.max(Buffer.poolSize, 256 * 1024);

/** Bytes under keys of bytes: we encode both ourselves, so that what is stored is ours to specify. */
export type Table = Database<Buffer, Buffer>;

const BYTES = { encoding: 'binary', keyEncoding: 'binary' } as const;
const EXISTING = { ...BYTES, create: false } as const;

/** Longest key that lmdb takes with its pages of 4 KiB. */
export const MAX_KEY_BYTES = 1978;

/** The file is not what was written. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/**
 * An lmdb file that only the owner of this process can read, with its tables by name.
 *
 * A commit is flushed before any process can see it, so that whatever can be read is durable. lmdb can
 * also flush behind (`overlappingSync`), and then each reader in each process would have to respect a
 * durable head of ours. Measured with 64 writers, in batches of 1,000, and with read models beside,
 * that gains nothing: the disk sets the pace. And after a failed flush it waits for ever.
 */
export class Environment<Name extends string> {
  #root!: RootDatabase<Buffer, Buffer>;
  readonly #tables = new Map<Name, Table>();

  /** Errors: DamagedFile. */
  constructor(
    private readonly directory: string,
    private readonly names: readonly Name[],
  ) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.#open();
    for (const file of ['data.mdb', 'lock.mdb']) chmodSync(join(directory, file), 0o600);
  }

  /** To be asked for again after each wait, since a failure may have opened the file anew. */
  table(name: Name): Table {
    return this.#tables.get(name)!;
  }

  /** Lets the reads of this turn see what other processes have committed: lmdb else keeps its snapshot. */
  refresh(): void {
    this.#root.resetReadTxn();
  }

  /** Runs `puts` as one transaction that nothing else gets into. They must not throw. */
  async batch(puts: () => void): Promise<void> {
    await this.#root.batch(puts);
  }

  /** Runs `action` while nobody else can write. A child transaction: only that rolls back when it throws. */
  underLock<T>(action: () => T): Promise<T> {
    return this.#root.childTransaction(action);
  }

  /** What a rejected write is to the caller. */
  async failure(error: unknown): Promise<StorageUnavailable> {
    const failure = await storageFailure(error);
    if (this.#isReadable()) return failure;
    try {
      await this.#reopen();
      return failure;
    } catch (reopening) {
      return storageFailure(reopening);
    }
  }

  close(): Promise<void> {
    return this.#root.close();
  }

  #open(): void {
    this.#root = open<Buffer, Buffer>(this.directory, {
      ...BYTES,
      noSubdir: false,
      maxDbs: this.names.length,
      overlappingSync: false,
      // We gather ourselves; lmdb's own gathering leaves a promise behind that rejects with nobody to take it.
      eventTurnBatching: false,
    });
    try {
      // Under the lock, so that two processes that start together do not see half of each other's tables.
      this.#root.transactionSync(() => this.#openTables());
    } catch (error) {
      // Left open, the damaged file would stay mapped, and opening it again would find it as it was.
      void this.close();
      throw error;
    }
  }

  /** A damaged page can look like no table at all, and making a new one would then be the end of the old one. */
  #openTables(): void {
    this.#tables.clear();
    for (const name of this.names) {
      const table = this.#root.openDB<Buffer, Buffer>({ ...EXISTING, name }) as Table | undefined;
      if (table !== undefined) this.#tables.set(name, table);
    }
    if (entriesOf(this.#root) !== this.#tables.size)
      throw new DamagedFile(`${this.directory} is damaged: a table is missing`);
    for (const name of this.names) {
      if (!this.#tables.has(name)) this.#tables.set(name, this.#root.openDB<Buffer, Buffer>({ ...BYTES, name }));
    }
  }

  /** After a failed write of a meta page lmdb refuses everything, and a further write would wait for ever. */
  #isReadable(): boolean {
    try {
      this.refresh();
      for (const name of this.names) this.table(name).getBinaryFast(Buffer.from([0]));
      return true;
    } catch {
      return false;
    }
  }

  async #reopen(): Promise<void> {
    await this.close();
    this.#open();
  }
}

/** How many entries a table says that it has, wherever they are. */
export const entriesOf = (table: Table): number => (table.getStats() as { entryCount: number }).entryCount;

/** A copy of a value: what lmdb itself hands out is overwritten by the next read. */
export function readCopy(table: Table, key: Buffer): Buffer | undefined {
  const shared = table.getBinaryFast(key);
  return shared === undefined ? undefined : Buffer.from(shared.subarray(0, shared.length));
}
