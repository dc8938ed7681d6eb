import {
  modelOf,
  partitionId,
  tenantModelOf,
  type CustomerId,
  type Position,
  type RecordedEvent,
  type Standing,
  type TenantDocument,
  type TenantId,
} from '@annals/contracts';
import {
  contextOf,
  elapsedUpTo,
  evolvePopulation,
  newPopulation,
  type ClockFact,
  type Context,
  type Population,
} from '@annals/domain';
import type { Instant, Occurred } from '@annals/kernel';
import type { DocumentPut, ReadModelStore } from '@annals/ports';
import { addTallies, newStanding, type AnyProjection, type Tallies } from '@annals/read-models';

/** A customer in memory. */
export interface Held {
  readonly tenant: TenantId;
  readonly customerId: CustomerId;
  standing: Standing;
  /** What the totals count of this customer: as of the last commit. */
  tallied: Tallies;
  /** Position of the first record that changed the customer since the last commit. */
  changedAt: Position | null;
}

export interface TenantState {
  population: Population;
  context: Context;
  /** Up to where time has passed; `null` before the first day was closed. */
  elapsedUpTo: Instant | null;
  totals: Record<string, number>;
  changed: boolean;
}

export const heldKey = (tenant: TenantId, customerId: CustomerId): string => `${tenant}/${customerId}`;

/** The documents of one projection and partition that a batch works on. */
export class LaneMemory {
  readonly #held = new Map<TenantId, Map<CustomerId, Held>>();
  readonly #changed = new Set<Held>();
  readonly #tenants = new Map<TenantId, TenantState>();

  constructor(
    private readonly projection: AnyProjection,
    private readonly models: ReadModelStore,
    private readonly partition: number,
  ) {}

  /** Brings customers into memory, new ones too, so that a batch folds without waiting. */
  async load(tenant: TenantId, customerIds: Iterable<CustomerId>): Promise<void> {
    const held = this.#heldOf(tenant);
    const missing = [...customerIds].filter((id) => !held.has(id));
    if (missing.length === 0) return;
    const standings = await this.models.getMany<Standing>(modelOf(this.projection), tenant, missing);
    missing.forEach((customerId, i) => this.hold(tenant, customerId, standings[i]));
  }

  hold(tenant: TenantId, customerId: CustomerId, stored: Standing | undefined): Held {
    const standing = stored ?? newStanding(this.projection, customerId);
    const tallied = stored ? this.#talliesOf(standing) : {};
    const held: Held = { tenant, customerId, standing, tallied, changedAt: null };
    this.#heldOf(tenant).set(customerId, held);
    return held;
  }

  get(tenant: TenantId, customerId: CustomerId): Held | undefined {
    return this.#held.get(tenant)?.get(customerId);
  }

  #heldOf(tenant: TenantId): Map<CustomerId, Held> {
    let held = this.#held.get(tenant);
    if (!held) this.#held.set(tenant, (held = new Map<CustomerId, Held>()));
    return held;
  }

  change(held: Held, position: Position): void {
    if (held.changedAt !== null) return;
    held.changedAt = position;
    this.#changed.add(held);
  }

  /** Customers in memory. */
  get size(): number {
    let size = 0;
    for (const held of this.#held.values()) size += held.size;
    return size;
  }

  /** Forgets customers until so many are left, those first that came first. What is changed is to be committed before. */
  keep(most: number): void {
    let over = this.size - most;
    for (const held of this.#held.values()) {
      for (const customerId of held.keys()) {
        if (over-- <= 0) return;
        held.delete(customerId);
      }
    }
  }

  /** Documents that the next commit writes. */
  get changed(): number {
    return this.#changed.size;
  }

  changedOf(tenant: TenantId): Held[] {
    return [...this.#changed].filter((held) => held.tenant === tenant);
  }

  /** Gives a customer up, as if never loaded. */
  drop(tenant: TenantId, customerId: CustomerId): void {
    const held = this.get(tenant, customerId);
    if (!held) return;
    this.#held.get(tenant)!.delete(customerId);
    this.#changed.delete(held);
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
    const state = { ...presentOf(stored?.population ?? newPopulation), totals: stored?.totals ?? {}, changed: false };
    this.#tenants.set(tenant, state);
    return state;
  }

  /** Folds a clock fact of a tenant that is loaded. Gives whether anything else holds for the tenant than before. */
  takeIn(event: RecordedEvent): boolean {
    const state = this.#tenants.get(event.tenant)!;
    const population = evolvePopulation(state.population, event as Occurred<ClockFact>);
    if (population === state.population) return false;
    Object.assign(state, presentOf(population), { changed: true });
    return true;
  }

  /** Up to where time has passed for a tenant that is loaded; `null` before the first day was closed. */
  elapsedUpTo(tenant: TenantId): Instant | null {
    return this.#tenants.get(tenant)!.elapsedUpTo;
  }

  /** The documents to store and those to remove, with the totals that they change. */
  puts(): { customers: DocumentPut[]; gone: { tenant: TenantId; id: CustomerId }[]; tenants: DocumentPut[] } {
    const changed = [...this.#changed];
    // A document into which nothing is folded any more says no more than none.
    const customers = changed.filter(isAny).map((held) => this.#put(held));
    const gone = changed.filter((held) => !isAny(held)).map((held) => this.#remove(held));
    const tenants: DocumentPut[] = [];
    for (const [tenant, state] of this.#tenants) {
      if (!state.changed) continue;
      const document: TenantDocument = { population: state.population, totals: state.totals };
      tenants.push({ tenant, id: partitionId(this.partition), document, indexes: [] });
    }
    return { customers, gone, tenants };
  }

  #put(held: Held): DocumentPut {
    const { tenant, customerId, standing } = held;
    const state = this.#count(held, this.#talliesOf(standing));
    if (standing.absorbed) return { tenant, id: customerId, document: standing, indexes: [] };
    const due = this.projection.due(standing.doc, state.context);
    const indexes = [...this.projection.indexes(standing.doc, state.context)];
    if (due) indexes.push({ index: 'due', key: [due.at] });
    return { tenant, id: customerId, document: standing, indexes };
  }

  #remove(held: Held): { tenant: TenantId; id: CustomerId } {
    this.#count(held, {});
    return { tenant: held.tenant, id: held.customerId };
  }

  #count(held: Held, tallies: Held['tallied']): TenantState {
    const state = this.#tenants.get(held.tenant)!;
    addTallies(state.totals, held.tallied, -1);
    addTallies(state.totals, tallies, 1);
    state.changed = true;
    held.tallied = tallies;
    return state;
  }

  /** Whoever was absorbed counts as the survivor. */
  #talliesOf({ doc, absorbed }: Standing): Held['tallied'] {
    return absorbed ? {} : this.projection.tallies(doc);
  }

  committed(): void {
    for (const held of this.#changed) held.changedAt = null;
    for (const state of this.#tenants.values()) state.changed = false;
    this.#changed.clear();
  }
}

function presentOf(population: Population): Pick<TenantState, 'population' | 'context' | 'elapsedUpTo'> {
  const context = contextOf(population);
  return { population, context, elapsedUpTo: elapsedUpTo(population, context.calendar) };
}

/** Whether anything was folded into the document. */
const isAny = ({ standing }: Held): boolean => standing.last !== null;
