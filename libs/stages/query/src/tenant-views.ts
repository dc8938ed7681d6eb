import { tenantModelOf, type TenantDocument, type TenantId } from '@annals/contracts';
import { contextOf, newPopulation, type Context, type Population } from '@annals/domain';
import type { Day } from '@annals/kernel';
import type { ReadModels } from '@annals/ports';

/** What holds for a tenant, as a projection sees it. */
export interface TenantInForce {
  readonly population: Population;
  readonly context: Context;
  /** The business day of now: the one after the newest closed, or a later one in which a fact occurred. */
  readonly today: Day | null;
}

/** A tenant as a projection sees it, with the sums over its customers. */
export interface TenantView extends TenantInForce {
  readonly totals: Readonly<Record<string, number>>;
}

interface Remembered {
  readonly view: Promise<TenantView>;
  readonly checkpoints: string;
  readonly readAt: number;
}

type Versioned = Parameters<typeof tenantModelOf>[0];

/** Customers tried again change totals, and the checkpoint stays: nobody is shown old totals for longer than this. */
const TOTALS_REMEMBERED_MS = 250;
const MOST_REMEMBERED = 1000;

/**
 * What holds for tenants, by read model. Each view is asked for by every read of a customer and holds a whole policy: it is
 * not read again while its read model has committed nothing.
 */
export class TenantViews {
  readonly #remembered = new Map<string, Remembered>();

  constructor(private readonly models: ReadModels) {}

  /** What holds: facts of the clock alone change it, and with each the checkpoint goes on. */
  inForce(projection: Versioned, tenant: TenantId): Promise<TenantInForce> {
    return this.#of(projection, tenant, Infinity);
  }

  withTotals(projection: Versioned, tenant: TenantId): Promise<TenantView> {
    return this.#of(projection, tenant, TOTALS_REMEMBERED_MS);
  }

  async #of(projection: Versioned, tenant: TenantId, longestMs: number): Promise<TenantView> {
    const model = tenantModelOf(projection);
    // Before the documents: what is remembered under a checkpoint is of it or newer, never older.
    const checkpoints = [...(await this.models.checkpoints(model))].join();
    const key = `${model} ${tenant}`;
    const known = this.#remembered.get(key);
    if (known?.checkpoints === checkpoints && performance.now() - known.readAt < longestMs) return known.view;
    const view = this.#read(model, tenant);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, { view, checkpoints, readAt: performance.now() });
    view.catch(() => this.#remembered.delete(key));
    return view;
  }

  async #read(model: string, tenant: TenantId): Promise<TenantView> {
    const parts: TenantDocument[] = [];
    for await (const page of this.models.scan<TenantDocument>(model, tenant))
      parts.push(...page.map(({ document }) => document));
    const population = furthestBehind(parts);
    const today = population.closedDay === null ? null : population.closedDay + 1;
    return { population, context: contextOf(population), today, totals: sumsOf(parts) };
  }
}

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
