import { setMaxListeners } from 'node:events';
import {
  modelOf,
  START,
  tenantModelOf,
  type CustomerId,
  type Position,
  type Standing,
  type TenantDocument,
  type TenantId,
} from '@annals/contracts';
import {
  contextOf,
  newPopulation,
  projections,
  type Context,
  type DirectoryDoc,
  type DocumentOf,
  type Population,
  type ProjectionName,
} from '@annals/domain';
import type { Day } from '@annals/kernel';
import { ActiveModels, Rejected } from '@annals/platform';
import type { ListPage, ListQuery, ReadModelStore } from '@annals/ports';

type Name = ProjectionName;
/** So long a read waits for the position that it was asked to include. */
const LONGEST_WAIT_MS = 5000;
/** Documents that are held at once while an index is walked. */
const PAGE = 500;
const NAMES = Object.keys(projections) as Name[];

/** A tenant as a projection sees it. */
export interface TenantView {
  readonly population: Population;
  readonly context: Context;
  /** The business day of now: the one after the newest closed, or a later one in which a fact occurred. */
  readonly today: Day | null;
  readonly totals: Readonly<Record<string, number>>;
}

/** The read models, typed: all that queries read. */
export class ReadSide {
  readonly #active: ActiveModels;

  constructor(private readonly models: ReadModelStore) {
    this.#active = new ActiveModels(models);
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

  /** Policy, cuts, closed days and totals, as far as the projection has folded. */
  async tenant(name: Name, tenant: TenantId): Promise<TenantView> {
    const parts: TenantDocument[] = [];
    for await (const page of this.models.scan<TenantDocument>(tenantModelOf(await this.#live(name)), tenant))
      parts.push(...page.map(({ document }) => document));
    const population = furthestBehind(parts);
    const today = population.closedDay === null ? null : population.closedDay + 1;
    return { population, context: contextOf(population), today, totals: sumsOf(parts) };
  }

  /** How far the read model that is furthest behind has folded. */
  async folded(): Promise<Position> {
    return leastOf(await Promise.all(NAMES.map(async (name) => this.#foldedBy(modelOf(await this.#live(name))))));
  }

  /**
   * Waits until every read model holds what happened up to a position: read your writes.
   * Gives false when that took longer than `milliseconds`.
   */
  async waitFor(position: Position, milliseconds: number): Promise<boolean> {
    const signal = AbortSignal.timeout(milliseconds);
    // Each read model listens on it; more than ten listeners of one signal count as a leak otherwise.
    setMaxListeners(NAMES.length, signal);
    const waits = NAMES.map(async (name) => {
      for (;;) {
        const model = modelOf(await this.#live(name));
        if ((await this.#foldedBy(model)) >= position) return true;
        if (signal.aborted) return false;
        await this.models.waitForCommit(model, position, signal);
      }
    });
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

  /** Where the partition of a model is that is furthest behind. */
  async #foldedBy(model: string): Promise<Position> {
    return leastOf([...(await this.models.checkpoints(model)).values()]);
  }
}

const leastOf = (positions: readonly Position[]): Position =>
  positions.length === 0 ? START : positions.reduce((least, at) => (at < least ? at : least));

/** Each partition folds every clock fact, so that what holds for all of them is what the slowest knows. */
function furthestBehind(parts: readonly TenantDocument[]): Population {
  const days = parts.map(({ population }) => population);
  return days.length === 0
    ? newPopulation
    : days.reduce((least, each) => ((each.closedDay ?? -Infinity) < (least.closedDay ?? -Infinity) ? each : least));
}

function sumsOf(parts: readonly TenantDocument[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { totals } of parts) for (const name in totals) sums[name] = (sums[name] ?? 0) + totals[name]!;
  return sums;
}
