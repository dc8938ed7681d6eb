import {
  modelOf,
  partitionId,
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
import type { ListPage, ListQuery, ReadModelStore } from '@annals/ports';

const PROJECTIONS = {
  lifecycle: lifecycleProjection,
  loyalty: loyaltyProjection,
  value: valueProjection,
  directory: directoryProjection,
} as const;
type Name = keyof typeof PROJECTIONS;
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
  constructor(private readonly models: ReadModelStore) {}

  get<N extends Name>(name: N, tenant: TenantId, id: CustomerId): Promise<Standing<Docs[N]> | undefined> {
    return this.models.get<Standing<Docs[N]>>(modelOf(PROJECTIONS[name]), tenant, id);
  }

  list(tenant: TenantId, query: Omit<ListQuery, 'tenant'>): Promise<ListPage<Standing<DirectoryDoc>>> {
    return this.models.list<Standing<DirectoryDoc>>(modelOf(directoryProjection), { ...query, tenant });
  }

  scan<N extends Name>(
    name: N,
    tenant: TenantId,
  ): AsyncIterable<readonly { id: string; document: Standing<Docs[N]> }[]> {
    return this.models.scan<Standing<Docs[N]>>(modelOf(PROJECTIONS[name]), tenant);
  }

  /** Policy, cuts, closed days and totals, as far as the projection has folded. */
  async tenant(name: Name, tenant: TenantId): Promise<TenantView> {
    const stored = await this.models.get<TenantDocument>(tenantModelOf(PROJECTIONS[name]), tenant, partitionId(0));
    const population = stored?.population ?? newPopulation;
    const today = population.closedDay === null ? null : population.closedDay + 1;
    return { population, context: contextOf(population), today, totals: stored?.totals ?? {} };
  }

  /** How far the read model that is furthest behind has folded. */
  async folded(): Promise<Position> {
    const checkpoints = await Promise.all(
      Object.values(PROJECTIONS).map((projection) => this.models.checkpoint(modelOf(projection), 0)),
    );
    return checkpoints.reduce<Position>((least, at = START) => (at < least ? at : least), checkpoints[0] ?? START);
  }

  /**
   * Waits until every read model holds what happened up to a position: read your writes.
   * Gives false when that took longer than `milliseconds`.
   */
  async waitFor(position: Position, milliseconds: number): Promise<boolean> {
    const signal = AbortSignal.timeout(milliseconds);
    const waits = Object.values(PROJECTIONS).map(async (projection) => {
      const model = modelOf(projection);
      for (;;) {
        const at = await this.models.checkpoint(model, 0);
        if (at !== undefined && at >= position) return true;
        if (signal.aborted) return false;
        await this.models.waitForCommit(model, position, signal);
      }
    });
    return (await Promise.all(waits)).every(Boolean);
  }
}
