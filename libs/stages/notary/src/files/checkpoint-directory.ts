import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  openCheckpoint,
  signCheckpoint,
  type MerkleTree,
  type NoteSigner,
  type NoteVerifier,
  type TreeHead,
} from '@annals/proof';
import { replaceDurably } from '@annals/platform/files';

/** The log is not the one that was signed before: it was cut, or written anew. Nothing more is signed. */
export class LogDisputed extends Error {
  override readonly name = 'LogDisputed';
  constructor(
    readonly checkpoint: string,
    detail: string,
  ) {
    super(`the log contradicts the checkpoint ${checkpoint}: ${detail}`);
  }
}

/** A checkpoint that was read, and where. */
export interface KeptCheckpoint extends TreeHead {
  readonly file: string;
}

/** Errors: LogDisputed for one that the key did not sign; what the file system reports. */
export function readCheckpoint(file: string, key: NoteVerifier): KeptCheckpoint {
  const opened = openCheckpoint(readFileSync(file, 'utf8'), key);
  if (!opened.ok) throw new LogDisputed(file, opened.error.reason);
  return { ...opened.value, file };
}

/** Refuses a tree of other records than were signed, as far as it has grown. Errors: LogDisputed. */
export function refuseOther(tree: MerkleTree, signed: readonly KeptCheckpoint[]): void {
  const other = signed.find(({ size, root }) => size <= tree.size && !tree.root(size).equals(root));
  if (other) throw new LogDisputed(other.file, `the first ${other.size} records are others`);
}

/** Refuses also a tree that is smaller than what was signed before its log was read to the end. Errors: LogDisputed. */
export function refuseOtherOrCut(tree: MerkleTree, signed: readonly KeptCheckpoint[]): void {
  refuseOther(tree, signed);
  const beyond = signed.find(({ size }) => size > tree.size);
  if (beyond) throw new LogDisputed(beyond.file, `it is of ${beyond.size} records, and the log has ${tree.size}`);
}

const DIGITS = 16;

/** The checkpoints of one key, a file each: `ID-SIZE.checkpoint`. Those of other keys are left alone. */
export class CheckpointDirectory {
  constructor(
    readonly directory: string,
    private readonly signer: NoteSigner,
  ) {}

  /**
   * The checkpoints, by size. Nothing is remembered, since the directory is others' too.
   * Errors: LogDisputed for a file that this key did not sign though it bears its id.
   */
  kept(): KeptCheckpoint[] {
    mkdirSync(this.directory, { recursive: true });
    const own = new RegExp(`^${this.#id}-\\d{${DIGITS}}\\.checkpoint$`);
    const names = readdirSync(this.directory).filter((name) => own.test(name));
    return names.sort().map((name) => readCheckpoint(join(this.directory, name), this.signer.verifier));
  }

  /** Signs the tree, and keeps that. Gives the checkpoint. */
  sign(tree: MerkleTree): string {
    const checkpoint = signCheckpoint({ size: tree.size, root: tree.root() }, this.signer);
    const name = `${this.#id}-${String(tree.size).padStart(DIGITS, '0')}.checkpoint`;
    replaceDurably(join(this.directory, name), checkpoint);
    return checkpoint;
  }

  get #id(): string {
    return this.signer.verifier.id.toString('hex');
  }
}
