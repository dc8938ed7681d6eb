import type { Position, TenantId } from '@annals/contracts';
import type { IndexEntry } from '@annals/kernel';

/** A projection and its version, `lifecycle@1`: versions live side by side. */
export type ModelName = string;

/** A JSON value. */
export type Document = object;

export interface DocumentPut {
  readonly tenant: TenantId;
  readonly id: string;
  readonly document: Document;
  /** Replace all entries that the document had before. */
  readonly indexes: readonly IndexEntry[];
}

/** Says who took over a partition of a model last: the next one to take it over gets a higher one. */
export type Claim = number;

/** Another process has taken over the partition: whoever is told so stops, and writes nothing more. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
  constructor(model: ModelName, partition: number) {
    super(`partition ${partition} of ${model} was taken over by another process`);
  }
}

export interface ModelCommit {
  readonly model: ModelName;
  readonly partition: number;
  /** Refuses the commit unless this claim on the partition is the newest; absent where only one process ever writes. */
  readonly claim?: Claim;
  readonly checkpoint: Position;
  readonly puts: readonly DocumentPut[];
  readonly deletes?: readonly { readonly tenant: TenantId; readonly id: string }[];
}

export interface ListQuery {
  readonly tenant: TenantId;
  readonly index: string;
  /** Entries whose key begins with these values. */
  readonly prefix: readonly (string | number)[];
  /** Only entries whose next key part is at most this number: how due documents are found. */
  readonly atMost?: number;
  /** Only documents that this partition committed: a projector answers for its own. A page may then be short. Default: all. */
  readonly partition?: number;
  readonly order: 'ascending' | 'descending';
  readonly limit: number;
  /** Opaque, from an earlier page of the same query. */
  readonly cursor?: string;
}

export interface ListPage<D extends Document = Document> {
  readonly items: readonly { readonly id: string; readonly document: D }[];
  /** Absent on the last page. */
  readonly cursor?: string;
}

/** A cursor that this query never gave out. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}

export interface ReadModelStore {
  /** So many documents a commit may have before others wait for it noticeably: a backlog is committed in such pieces. */
  readonly mostDocuments: number;

  get<D extends Document>(model: ModelName, tenant: TenantId, id: string): Promise<D | undefined>;

  /** In the order asked for; `undefined` where there is none. */
  getMany<D extends Document>(model: ModelName, tenant: TenantId, ids: readonly string[]): Promise<(D | undefined)[]>;

  /**
   * Documents in the order of an index, ties by id.
   * Failure: InvalidCursor.
   */
  list<D extends Document>(model: ModelName, query: ListQuery): Promise<ListPage<D>>;

  /**
   * All documents of a tenant, or those that one partition committed, in the order of their ids, in pages; a document
   * changed meanwhile is seen before or after, never torn.
   */
  scan<D extends Document>(
    model: ModelName,
    tenant: TenantId,
    partition?: number,
  ): AsyncIterable<readonly { readonly id: string; readonly document: D }[]>;

  /**
   * Takes over a partition of a model: commits under every earlier claim are refused from now on, so that a process
   * that was thought dead, and is not, cannot write over its successor. Ask for the checkpoint afterwards.
   */
  claim(model: ModelName, partition: number): Promise<Claim>;

  /** `undefined` when the partition of the model has never been committed. */
  checkpoint(model: ModelName, partition: number): Promise<Position | undefined>;

  /** The checkpoints of all partitions of the model that were ever committed. */
  checkpoints(model: ModelName): Promise<ReadonlyMap<number, Position>>;

  /** Resolves once every committed partition of the model is at `position` or after it, or `signal` aborts; may resolve early. */
  waitForCommit(model: ModelName, after: Position, signal: AbortSignal): Promise<void>;

  /**
   * Documents, their indexes and the checkpoint, of several models: all or nothing.
   * Delivery: resolves when visible to readers; after a crash either all of it is there or none.
   * Ordering: commits of one partition are applied in the order of the calls.
   * Failure: rejects, and nothing is changed; the caller folds again from the stored checkpoint. ClaimLost where
   * somebody else does so already.
   */
  commit(commits: readonly ModelCommit[]): Promise<void>;

  /** Removes a model with its indexes and checkpoints. Idempotent. */
  drop(model: ModelName): Promise<void>;
}

/** What reading needs of the store. */
export type ReadModels = Pick<ReadModelStore, 'get' | 'getMany' | 'list' | 'scan' | 'checkpoints' | 'waitForCommit'>;
