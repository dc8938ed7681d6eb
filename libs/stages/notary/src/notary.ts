import type { EventStore } from '@annals/ports';
import { LogDisputed, refuseOther, refuseOtherOrCut, type CheckpointDirectory } from './files/checkpoint-directory.js';
import type { TreeFiles } from './files/tree-files.js';

const PAGE = 1000;
/** A crash costs reading so many records again. */
const STORE_EVERY = 50_000;

/** Keeps the tree over the log, and signs it. */
export class Notary {
  #signed: number;

  /** Errors: LogDisputed where the stored tree is not the one that was signed. */
  constructor(
    private readonly eventStore: EventStore,
    readonly files: TreeFiles,
    private readonly checkpoints: CheckpointDirectory,
  ) {
    const kept = checkpoints.kept();
    refuseOther(files.tree, kept);
    this.#signed = kept.at(-1)?.size ?? 0;
  }

  /** Size of the tree that was signed last. */
  get signed(): number {
    return this.#signed;
  }

  /** Takes in the next page of the log. Gives how many records it had. Errors: LogDisputed where the log was cut. */
  async advance(): Promise<number> {
    const { files, eventStore } = this;
    const records = await eventStore.readAll(files.position, PAGE);
    files.add(records);
    if (files.pending >= STORE_EVERY) files.store();
    if (records.length === 0 && (await eventStore.head()) < files.position) {
      throw new LogDisputed('of the tree', `the log ends before the last of its ${files.tree.size} records`);
    }
    return records.length;
  }

  /** Stores the tree, and signs it where it has grown. Gives whether it did. Errors: LogDisputed. */
  async sign(): Promise<boolean> {
    const { files, checkpoints } = this;
    files.store();
    const kept = checkpoints.kept();
    this.#signed = kept.at(-1)?.size ?? 0;
    // An export signs too, and may have read further than this.
    if (this.#signed > files.tree.size && (await this.eventStore.head()) > files.position) return false;
    refuseOtherOrCut(files.tree, kept);
    if (files.tree.size === this.#signed) return false;
    checkpoints.sign(files.tree);
    this.#signed = files.tree.size;
    return true;
  }
}
