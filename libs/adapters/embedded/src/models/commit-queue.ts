import { setImmediate as nextTurn } from 'node:timers/promises';
import { StorageUnavailable, type Claim, type ModelCommit, type ModelName } from '@annals/ports';
import { CommitPlan } from './commit-plan.js';
import type { ModelTables } from './model-tables.js';

interface Waiting {
  readonly commits: readonly ModelCommit[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Applies commits in the order of the calls; those that wait for the one before are one transaction.
 * What a document's entries were is read outside of that transaction, since no other process writes
 * the same model: its stage's lock sees to that.
 */
export class CommitQueue {
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;

  /** `committed` is told of each model of which a commit has become visible. */
  constructor(
    private readonly tables: ModelTables,
    private readonly committed: (model: ModelName) => void,
  ) {}

  commit(commits: readonly ModelCommit[]): Promise<void> {
    if (this.#closed) return Promise.reject(new StorageUnavailable('the read models are closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ commits, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Once the commits are applied that were asked for before it. */
  async claim(model: ModelName, partition: number): Promise<Claim> {
    await this.#draining;
    await this.#enroll(new Set([model]));
    return this.tables.claim(this.tables.modelId(model)!, partition);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await nextTurn();
      await this.#apply(this.#waiting.splice(0));
    }
    this.#draining = undefined;
  }

  async #apply(group: readonly Waiting[]): Promise<void> {
    try {
      const models = new Set(group.flatMap(({ commits }) => commits.map(({ model }) => model)));
      await this.#enroll(models);
      const plan = new CommitPlan(this.tables);
      const planned = group.filter((waiting) => isPlanned(plan, waiting));
      await this.tables.environment.batch(() => plan.apply());
      for (const model of models) this.committed(model);
      for (const { resolve } of planned) resolve();
    } catch (error) {
      const failure = await this.tables.environment.failure(error);
      for (const { reject } of group) reject(failure);
    }
  }

  async #enroll(models: ReadonlySet<ModelName>): Promise<void> {
    this.tables.environment.refresh();
    for (const model of models) {
      if (this.tables.modelId(model) === undefined) await this.tables.enroll(model);
    }
    this.tables.environment.refresh();
  }
}

/** What cannot be stored is its caller's error alone. */
function isPlanned(plan: CommitPlan, { commits, reject }: Waiting): boolean {
  try {
    plan.add(commits);
    return true;
  } catch (error) {
    reject(error);
    return false;
  }
}
