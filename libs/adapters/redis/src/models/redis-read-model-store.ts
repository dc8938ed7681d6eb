import type { Position, TenantId } from '@annals/contracts';
import { documentOf } from '@annals/document-codec';
import type { Claim, Document, ListPage, ListQuery, ModelCommit, ModelName, ReadModelStore } from '@annals/ports';
import { CommitQueue } from '../commits/commit-queue.js';
import type { Connection } from '../connection/connection.js';
import type { CommitNews } from './commit-news.js';
import { CommitWatch } from './commit-watch.js';
import { Documents } from './documents.js';
import { Entries } from './entries.js';
import { CHECKPOINT, type ModelKeys } from './model-keys.js';
import { ModelRemoval } from './model-removal.js';
import { Pages } from './pages.js';

export interface ReadModelConnections {
  readonly reads: Connection;
  /** Apart from the reads, which else wait behind the documents of a large commit. */
  readonly commits: Connection;
  readonly news: CommitNews;
}

/** Read models in Redis. What is lost there is folded again from the log. */
export class RedisReadModelStore implements ReadModelStore {
  /** The script of a commit holds up everybody else: some 20 ms for a thousand documents. */
  readonly mostDocuments = 2000;
  readonly #documents: Documents;
  readonly #pages: Pages;
  readonly #queue: CommitQueue;
  readonly #removal: ModelRemoval;
  readonly #watches = new Map<ModelName, CommitWatch>();

  constructor(
    private readonly connections: ReadModelConnections,
    private readonly keys: ModelKeys,
  ) {
    const { reads, commits } = connections;
    this.#documents = new Documents(reads, keys);
    this.#pages = new Pages(new Entries(reads, keys), this.#documents);
    this.#removal = new ModelRemoval(commits, keys);
    this.#queue = new CommitQueue(commits, keys, this.#removal);
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
    const values = await this.#documents.many(model, tenant, ids);
    return values.map((value) => value && documentOf<D>(value));
  }

  async list<D extends Document>(model: ModelName, query: ListQuery): Promise<ListPage<D>> {
    return this.#pages.list<D>(model, query);
  }

  scan<D extends Document>(
    model: ModelName,
    tenant: TenantId,
    partition?: number,
  ): AsyncGenerator<readonly { readonly id: string; readonly document: D }[]> {
    return this.#pages.scan<D>(model, tenant, partition);
  }

  async claim(model: ModelName, partition: number): Promise<Claim> {
    return this.#queue.claim(model, partition);
  }

  async checkpoint(model: ModelName, partition: number): Promise<Position | undefined> {
    const state = this.keys.state(partition, model);
    const stored = await this.connections.reads.retried((client) => client.hget(state, CHECKPOINT));
    return stored === null ? undefined : BigInt(stored);
  }

  async checkpoints(model: ModelName): Promise<ReadonlyMap<number, Position>> {
    const stored = await Promise.all(this.keys.all.map((partition) => this.checkpoint(model, partition)));
    return new Map(stored.flatMap((position, i) => (position === undefined ? [] : [[i, position] as const])));
  }

  async waitForCommit(model: ModelName, after: Position, signal: AbortSignal): Promise<void> {
    this.connections.news.listen((told) => this.#told(told));
    return this.#watchOf(model).until(after, signal);
  }

  /** After StorageUnavailable the commit may have been applied, or be applied still: claim anew, and read the checkpoint. */
  async commit(commits: readonly ModelCommit[]): Promise<void> {
    return this.#queue.commit(commits);
  }

  /** In short steps: other commands are answered in between. */
  async drop(model: ModelName): Promise<void> {
    await this.#removal.remove(model);
  }

  /** Waits for accepted commits, and wakes who waits. The connections are whose that made them. */
  async close(): Promise<void> {
    await this.#queue.close();
    await Promise.all([...this.#watches.values()].map((watch) => watch.close()));
  }

  #told(model: ModelName | undefined): void {
    if (model !== undefined) this.#watches.get(model)?.tell();
    else for (const watch of this.#watches.values()) watch.tell();
  }

  #watchOf(model: ModelName): CommitWatch {
    const { news } = this.connections;
    const isTold = () => news.isHearing;
    const watch = this.#watches.get(model) ?? new CommitWatch(() => this.#committed(model), isTold);
    this.#watches.set(model, watch);
    return watch;
  }

  /** Where the partition is that is furthest behind. */
  async #committed(model: ModelName): Promise<Position | undefined> {
    const positions = [...(await this.checkpoints(model)).values()];
    return positions.length === 0 ? undefined : positions.reduce((a, b) => (a < b ? a : b));
  }
}
