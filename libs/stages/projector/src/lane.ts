import {
  insightStream,
  modelOf,
  tenantModelOf,
  toldAs,
  type ActiveModel,
  type CustomerId,
  type Position,
  type RecordedEvent,
  type Standing,
  type TenantId,
} from '@annals/contracts';
import { clockFactTypes, contextOf, elapsedUpTo, evolvePopulation, type ClockFact } from '@annals/domain';
import type { Claim, ModelCommit, ReadModelStore, WallClock } from '@annals/ports';
import type { Instant, Occurred } from '@annals/kernel';
import { dueStandings } from './due-standings.js';
import type { FactReader } from './fact-reader.js';
import { correct, elapseTo, foldFact, isLate, settle, type Fact, type Scope } from './fold-customer.js';
import { insightEvent } from './insight-event.js';
import { heldKey, LaneMemory, type Held, type TenantState } from './lane-memory.js';
import { Parking } from './parking.js';
import type { AnyProjection, Change } from './standing.js';
import { ToldInsights } from './told-insights.js';

export interface LaneOptions {
  readonly models: ReadModelStore;
  readonly facts: FactReader;
  readonly clock: WallClock;
  readonly partition: number;
  /** Insights about records up to here are in the log already, and are not told again. */
  readonly silentUpTo: Position;
  /** Which versions told what came before. */
  readonly told: ActiveModel['told'];
}

const CLOCK_FACTS = new Set<string>(clockFactTypes);

/** One projection over one partition: folds records in memory until the batch is committed. */
export class Lane {
  readonly model: string;
  readonly parking: Parking;
  checkpoint: Position = 0n;
  /** Guards the models beside it too, since they commit together or not at all. */
  #claim: Claim | undefined;
  readonly #memory: LaneMemory;
  readonly #handles: ReadonlySet<string>;
  readonly told = new ToldInsights();
  /** The newest closed day of each tenant that the customers have not been swept to. */
  readonly #unswept = new Map<TenantId, RecordedEvent>();

  constructor(
    readonly projection: AnyProjection,
    private readonly options: LaneOptions,
  ) {
    this.model = modelOf(projection);
    this.#memory = new LaneMemory(projection, options.models, options.partition);
    this.#handles = new Set(projection.handles);
    this.parking = new Parking(projection, options.models, options.partition);
  }

  async open(tenants: readonly TenantId[] = []): Promise<void> {
    this.#claim = await this.options.models.claim(this.model, this.options.partition);
    this.checkpoint = (await this.options.models.checkpoint(this.model, this.options.partition)) ?? 0n;
    for (const tenant of tenants) await this.parking.load(tenant);
  }

  /** Whether events of a domain type mean anything here. */
  handles(type: string): boolean {
    return this.#handles.has(type) || CLOCK_FACTS.has(type);
  }

  /** Loads what a batch needs, so that {@link apply} mostly need not wait. */
  async prepare(events: readonly RecordedEvent[]): Promise<void> {
    const wanted = new Map<TenantId, Set<CustomerId>>();
    for (const event of events) {
      if (!wanted.has(event.tenant)) wanted.set(event.tenant, new Set());
      if (event.customerId !== undefined && this.#handles.has(event.event.type))
        wanted.get(event.tenant)!.add(event.customerId);
    }
    for (const [tenant, customers] of wanted) {
      await this.#memory.loadTenant(tenant);
      await this.parking.load(tenant);
      await this.#memory.load(tenant, customers);
    }
  }

  /** Folds one record. Gives a promise only where it must read: late facts and what concerns all customers. */
  apply(event: RecordedEvent): void | Promise<void> {
    if (event.position <= this.checkpoint) return;
    if (event.customerId === undefined) return this.#applyClockFact(event);
    if (!this.#handles.has(event.event.type)) return;
    if (this.parking.has(event.tenant, event.customerId)) return;
    const held = this.#memory.get(event.tenant, event.customerId)!;
    const fact = event as Fact;
    const dayClosed = this.#unswept.get(event.tenant);
    // As if the sweep had been at its place in the log: a fact from before it is late, whatever is in one delivery.
    if (dayClosed) this.#elapseHeld(held, dayClosed, this.#elapsedUpTo(event.tenant)!);
    if (this.parking.has(event.tenant, event.customerId)) return;
    this.#memory.change(held, event.position);
    if (this.projection.order === 'fold' && this.#isLate(held, fact)) return this.#correct(held, event);
    this.#guard(held, event, (scope, tell) => foldFact(scope, held.standing, fact, tell));
  }

  /**
   * A fact of a closed day is late even where nothing of its customer was folded after it: the moments that it
   * moves were told, or told to be none, and must not be told again under their ids.
   */
  #isLate({ tenant, standing }: Held, fact: Fact): boolean {
    const closed = this.#elapsedUpTo(tenant);
    return (closed !== null && fact.occurredAt < closed) || isLate(standing, fact);
  }

  #elapsedUpTo(tenant: TenantId): Instant | null {
    const { population, context } = this.#memory.tenant(tenant)!;
    return elapsedUpTo(population, context.calendar);
  }

  async #correct(held: Held, late: RecordedEvent): Promise<void> {
    const facts = await this.options.facts.upTo(held.tenant, held.customerId, late.position);
    const handled = facts.filter(({ event }) => this.#handles.has(event.type)) as Fact[];
    const until = this.#elapsedUpTo(held.tenant) ?? late.occurredAt;
    this.#guard(held, late, (scope, tell) => {
      held.standing = correct(scope, held.standing, handled, late as Fact, until, tell);
    });
  }

  async #applyClockFact(event: RecordedEvent): Promise<void> {
    const state = await this.#memory.loadTenant(event.tenant);
    const before = state.population;
    state.population = evolvePopulation(before, event as Occurred<ClockFact>);
    if (state.population === before) return;
    state.context = contextOf(state.population);
    state.changed = true;
    if (event.event.type === 'DayClosed') this.#unswept.set(event.tenant, event);
    if (event.event.type !== 'CutsSet' || !this.projection.settle) return;
    await this.sweep();
    await this.#settleAll(event);
  }

  /** Lets the days pass that the delivery closed: once for all of them, since each customer's moments are elapsed in their order. */
  async sweep(): Promise<void> {
    for (const [tenant, event] of this.#unswept) await this.#sweepTenant(event, this.#memory.tenant(tenant)!);
    this.#unswept.clear();
  }

  async #sweepTenant(event: RecordedEvent, state: TenantState): Promise<void> {
    const until = elapsedUpTo(state.population, state.context.calendar)!;
    const touched = this.#memory.changedOf(event.tenant);
    for (const held of touched) this.#elapseHeld(held, event, until);
    const done = new Set(touched.map(({ customerId }) => customerId));
    const { models, partition } = this.options;
    for await (const items of dueStandings(models, this.model, { tenant: event.tenant, until, partition })) {
      for (const item of items) {
        if (done.has(item.id) || this.parking.has(event.tenant, item.id)) continue;
        const held = this.#memory.get(event.tenant, item.id) ?? this.#memory.hold(event.tenant, item.id, item.document);
        this.#elapseHeld(held, event, until);
      }
    }
  }

  #elapseHeld(held: Held, event: RecordedEvent, until: Instant): void {
    const state = this.#memory.tenant(held.tenant)!;
    const due = this.projection.due(held.standing.doc, state.context);
    if (due === null || due.at > until) return;
    this.#memory.change(held, event.position);
    this.#guard(held, event, (scope, tell) => elapseTo(scope, held.standing, until, tell));
  }

  async #settleAll(event: RecordedEvent): Promise<void> {
    const touched = this.#memory.changedOf(event.tenant);
    for (const held of touched) this.#settleHeld(held, event);
    const done = new Set(touched.map(({ customerId }) => customerId));
    for await (const page of this.options.models.scan<Standing>(this.model, event.tenant, this.options.partition)) {
      for (const item of page) {
        if (done.has(item.id) || this.parking.has(event.tenant, item.id)) continue;
        this.#settleHeld(
          this.#memory.get(event.tenant, item.id) ?? this.#memory.hold(event.tenant, item.id, item.document),
          event,
        );
      }
    }
  }

  #settleHeld(held: Held, event: RecordedEvent): void {
    this.#memory.change(held, event.position);
    this.#guard(held, event, (scope, tell) => settle(scope, held.standing, event.id, event.occurredAt, tell));
  }

  /** Folds; a throwing rule parks this customer, and nobody else waits. */
  #guard(held: Held, event: RecordedEvent, fold: (scope: Scope, tell: (change: Change) => void) => void): void {
    const { tenant, customerId } = held;
    const { context } = this.#memory.tenant(tenant)!;
    const tellAs = toldAs({ version: this.projection.version, told: this.options.told }, event.position);
    const scope: Scope = { projection: this.projection, context, tenant, customerId, tellAs };
    const key = heldKey(tenant, customerId);
    try {
      fold(scope, (change) => this.#tell(scope, key, change, event));
    } catch (error) {
      this.parking.park(tenant, customerId, held.changedAt ?? event.position, event.position, error);
      this.told.withdraw(key);
      this.#memory.drop(tenant, customerId);
    }
  }

  #tell(scope: Scope, key: string, change: Change, event: RecordedEvent): void {
    if (event.position <= this.options.silentUpTo) return;
    const stream = insightStream(this.projection.name, scope.tenant, scope.customerId);
    this.told.add(key, stream, insightEvent(scope, change, this.options.clock.now(), event));
  }

  /** Tries a parked customer again: their facts from where they stopped, in the order of the log. */
  async redrive(tenant: TenantId, customerId: CustomerId): Promise<boolean> {
    const parked = this.parking.release(tenant, customerId);
    if (!parked) return false;
    await this.#memory.loadTenant(tenant);
    this.#memory.drop(tenant, customerId);
    await this.#memory.load(tenant, [customerId]);
    const facts = await this.options.facts.upTo(tenant, customerId, this.checkpoint);
    const checkpoint = this.checkpoint;
    this.checkpoint = BigInt(parked.from) - 1n;
    for (const fact of facts) await this.apply(fact);
    this.checkpoint = checkpoint;
    return !this.parking.has(tenant, customerId);
  }

  /** Documents that wait to be committed. */
  get changed(): number {
    return this.#memory.changed;
  }

  /** Everything that the batch changed, with the checkpoint that it brings. */
  commitUpTo(checkpoint: Position): ModelCommit[] {
    const { partition } = this.options;
    const { customers, tenants } = this.#memory.puts();
    return [
      { model: this.model, partition, claim: this.#claim, checkpoint, puts: customers },
      { model: tenantModelOf(this.projection), partition, checkpoint, puts: tenants },
      this.parking.commit(partition, checkpoint),
    ];
  }

  committed(checkpoint: Position): void {
    this.checkpoint = checkpoint;
    this.#memory.committed();
    this.parking.committed();
  }
}
