import type { TenantId } from '@annals/contracts';
import { differenceOf, documentValue, encodeEntries, entriesIn, NO_ENTRIES, SortKey } from '@annals/document-codec';
import { ClaimLost, type DocumentPut, type ModelCommit } from '@annals/ports';
import type { Table } from '../storage/environment.js';
import type { ModelId, ModelTables } from './model-tables.js';

/** A record to put, or to remove where there is no value. */
interface Change {
  readonly table: Table;
  readonly key: Buffer;
  readonly value?: Buffer;
}

/** The index entries that documents will have, by the documents' keys. */
type EntriesByDocument = Map<string, Buffer>;

/** Works out what a group of commits changes, each after those before it. */
export class CommitPlan {
  readonly #additions: Addition[] = [];
  readonly #key = new SortKey();

  constructor(private readonly tables: ModelTables) {}

  /** Adds commits that stand or fall together. Errors: ClaimLost; RangeError or TypeError for what cannot be stored; nothing is added then. */
  add(commits: readonly ModelCommit[]): void {
    const addition: Addition = { changes: [], entries: new Map() };
    for (const commit of commits) this.#addCommit(addition, commit);
    this.#additions.push(addition);
  }

  /** Within a transaction. Must not throw: keys and values were made before. */
  apply(): void {
    for (const { changes } of this.#additions) {
      for (const { table, key, value } of changes) {
        // The transaction's own promise tells of all of them.
        if (value === undefined) void table.remove(key);
        else void table.put(key, value);
      }
    }
  }

  #addCommit(addition: Addition, commit: ModelCommit): void {
    const model = this.tables.modelId(commit.model)!;
    if (commit.claim !== undefined && commit.claim !== this.tables.newestClaim(model, commit.partition))
      throw new ClaimLost(commit.model, commit.partition);
    for (const put of commit.puts) this.#addPut(addition, model, commit.partition, put);
    for (const { tenant, id } of commit.deletes ?? []) this.#addDelete(addition, model, tenant, id);
    const value = Buffer.from(commit.checkpoint.toString());
    const key = this.tables.checkpointKey(model, commit.partition);
    addition.changes.push({ table: this.tables.checkpoints, key, value });
  }

  #addPut(addition: Addition, model: ModelId, partition: number, put: DocumentPut): void {
    const { tenant, id, document, indexes } = put;
    const scope = this.tables.scope(model, tenant);
    const entries = encodeEntries(indexes, this.#key);
    const key = this.#replaceEntries(addition, scope, id, entries);
    addition.changes.push({ table: this.tables.documents, key, value: documentValue(partition, entries, document) });
  }

  #addDelete(addition: Addition, model: ModelId, tenant: TenantId, id: string): void {
    const key = this.#replaceEntries(addition, this.tables.scope(model, tenant), id, NO_ENTRIES);
    addition.changes.push({ table: this.tables.documents, key });
  }

  /** Leaves out the entries that stay. Returns the document's key. */
  #replaceEntries(addition: Addition, scope: Buffer, id: string, entries: Buffer): Buffer {
    const key = this.tables.documentKey(scope, id);
    const name = key.toString('latin1');
    const before = addition.entries.get(name) ?? this.#addedEntries(name) ?? this.#storedEntries(key);
    addition.entries.set(name, entries);
    const { stale, fresh } = differenceOf(before, entries);
    const table = this.tables.entries;
    for (const entry of stale) addition.changes.push({ table, key: this.#entryKey(scope, entry, id) });
    for (const entry of fresh) {
      addition.changes.push({ table, key: this.#entryKey(scope, entry, id), value: NO_ENTRIES });
    }
    return key;
  }

  #addedEntries(name: string): Buffer | undefined {
    return this.#additions.findLast(({ entries }) => entries.has(name))?.entries.get(name);
  }

  #storedEntries(key: Buffer): Buffer {
    const stored = this.tables.documents.getBinaryFast(key);
    return stored === undefined ? NO_ENTRIES : entriesIn(stored);
  }

  #entryKey(scope: Buffer, entry: Buffer, id: string): Buffer {
    return this.#key.start(scope).raw(entry).id(id).bytes();
  }
}

interface Addition {
  readonly changes: Change[];
  readonly entries: EntriesByDocument;
}
