import {
  personFactsIn,
  toldAs,
  type ActiveModel,
  type CustomerId,
  type RecordedEvent,
  type Standing,
} from '@annals/contracts';
import { elapsedUpTo, isIdentityFact, type Context, type Population } from '@annals/domain';
import type { Instant } from '@annals/kernel';
import { newStanding, type AnyProjection, type Change } from '../standing.js';
import {
  absorbedBy,
  correct,
  elapseTo,
  foldFact,
  isLate,
  isPast,
  settle,
  type Fact,
  type Scope,
} from './fold-customer.js';
import type { PersonLog } from './person-log.js';

/** What holds for the tenant at a place in the log. */
export interface TenantAt {
  readonly population: Population;
  readonly context: Context;
}

/** Takes what would be told of a change; `null` where nobody listens. */
export type Listen = ((scope: Scope, change: Change, cause: RecordedEvent) => void) | null;

/**
 * One customer and one read model, folded record by record in the order of the log. It comes to what the engine comes to
 * live, but holds everything in memory and never waits.
 */
export class CustomerFold {
  standing: Standing;
  readonly #handles: ReadonlySet<string>;
  /** {@link dueAt}, as long as nothing was folded since it was asked. */
  #due: Instant | undefined;

  constructor(
    readonly projection: AnyProjection,
    private readonly log: PersonLog,
    private readonly listen: Listen,
    /** Which versions told what came before. */
    private readonly told: ActiveModel['told'] = [],
  ) {
    this.standing = newStanding(projection, log.customerId);
    this.#handles = new Set(projection.handles);
  }

  get customerId(): CustomerId {
    return this.log.customerId;
  }

  /** The facts of the person that the read model is made of, as far as `isKnown`, in no order. */
  facts(isKnown?: (event: RecordedEvent) => boolean): RecordedEvent[] {
    const { streams, customerId } = this.log;
    return personFactsIn(streams, customerId, isKnown).filter(({ event }) => this.#handles.has(event.type));
  }

  /** Whether the record may change anything of the document. */
  concerns({ event }: RecordedEvent): boolean {
    const { heldBy = [], settledBy = [] } = this.projection;
    const { type } = event;
    return this.#handles.has(type) || heldBy.includes(type) || settledBy.includes(type) || isIdentityFact(event);
  }

  /** Folds a record of the customer, or of the tenant, after which `tenant` holds. Errors: those of the rules. */
  apply(event: RecordedEvent, tenant: TenantAt): void {
    this.#due = undefined;
    if (event.customerId === undefined) return this.#applyClockFact(event, tenant);
    if (isIdentityFact(event.event)) return this.#identify(event, tenant);
    if (!this.#handles.has(event.event.type)) return;
    const fact = event as Fact;
    // What is told of it late is remembered for the day when it is a person of its own again.
    if (this.standing.absorbed) this.standing.doc = this.projection.evolve(this.standing.doc, fact, tenant.context);
    else if (this.projection.order === 'fold' && isLate(this.standing, fact, closedUpTo(tenant)))
      this.#refold(event, tenant, event.occurredAt);
    else foldFact(this.#scope(tenant, event), this.standing, fact, this.#tell(event, tenant));
  }

  /** Lets time pass for a customer of whom anything is known. */
  elapse(until: Instant, cause: RecordedEvent, tenant: TenantAt): void {
    this.#due = undefined;
    if (this.#isOpen) elapseTo(this.#scope(tenant, cause), this.standing, until, this.#tell(cause, tenant));
  }

  /** When time alone changes the document next; `Infinity` where it never does. */
  dueAt({ context }: TenantAt): Instant {
    const due = () => (this.#isOpen ? this.projection.due(this.standing.doc, context) : null);
    return (this.#due ??= due()?.at ?? Infinity);
  }

  get #isOpen(): boolean {
    return this.standing.last !== null && !this.standing.absorbed;
  }

  #applyClockFact(event: RecordedEvent, tenant: TenantAt): void {
    const { type } = event.event;
    const { heldBy = [], settledBy = [] } = this.projection;
    if (!this.#isOpen) return;
    if (type === 'DayClosed') this.elapse(closedUpTo(tenant)!, event, tenant);
    else if (heldBy.includes(type)) this.#hold(event, tenant);
    else if (settledBy.includes(type))
      settle(this.#scope(tenant, event), this.standing, event.id, event.occurredAt, this.#tell(event, tenant));
  }

  /** As if the fact had been at its place in history. */
  #hold(event: RecordedEvent, tenant: TenantAt): void {
    if (isPast(this.standing, event.occurredAt)) return this.#refold(event, tenant, event.occurredAt);
    elapseTo(this.#scope(tenant, event), this.standing, event.occurredAt, this.#tell(event, tenant), event.id);
  }

  #identify(event: RecordedEvent, tenant: TenantAt): void {
    const isAbsorbed = event.event.type === 'CustomerAbsorbed';
    if (this.standing.last === null && (isAbsorbed || this.#factsAt(event).length === 0)) return;
    if (!isAbsorbed) return this.#refold(event, tenant, -Infinity);
    this.standing = absorbedBy(this.standing, event);
  }

  /** Folds anew all that was recorded up to the cause; time passes to the end of the newest closed day, or to `otherwise`. */
  #refold(cause: RecordedEvent, tenant: TenantAt, otherwise: Instant): void {
    const facts = this.#factsAt(cause) as Fact[];
    const until = closedUpTo(tenant) ?? otherwise;
    this.standing = correct(this.#scope(tenant, cause), this.standing, facts, cause, until, this.#tell(cause, tenant));
  }

  #factsAt({ position: upTo }: RecordedEvent): RecordedEvent[] {
    return this.facts(({ position }) => position <= upTo);
  }

  #scope({ context }: TenantAt, { position }: RecordedEvent): Scope {
    const { projection, log, told } = this;
    const { tenant, customerId } = log;
    return { projection, context, tenant, customerId, tellAs: toldAs({ version: projection.version, told }, position) };
  }

  #tell(cause: RecordedEvent, tenant: TenantAt) {
    const { listen } = this;
    return listen && ((change: Change) => listen(this.#scope(tenant, cause), change, cause));
  }
}

const closedUpTo = ({ population, context }: TenantAt): Instant | null => elapsedUpTo(population, context.calendar);
