import { once } from 'node:events';
import { partitionId, tenantModelOf, modelOf, type Position, type TenantDocument } from '@annals/contracts';
import { contextOf, type Population } from '@annals/domain';
import { formatDay, type Day, type Instant } from '@annals/kernel';
import type { Document, ListPage, ListQuery, ModelName, ReadModels } from '@annals/ports';
import { PROJECTIONS, type AnyProjection } from '@annals/read-models';
import { inOrder, pastPage, type PastEntry } from './past-listing.js';
import type { PastVersion } from './past-people.js';
import type { TenantBook } from './tenant-book.js';

type Page<D> = readonly { readonly id: string; readonly document: D }[];

const SCAN_PAGE = 500;
const BY_MODEL = new Map(PROJECTIONS.map((projection) => [modelOf(projection), projection]));
const BY_TENANT_MODEL = new Map(PROJECTIONS.map((projection) => [tenantModelOf(projection), projection]));

/**
 * The read models of one tenant as they were at the end of a business day: what queries read instead of the store. Documents
 * are unpacked when they are asked for, unless another day that was just read has the same.
 */
export class Snapshot implements ReadModels {
  /** The last instant of the day. */
  readonly end: Instant;
  readonly #population: Population;
  #versions = new Map<string, Map<string, PastVersion>>();
  #indexes = new Map<string, readonly PastEntry[]>();

  constructor(
    private readonly book: TenantBook,
    readonly day: Day,
    private beside: Snapshot | null,
  ) {
    this.end = book.past.calendar.endOf(day);
    this.#population = book.past.populationOn(day);
  }

  /** Keeps no documents any more, and unpacks them again when they are asked for. */
  rest(): void {
    this.#versions = new Map();
    this.#indexes = new Map();
    this.beside = null;
  }

  async get<D extends Document>(model: ModelName, tenant: string, id: string): Promise<D | undefined> {
    const [document] = await this.getMany<D>(model, tenant, [id]);
    return document;
  }

  async getMany<D extends Document>(model: ModelName, _: string, ids: readonly string[]): Promise<(D | undefined)[]> {
    const projection = BY_MODEL.get(model);
    return ids.map((id) => projection && (this.#version(projection.name, id)?.standing as D | undefined));
  }

  async *scan<D extends Document>(model: ModelName): AsyncGenerator<Page<D>> {
    const tenants = BY_TENANT_MODEL.get(model);
    if (tenants) yield [{ id: partitionId(0), document: this.#tenant(tenants) as Document as D }];
    const projection = BY_MODEL.get(model);
    if (!projection) return;
    const { ids } = this.book.people;
    for (let start = 0; start < ids.length; start += SCAN_PAGE) {
      const page = this.#page<D>(projection.name, ids.slice(start, start + SCAN_PAGE));
      if (page.length > 0) yield page;
      // Thousands of documents are unpacked: others have their turns in between.
      await new Promise(setImmediate);
    }
  }

  async list<D extends Document>(model: ModelName, query: ListQuery): Promise<ListPage<D>> {
    const projection = BY_MODEL.get(model);
    if (!projection) return { items: [] };
    const { ids, cursor } = pastPage(
      await this.#index(projection, query.index),
      query,
      `${model} ${formatDay(this.day)}`,
    );
    const items = this.#page<D>(projection.name, ids);
    return cursor === undefined ? { items } : { items, cursor };
  }

  /** All that it will ever hold is there. */
  async checkpoints(): Promise<ReadonlyMap<number, Position>> {
    return new Map([[0, this.book.position]]);
  }

  async waitForCommit(_: ModelName, after: Position, signal: AbortSignal): Promise<void> {
    if (after > this.book.position && !signal.aborted) await once(signal, 'abort');
  }

  #tenant({ name }: AnyProjection): TenantDocument {
    return { population: this.#population, totals: this.book.people.totals(name, this.day) };
  }

  #page<D extends Document>(name: string, ids: readonly string[]): Page<D> {
    return ids.flatMap((id) => {
      const document = this.#version(name, id)?.standing;
      return document ? { id, document: document as Document as D } : [];
    });
  }

  #version(name: string, id: string): PastVersion | undefined {
    let versions = this.#versions.get(name);
    if (!versions) this.#versions.set(name, (versions = new Map<string, PastVersion>()));
    const own = versions.get(id);
    if (own) return own;
    const known = this.beside?.known(name, id);
    const version = this.book.people.version(name, id, this.day, known);
    if (version) versions.set(id, version);
    return version;
  }

  protected known(name: string, id: string): PastVersion | undefined {
    return this.#versions.get(name)?.get(id);
  }

  async #index(projection: AnyProjection, index: string): Promise<readonly PastEntry[]> {
    const key = `${projection.name} ${index}`;
    const known = this.#indexes.get(key);
    if (known) return known;
    const context = contextOf(this.#population);
    const entries: PastEntry[] = [];
    for await (const page of this.scan<{ doc: object; absorbed?: object }>(modelOf(projection)))
      for (const { id, document } of page) {
        // Whoever was absorbed is in no list.
        if (document.absorbed) continue;
        for (const entry of projection.indexes(document.doc, context))
          if (entry.index === index) entries.push({ key: entry.key, id });
      }
    const ordered = inOrder(entries);
    this.#indexes.set(key, ordered);
    return ordered;
  }
}
