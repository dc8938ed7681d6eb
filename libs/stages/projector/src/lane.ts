import {
  insightStream,
  modelOf,
  tenantModelOf,
  toldAs,
  type CustomerId,
  type Position,
  type RecordedEvent,
  type Standing,
  type TenantId,
} from '@annals/contracts';
import { clockFactTypes, isIdentityFact } from '@annals/domain';
import type { Claim, ModelCommit } from '@annals/ports';
import type { Instant } from '@annals/kernel';
import type { AnyProjection, Change, Fact, Fold, Scope } from '@annals/read-models';
import { elapseTo, foldFact, isLate, isPast, settle } from '@annals/read-models';
import { customersOf } from './customers-of.js';
import { dueStandings } from './due-standings.js';
import { forEachHeld, type Reach } from './each-held.js';
import { insightEvent } from './insight-event.js';
import { LaneMemory, type Held } from './lane-memory.js';
import type { LaneOptions, Rest } from './lane-options.js';
import { absorb, refoldOf, rememberOf } from './lane-identity.js';
import { Parking } from './parking.js';
import { ToldInsights } from './told-insights.js';

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
  readonly #reach: Reach;

  constructor(
    readonly projection: AnyProjection,
    private readonly options: LaneOptions,
  ) {
    this.model = modelOf(projection);
    this.#memory = new LaneMemory(projection, options.models, options.partition);
    this.#handles = new Set(projection.handles);
    this.parking = new Parking(projection, options.models, options.partition);
    this.#reach = { memory: this.#memory, parking: this.parking, limit: options.limit };
  }

  async open(): Promise<void> {
    this.#claim = await this.options.models.claim(this.model, this.options.partition);
    this.checkpoint = (await this.options.models.checkpoint(this.model, this.options.partition)) ?? 0n;
    await this.parking.open();
  }

  /** Whether events of a domain type mean anything here. */
  handles(type: string): boolean {
    return this.#handles.has(type) || CLOCK_FACTS.has(type) || isIdentityFact({ type });
  }

  /** Loads what a batch needs, so that {@link apply} mostly need not wait. */
  async prepare(events: readonly RecordedEvent[]): Promise<void> {
    for (const [tenant, customers] of customersOf(events, (event) => this.#concerns(event))) {
      await this.#memory.loadTenant(tenant);
      await this.parking.load(tenant);
      await this.#memory.load(tenant, customers);
    }
  }

  /**
   * Folds one record. Gives a promise only where it must read: late facts and what concerns all customers. Where that
   * gives the rest of the fold, it is to be run before the next record.
   */
  apply(event: RecordedEvent): void | Promise<Rest | void> {
    if (event.position <= this.checkpoint) return;
    if (event.customerId === undefined) return this.#applyClockFact(event);
    if (!this.#concerns(event)) return;
    if (this.parking.has(event.tenant, event.customerId)) return;
    const held = this.#memory.get(event.tenant, event.customerId)!;
    const fact = event as Fact;
    const dayClosed = this.#unswept.get(event.tenant);
    // As if the sweep had been at its place in the log: a fact from before it is late, whatever is in one delivery.
    if (dayClosed) this.#elapseHeld(held, dayClosed, this.#memory.elapsedUpTo(event.tenant)!);
    if (this.parking.has(event.tenant, event.customerId)) return;
    if (isIdentityFact(event.event)) return this.#identify(held, event);
    this.#memory.change(held, event.position);
    // What is told of it late is remembered for the day when it is a person of its own again.
    if (held.standing.absorbed) return this.#guard(held, event, rememberOf(held, fact));
    if (this.projection.order === 'fold' && isLate(held.standing, fact, this.#memory.elapsedUpTo(event.tenant)))
      return this.#correct(held, event);
    this.#guard(held, event, (scope, tell) => foldFact(scope, held.standing, fact, tell));
  }

  /** Whether there is anything to fold: the projection's facts, and which histories are one person's. */
  #concerns({ event }: RecordedEvent): boolean {
    return this.#handles.has(event.type) || isIdentityFact(event);
  }

  async #correct(held: Held, late: RecordedEvent): Promise<Rest> {
    return this.#refold(held, late, await this.#factsOf(held, late), late.occurredAt);
  }

  /** Other facts count than before: those of the histories that are one person's now. */
  async #identify(held: Held, event: RecordedEvent): Promise<Rest | void> {
    const isAbsorbed = event.event.type === 'CustomerAbsorbed';
    const facts = isAbsorbed ? [] : await this.#factsOf(held, event);
    // Of this customer the projection never had anything to say.
    if (held.standing.last === null && facts.length === 0) return;
    this.#memory.change(held, event.position);
    return isAbsorbed ? absorb(held, event) : this.#refold(held, event, facts, -Infinity);
  }

  #refold(held: Held, cause: RecordedEvent, facts: readonly Fact[], otherwise: Instant): Rest {
    const until = this.#memory.elapsedUpTo(held.tenant) ?? otherwise;
    const run = () => this.#guard(held, cause, refoldOf(held, facts, cause, until), facts.length);
    return { folds: facts.length, run };
  }

  async #factsOf({ tenant, customerId }: Held, { position }: RecordedEvent): Promise<Fact[]> {
    const facts = await this.options.facts.upTo(tenant, customerId, position);
    return facts.filter(({ event }) => this.#handles.has(event.type)) as Fact[];
  }

  /** Its tenant is loaded: {@link prepare} has seen the event. */
  #applyClockFact(event: RecordedEvent): void | Promise<void> {
    const { type } = event.event;
    // What the days before it brought was decided by what held before it, whatever is in one delivery.
    if (type !== 'DayClosed' && this.#unswept.size > 0) return this.sweep().then(() => this.#applyClockFact(event));
    if (!this.#memory.takeIn(event)) return;
    if (type === 'DayClosed') this.#unswept.set(event.tenant, event);
    const { settledBy = [], heldBy = [] } = this.projection;
    if (heldBy.includes(type)) return this.#holdForAll(event);
    if (!settledBy.includes(type)) return;
    return this.#forAll(event, (held) =>
      this.#guard(held, event, (scope, tell) => settle(scope, held.standing, event.id, event.occurredAt, tell)),
    );
  }

  /** Lets the days pass that the delivery closed: once for all of them, since each customer's moments are elapsed in their order. */
  async sweep(): Promise<void> {
    const { models, partition } = this.options;
    for (const [tenant, event] of this.#unswept) {
      const until = this.#memory.elapsedUpTo(tenant)!;
      const due = dueStandings(models, this.model, { tenant, until, partition });
      await forEachHeld(this.#reach, tenant, due, (held) => this.#elapseHeld(held, event, until));
    }
    this.#unswept.clear();
  }

  #elapseHeld(held: Held, event: RecordedEvent, until: Instant): void {
    const due = this.projection.due(held.standing.doc, this.#memory.tenant(held.tenant)!.context);
    if (due === null || due.at > until || held.standing.absorbed) return;
    this.#memory.change(held, event.position);
    this.#guard(held, event, (scope, tell) => elapseTo(scope, held.standing, until, tell));
  }

  /** All that are persons of their own. */
  async #forAll(event: RecordedEvent, work: (held: Held) => void): Promise<void> {
    await this.sweep();
    const all = this.options.models.scan<Standing>(this.model, event.tenant, this.options.partition);
    await forEachHeld(this.#reach, event.tenant, all, (held) => {
      if (held.standing.absorbed) return;
      this.#memory.change(held, event.position);
      work(held);
    });
  }

  /** As if the fact had been at its place in history: who was folded past it is folded anew. */
  async #holdForAll(event: RecordedEvent): Promise<void> {
    const past: Held[] = [];
    await this.#forAll(event, (held) => {
      if (isPast(held.standing, event.occurredAt)) past.push(held);
      else this.#guard(held, event, (scope, tell) => elapseTo(scope, held.standing, event.occurredAt, tell, event.id));
    });
    for (const held of past) (await this.#correct(held, event)).run();
  }

  /** Folds; a rule that throws, or does not end, parks this customer, and nobody else waits. */
  #guard(held: Held, event: RecordedEvent, fold: Fold, facts = 1): void {
    const { tenant, customerId } = held;
    const { context } = this.#memory.tenant(tenant)!;
    const tellAs = toldAs({ version: this.projection.version, told: this.options.told }, event.position);
    const scope: Scope = { projection: this.projection, context, tenant, customerId, tellAs };
    try {
      this.options.limit.one(() => fold(scope, (change) => this.#tell(scope, held, change, event)), facts);
    } catch (error) {
      this.parking.park(tenant, customerId, held.changedAt ?? event.position, event.position, error);
      this.told.withdraw(held);
      this.#memory.drop(tenant, customerId);
    }
  }

  #tell(scope: Scope, held: Held, change: Change, event: RecordedEvent): void {
    if (event.position <= this.options.silentUpTo) return;
    const stream = insightStream(this.projection.name, scope.tenant, scope.customerId);
    this.told.add(held, stream, insightEvent(scope, change, this.options.clock.now(), event));
  }

  /** Tries a parked customer again: their facts from where they stopped, in the order of the log. */
  async redrive(tenant: TenantId, customerId: CustomerId): Promise<boolean> {
    const parked = this.parking.release(tenant, customerId);
    if (!parked) return false;
    await this.#memory.loadTenant(tenant);
    this.#memory.drop(tenant, customerId);
    await this.#memory.load(tenant, [customerId]);
    const facts = await this.options.facts.own(tenant, customerId, this.checkpoint);
    const checkpoint = this.checkpoint;
    this.checkpoint = BigInt(parked.from) - 1n;
    for (const fact of facts) (await this.apply(fact))?.run();
    this.checkpoint = checkpoint;
    return !this.parking.has(tenant, customerId);
  }

  /** Documents that wait to be committed. */
  get changed(): number {
    return this.#memory.changed;
  }

  /** Customers in memory. */
  get held(): number {
    return this.#memory.size;
  }

  /** Forgets customers until so many are left: see {@link LaneMemory.keep}. */
  keep(most: number): void {
    this.#memory.keep(most);
  }

  /** Everything that the batch changed, with the checkpoint that it brings. */
  commitUpTo(checkpoint: Position): ModelCommit[] {
    const { partition } = this.options;
    const { customers, gone, tenants } = this.#memory.puts();
    return [
      { model: this.model, partition, claim: this.#claim, checkpoint, puts: customers, deletes: gone },
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
