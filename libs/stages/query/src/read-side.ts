import { setMaxListeners } from 'node:events';
import { modelOf, type CustomerId, type Position, type Standing, type TenantId } from '@annals/contracts';
import { projections, type DirectoryDoc, type DocumentOf, type ProjectionName } from '@annals/domain';
import { foldedBy, foldedUpTo, LiveVersions, Rejected } from '@annals/platform';
import type { ListPage, ListQuery, ReadModels } from '@annals/ports';
import { TenantViews, type TenantInForce, type TenantView } from './tenant-views.js';

export type { TenantInForce, TenantView } from './tenant-views.js';

type Name = ProjectionName;
/** So long a read waits for the position that it was asked to include. */
const LONGEST_WAIT_MS = 5000;
/** Documents that are held at once while an index is walked. */
const PAGE = 500;
const NAMES = Object.keys(projections) as Name[];

/** The read models, typed: all that queries read. */
export class ReadSide {
  readonly #active: LiveVersions;
  readonly #tenants: TenantViews;

  constructor(private readonly models: ReadModels) {
    this.#active = new LiveVersions(models);
    this.#tenants = new TenantViews(models);
  }

  async get<N extends Name>(name: N, tenant: TenantId, id: CustomerId): Promise<Standing<DocumentOf<N>> | undefined> {
    return this.models.get<Standing<DocumentOf<N>>>(modelOf(await this.#live(name)), tenant, id);
  }

  /** In the order asked for; `undefined` where there is none. */
  async getMany<N extends Name>(
    name: N,
    tenant: TenantId,
    ids: readonly CustomerId[],
  ): Promise<(Standing<DocumentOf<N>> | undefined)[]> {
    return this.models.getMany<Standing<DocumentOf<N>>>(modelOf(await this.#live(name)), tenant, ids);
  }

  async list(tenant: TenantId, query: Omit<ListQuery, 'tenant'>): Promise<ListPage<Standing<DirectoryDoc>>> {
    return this.listOf('directory', tenant, query);
  }

  /** Documents of a read model in the order of an index of its own. */
  async listOf<N extends Name>(
    name: N,
    tenant: TenantId,
    query: Omit<ListQuery, 'tenant'>,
  ): Promise<ListPage<Standing<DocumentOf<N>>>> {
    return this.models.list<Standing<DocumentOf<N>>>(modelOf(await this.#live(name)), { ...query, tenant });
  }

  /** All customers but those who were absorbed: they count as their survivors. */
  async *scan<N extends Name>(
    name: N,
    tenant: TenantId,
  ): AsyncGenerator<readonly { id: string; document: Standing<DocumentOf<N>> }[]> {
    for await (const page of this.models.scan<Standing<DocumentOf<N>>>(modelOf(await this.#live(name)), tenant))
      yield page.filter(({ document }) => document.absorbed === undefined);
  }

  /** The documents that an index has under `prefix`, in its order, in pages. */
  async *walk<N extends Name>(
    name: N,
    tenant: TenantId,
    index: string,
    prefix: ListQuery['prefix'] = [],
  ): AsyncGenerator<ListPage<Standing<DocumentOf<N>>>['items']> {
    const model = modelOf(await this.#live(name));
    const query: ListQuery = { tenant, index, prefix, order: 'ascending', limit: PAGE };
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await this.models.list<Standing<DocumentOf<N>>>(model, { ...query, ...(cursor && { cursor }) });
      yield page.items;
      ({ cursor } = page);
    }
  }

  /** Policy, cuts and closed days, as far as the projection has folded. */
  async inForce(name: Name, tenant: TenantId): Promise<TenantInForce> {
    return this.#tenants.inForce(await this.#live(name), tenant);
  }

  /** The same, with totals. */
  async tenant(name: Name, tenant: TenantId): Promise<TenantView> {
    return this.#tenants.withTotals(await this.#live(name), tenant);
  }

  /** A text that is another one whenever one of these read models has gone on. */
  async standAt(names: readonly Name[]): Promise<string> {
    const stands = names.map(async (name) => {
      const model = modelOf(await this.#live(name));
      return `${model}=${[...(await this.models.checkpoints(model)).values()].join('+')}`;
    });
    return (await Promise.all(stands)).join(' ');
  }

  /** How far the read model that is furthest behind has folded. */
  async folded(): Promise<Position> {
    const positions = NAMES.map(async (name) => foldedBy(this.models, modelOf(await this.#live(name))));
    return (await Promise.all(positions)).reduce((least, at) => (at < least ? at : least));
  }

  /**
   * Waits until every read model holds what happened up to a position: read your writes.
   * Gives false when that took longer than `milliseconds`.
   */
  async waitFor(position: Position, milliseconds: number): Promise<boolean> {
    const signal = AbortSignal.timeout(milliseconds);
    // Each read model listens on it; more than ten listeners of one signal count as a leak otherwise.
    setMaxListeners(NAMES.length, signal);
    const waits = NAMES.map((name) =>
      foldedUpTo(this.models, async () => modelOf(await this.#live(name)), position, signal),
    );
    return (await Promise.all(waits)).every(Boolean);
  }

  /** Waits until the read models include a write. Errors: READ.NOT_YET, to be tried again. */
  async include(position: Position | undefined): Promise<void> {
    if (position === undefined || (await this.waitFor(position, LONGEST_WAIT_MS))) return;
    throw new Rejected({ code: 'READ.NOT_YET', reason: 'the read models do not include this position yet' });
  }

  /** The version that is live, which may be another one a moment later. */
  async #live(name: Name): Promise<{ name: string; version: number }> {
    return { name, version: (await this.#active.recent(projections[name])).version };
  }
}
