import {
  modelOf,
  partitionId,
  tenantModelOf,
  type CustomerId,
  type Position,
  type Standing,
  type TenantDocument,
  type TenantId,
} from '@annals/contracts';
import { contextOf, newPopulation, type Context, type Population } from '@annals/domain';
import type { DocumentPut, ReadModelStore } from '@annals/ports';

import { newStanding, type AnyProjection } from './standing.js';

/** A customer in memory. */
export interface Held {
  readonly tenant: TenantId;
  readonly customerId: CustomerId;
  standing: Standing;
  /** What the totals count of this customer: as of the last commit. */
  tallied: Readonly<Record<string, number>>;
  /** Position of the first record that changed the customer since the last commit. */
  changedAt: Position | null;
}

export interface TenantState {
  population: Population;
  context: Context;
  totals: Record<string, number>;
  changed: boolean;
}

/** So many customers stay in memory between batches. */
const MOST_HELD = 20_000;

export const heldKey = (tenant: TenantId, customerId: CustomerId): string => `${tenant}/${customerId}`;

/** The documents of one projection and partition that a batch works on. */
export class LaneMemory {
  readonly #held = new Map<string, Held>();
  readonly #changed = new Map<string, Held>();
  readonly #tenants = new Map<TenantId, TenantState>();

  constructor(
    private readonly projection: AnyProjection,
    private readonly models: ReadModelStore,
    private readonly partition: number,
  ) {}

  /** Brings customers into memory, new ones too, so that a batch folds without waiting. */
  async load(tenant: TenantId, customerIds: Iterable<CustomerId>): Promise<void> {
    const missing = [...customerIds].filter((id) => !this.#held.has(heldKey(tenant, id)));
    if (missing.length === 0) return;
    const standings = await this.models.getMany<Standing>(modelOf(this.projection), tenant, missing);
    missing.forEach((customerId, i) => this.hold(tenant, customerId, standings[i]));
  }

  hold(tenant: TenantId, customerId: CustomerId, stored: Standing | undefined): Held {
    const standing = stored ?? newStanding(this.projection, customerId);
    const tallied = stored ? this.projection.tallies(standing.doc) : {};
    const held: Held = { tenant, customerId, standing, tallied, changedAt: null };
    this.#held.set(heldKey(tenant, customerId), held);
    return held;
  }

  get(tenant: TenantId, customerId: CustomerId): Held | undefined {
    return this.#held.get(heldKey(tenant, customerId));
  }

  change(held: Held, position: Position): void {
    if (held.changedAt !== null) return;
    held.changedAt = position;
    this.#changed.set(heldKey(held.tenant, held.customerId), held);
  }

  /** Documents that the next commit writes. */
  get changed(): number {
    return this.#changed.size;
  }

  changedOf(tenant: TenantId): Held[] {
    return [...this.#changed.values()].filter((held) => held.tenant === tenant);
  }

  /** Gives a customer up, as if never loaded. */
  drop(tenant: TenantId, customerId: CustomerId): void {
    this.#held.delete(heldKey(tenant, customerId));
    this.#changed.delete(heldKey(tenant, customerId));
  }

  tenant(tenant: TenantId): TenantState | undefined {
    return this.#tenants.get(tenant);
  }

  async loadTenant(tenant: TenantId): Promise<TenantState> {
    const known = this.#tenants.get(tenant);
    if (known) return known;
    const stored = await this.models.get<TenantDocument>(
      tenantModelOf(this.projection),
      tenant,
      partitionId(this.partition),
    );
    const population = stored?.population ?? newPopulation;
    const state = { population, context: contextOf(population), totals: stored?.totals ?? {}, changed: false };
    this.#tenants.set(tenant, state);
    return state;
  }

  /** The documents to store, with the totals that they change. */
  puts(): { customers: DocumentPut[]; tenants: DocumentPut[] } {
    const customers = [...this.#changed.values()].map((held) => this.#put(held));
    const tenants: DocumentPut[] = [];
    for (const [tenant, state] of this.#tenants) {
      if (!state.changed) continue;
      const document: TenantDocument = { population: state.population, totals: state.totals };
      tenants.push({ tenant, id: partitionId(this.partition), document, indexes: [] });
    }
    return { customers, tenants };
  }

  #put(held: Held): DocumentPut {
    const { tenant, customerId, standing } = held;
    const state = this.#tenants.get(tenant)!;
    const tallies = this.projection.tallies(standing.doc);
    addTo(state.totals, held.tallied, -1);
    addTo(state.totals, tallies, 1);
    state.changed = true;
    held.tallied = tallies;
    const due = this.projection.due(standing.doc, state.context);
    const indexes = [...this.projection.indexes(standing.doc, state.context)];
    if (due) indexes.push({ index: 'due', key: [due.at] });
    return { tenant, id: customerId, document: standing, indexes };
  }

  committed(): void {
    for (const held of this.#changed.values()) held.changedAt = null;
    for (const state of this.#tenants.values()) state.changed = false;
    this.#changed.clear();
    for (const key of this.#held.keys()) {
      if (this.#held.size <= MOST_HELD) break;
      this.#held.delete(key);
    }
  }
}

function addTo(totals: Record<string, number>, tallies: Readonly<Record<string, number>>, sign: 1 | -1): void {
  for (const name in tallies) {
    const sum = (totals[name] ?? 0) + sign * tallies[name]!;
    if (sum === 0) delete totals[name];
    else totals[name] = sum;
  }
}
