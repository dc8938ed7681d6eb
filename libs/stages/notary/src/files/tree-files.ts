import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { START, type EncodedRecord, type Position } from '@annals/contracts';
import { HASH_BYTES, leafOf, MerkleTree } from '@annals/proof';
import { ColumnFile } from './column-file.js';
import { replaceDurably } from '@annals/platform/files';

/** What is stored: written after the columns, so that they hold at least this. */
interface StoredHead {
  readonly size: number;
  /** Of the last record that is in it. */
  readonly position: string;
  /** Base64. */
  readonly root: string;
}

const HEAD = 'head.json';
const levelFile = (directory: string, level: number): string =>
  join(directory, `level-${String(level).padStart(2, '0')}`);

/** Whether the files have all the hashes of so many leaves. */
function holds(directory: string, size: number): boolean {
  for (let level = 0; 2 ** level <= size; level++) {
    const stat = statSync(levelFile(directory, level), { throwIfNoEntry: false });
    if (stat === undefined || stat.size < HASH_BYTES * Math.floor(size / 2 ** level)) return false;
  }
  return true;
}

const NOTHING: StoredHead = { size: 0, position: START.toString(), root: '' };

/**
 * The tree over a log in files of a directory, a file a level: 64 bytes a record. They follow from the log: where they are
 * lost, cut or do not fit together, they are begun anew.
 */
export class TreeFiles {
  readonly tree: MerkleTree;
  readonly #columns: ColumnFile[] = [];
  #position: Position;
  #stored: number;

  private constructor(
    private readonly directory: string,
    head: StoredHead,
  ) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.#position = BigInt(head.position);
    this.#stored = head.size;
    this.tree = new MerkleTree((level) => this.#open(level, Math.floor(head.size / 2 ** level)));
  }

  /** Opens or begins the tree. Only one process at a time may. */
  static open(directory: string): TreeFiles {
    const whole = TreeFiles.#whole(directory);
    if (whole) return whole;
    rmSync(directory, { recursive: true, force: true });
    return new TreeFiles(directory, NOTHING);
  }

  static #whole(directory: string): TreeFiles | undefined {
    const file = join(directory, HEAD);
    if (!existsSync(file)) return undefined;
    const head = JSON.parse(readFileSync(file, 'utf8')) as StoredHead;
    if (!holds(directory, head.size)) return undefined;
    const files = new TreeFiles(directory, head);
    if (files.tree.root().toString('base64') === head.root) return files;
    files.close();
    return undefined;
  }

  /** Of the last record in the tree; START before the first. */
  get position(): Position {
    return this.#position;
  }

  /** Records in the tree that are not stored yet: after a crash they are read again. */
  get pending(): number {
    return this.tree.size - this.#stored;
  }

  add(records: readonly EncodedRecord[]): void {
    for (const record of records) this.tree.append(leafOf(record));
    this.#position = records.at(-1)?.position ?? this.#position;
  }

  store(): void {
    if (this.pending === 0) return;
    for (const column of this.#columns) column.store();
    const head = { size: this.tree.size, position: `${this.#position}`, root: this.tree.root().toString('base64') };
    replaceDurably(join(this.directory, HEAD), JSON.stringify(head satisfies StoredHead));
    this.#stored = head.size;
  }

  /** What is stored counts no more: the next to open begins anew. */
  discard(): void {
    rmSync(join(this.directory, HEAD), { force: true });
  }

  /** Without storing. */
  close(): void {
    for (const column of this.#columns) column.close();
  }

  #open(level: number, stored: number): ColumnFile {
    const column = new ColumnFile(levelFile(this.directory, level), stored);
    this.#columns.push(column);
    return column;
  }
}
