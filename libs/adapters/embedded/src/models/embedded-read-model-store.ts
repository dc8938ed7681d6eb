import type { Position, TenantId } from '@annals/contracts';
import { documentOf, listed, partitionIn, SortKey } from '@annals/document-codec';
import type { Claim, Document, ListPage, ListQuery, ModelCommit, ModelName, ReadModelStore } from '@annals/ports';
import { PositionWatch } from '../storage/position-watch.js';
import { CommitQueue } from './commit-queue.js';
import { listPage } from './listing.js';
import { removeModel } from './model-removal.js';
import { ModelTables, type ModelId } from './model-tables.js';

const SCAN_PAGE = 256;
/** What an unknown model's keys would begin with: no model has it. */
const NO_MODEL: ModelId = 0;

/** Read models in an LMDB file of their own; each model is written by one process at a time. */
export class EmbeddedReadModelStore implements ReadModelStore {
  /** lmdb writes in a thread of its own, and readers never wait for it. */
  readonly mostDocuments = 200_000;
  readonly #tables: ModelTables;
  readonly #queue: CommitQueue;
  readonly #watches = new Map<ModelName, PositionWatch>();

  constructor(directory: string) {
    this.#tables = new ModelTables(directory);
    this.#queue = new CommitQueue(this.#tables, (model) => this.#watches.get(model)?.check());
  }

  async get<D extends Document>(model: ModelName, tenant: TenantId, id: string): Promise<D | undefined> {
    const [document] = await this.getMany<D>(model, tenant, [id]);
    return document;
  }

  async getMany<D extends Document>(
    model: ModelName,
    tenant: TenantId,
    ids: readonly string[],
  ): Promise<(D | undefined)[]> {
    const scope = this.#tables.scope(this.#modelId(model), tenant);
    return ids.map((id) => {
      const shared = this.#tables.documents.getBinaryFast(this.#tables.documentKey(scope, id));
      return shared && documentOf<D>(shared);
    });
  }

  async list<D extends Document>(model: ModelName, query: ListQuery): Promise<ListPage<D>> {
    return listPage<D>(this.#tables, { name: model, id: this.#modelId(model) }, query);
  }

  async *scan<D extends Document>(
    model: ModelName,
    tenant: TenantId,
    partition?: number,
  ): AsyncGenerator<readonly { readonly id: string; readonly document: D }[]> {
    const scope = this.#tables.scope(this.#modelId(model), tenant);
    const end = new SortKey().start(scope).above().bytes();
    let start = scope;
    for (;;) {
      this.#tables.environment.refresh();
      const page = [...this.#tables.documents.getRange({ start, end, exclusiveStart: true, limit: SCAN_PAGE })];
      const last = page.at(-1);
      if (last === undefined) return;
      start = last.key;
      const own = partition === undefined ? page : page.filter(({ value }) => partitionIn(value) === partition);
      if (own.length > 0) yield own.map(({ key, value }) => listed<D>(key.toString('utf8', scope.length), value));
    }
  }

  async claim(model: ModelName, partition: number): Promise<Claim> {
    return this.#queue.claim(model, partition);
  }

  async checkpoint(model: ModelName, partition: number): Promise<Position | undefined> {
    return this.#tables.checkpoint(this.#modelId(model), partition);
  }

  async checkpoints(model: ModelName): Promise<ReadonlyMap<number, Position>> {
    return this.#tables.allCheckpoints(this.#modelId(model));
  }

  async waitForCommit(model: ModelName, after: Position, signal: AbortSignal): Promise<void> {
    const watch = this.#watches.get(model) ?? new PositionWatch(() => this.#committed(model));
    this.#watches.set(model, watch);
    return watch.until(after, signal);
  }

  async commit(commits: readonly ModelCommit[]): Promise<void> {
    return this.#queue.commit(commits);
  }

  async drop(model: ModelName): Promise<void> {
    try {
      await removeModel(this.#tables, model);
    } catch (error) {
      throw await this.#tables.environment.failure(error);
    }
  }

  /** Waits for accepted commits, wakes who waits, and closes the file. */
  async close(): Promise<void> {
    await this.#queue.close();
    for (const watch of this.#watches.values()) watch.close();
    await this.#tables.environment.close();
  }

  #modelId(model: ModelName): ModelId {
    this.#tables.environment.refresh();
    return this.#tables.modelId(model) ?? NO_MODEL;
  }

  /** Where the partition is that is furthest behind. */
  #committed(model: ModelName): Position | undefined {
    const positions = [...this.#tables.allCheckpoints(this.#modelId(model)).values()];
    return positions.length === 0 ? undefined : positions.reduce((a, b) => (a < b ? a : b));
  }
}
