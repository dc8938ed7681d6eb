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
  directoryProjection,
  lifecycleProjection,
  loyaltyProjection,
  newPopulation,
  valueProjection,
  type Context,
  type DirectoryDoc,
  type LifecycleDoc,
  type LoyaltyDoc,
  type Population,
  type ValueDoc,
} from '@annals/domain';
import type { Day } from '@annals/kernel';
import { ActiveModels } from '@annals/platform';
import type { ListPage, ListQuery, ReadModelStore } from '@annals/ports';

const PROJECTIONS = {
  lifecycle: lifecycleProjection,
  loyalty: loyaltyProjection,
  value: valueProjection,
  directory: directoryProjection,
} as const;
type Name = keyof typeof PROJECTIONS;
const NAMES = Object.keys(PROJECTIONS) as Name[];
interface Docs {
  lifecycle: LifecycleDoc;
  loyalty: LoyaltyDoc;
  value: ValueDoc;
  directory: DirectoryDoc;
}

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

  async get<N extends Name>(name: N, tenant: TenantId, id: CustomerId): Promise<Standing<Docs[N]> | undefined> {
    return this.models.get<Standing<Docs[N]>>(modelOf(await this.#live(name)), tenant, id);
  }

  async list(tenant: TenantId, query: Omit<ListQuery, 'tenant'>): Promise<ListPage<Standing<DirectoryDoc>>> {
    return this.models.list<Standing<DirectoryDoc>>(modelOf(await this.#live('directory')), { ...query, tenant });
  }

  async *scan<N extends Name>(
    name: N,
    tenant: TenantId,
  ): AsyncGenerator<readonly { id: string; document: Standing<Docs[N]> }[]> {
    yield* this.models.scan<Standing<Docs[N]>>(modelOf(await this.#live(name)), tenant);
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

  /** The version that is live, which may be another one a moment later. */
  async #live(name: Name): Promise<{ name: string; version: number }> {
    return { name, version: (await this.#active.recent(PROJECTIONS[name])).version };
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
