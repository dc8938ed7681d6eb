import { declarationOf, insightStream, type ActiveModel, type Position, type RecordedEvent } from '@annals/contracts';
import type { Instant } from '@annals/kernel';
import type { AnyProjection, Change } from '../standing.js';
import { CustomerFold, type Listen, type TenantAt } from './customer-fold.js';
import { FoldLimit } from './fold-limit.js';
import type { Scope } from './fold-customer.js';
import { ownRecordsOf, type PersonLog } from './person-log.js';
import { insightOf } from './receipt.js';
import { newTenant, timelineOf } from './tenant-timeline.js';

/** One read model of a person, as the log gives it. */
export interface FoldedModel {
  readonly fold: CustomerFold;
  /** The record that could not be folded: the customer is parked there, and what is folded says nothing. */
  parkedAt: RecordedEvent | null;
}

export interface FoldedPerson extends TenantAt {
  readonly models: readonly FoldedModel[];
}

/** How a person is folded; nothing of it is needed to know what it is now. */
export interface PersonFoldOptions {
  /** Whose limit it is folded under: that of whoever folds many at a time. Absent: one of its own. */
  readonly limit?: FoldLimit;
  /** By projection, which versions told what came before. */
  readonly told?: Readonly<Record<string, ActiveModel['told']>>;
  /** By projection, the last position that counts for it. Absent: all do. */
  readonly upTo?: ReadonlyMap<string, Position>;
  /** Hears whatever any read model tells, at once. */
  readonly onTold?: Listen;
  /** Sees the read models behind each record that concerns them; they go on changing. */
  readonly onFolded?: (record: RecordedEvent, models: readonly FoldedModel[]) => void;
}

const isFed = ({ handles }: AnyProjection): boolean => handles.some((type) => declarationOf(type).stream === 'insight');

/**
 * Folds all read models of one person from its log alone, as they are live when that is all the log holds. With `until`,
 * time passes up to there, whether or not the days are closed.
 * A rule that throws, or does not end, parks its read model, and the others go on.
 * Errors: FoldEndless, only where `options.limit` is given and not careful.
 */
export function foldPerson(
  log: PersonLog,
  projections: readonly AnyProjection[],
  until?: Instant,
  options: PersonFoldOptions = {},
): FoldedPerson {
  const limit = options.limit ?? new FoldLimit();
  const records = ownRecordsOf(log);
  const facts = records.length + timelineOf(log.clockFacts).length;
  const fold = () => new PersonFold(log, projections, { ...options, limit }, facts).fold(records, until);
  if (options.limit) return fold();
  return limit.orCarefully(fold, facts * projections.length);
}

/** All read models of one person, folded record by record. */
export class PersonFold {
  /** In the order of the projections. */
  readonly models: readonly FoldedModel[];
  readonly #tellers: readonly FoldedModel[];
  readonly #fed: readonly FoldedModel[];
  /** What the record at hand made the read models tell. */
  #told: RecordedEvent[] = [];
  #tenant: TenantAt = newTenant;
  /** When time alone changes a read model next; `null` where something was folded since that was asked. */
  #due: Instant | null = null;

  constructor(
    private readonly log: PersonLog,
    private readonly projections: readonly AnyProjection[],
    private readonly options: PersonFoldOptions & { readonly limit: FoldLimit },
    /** So many records may be folded anew for one of them. */
    private readonly facts: number,
  ) {
    const { told = {}, onTold = null } = options;
    const models = (some: readonly AnyProjection[], listen: Listen): FoldedModel[] =>
      some.map((projection) => ({
        fold: new CustomerFold(projection, log, listen, told[projection.name]),
        parkedAt: null,
      }));
    const isAsked = log.insights === undefined && projections.some(isFed);
    const feed: Listen = (scope, change, cause) => {
      this.#told.push(toldAs(scope, change, cause));
      onTold?.(scope, change, cause);
    };
    this.#tellers = models(
      projections.filter((projection) => !isFed(projection)),
      isAsked ? feed : onTold,
    );
    this.#fed = models(projections.filter(isFed), onTold);
    this.models = [...this.#tellers, ...this.#fed].sort((a, b) => this.#placeOf(a) - this.#placeOf(b));
  }

  /** `records` are those of the customer; where nothing is due, the days that close between them are passed over. */
  fold(records: readonly RecordedEvent[], until: Instant | undefined): FoldedPerson {
    let next = 0;
    for (const moment of timelineOf(this.log.clockFacts)) {
      while (next < records.length && records[next]!.position < moment.fact.position) this.#take(records[next++]!);
      this.#tenant = moment.tenant;
      if (moment.elapsed === null || this.#nextDue() <= moment.elapsed) this.#take(moment.fact);
    }
    while (next < records.length) this.#take(records[next++]!);
    const last = newestOf(records.at(-1), timelineOf(this.log.clockFacts).at(-1)?.fact);
    if (until !== undefined && last) this.elapse(until, last);
    return { ...this.#tenant, models: this.models };
  }

  /** Those that are told what the others decide. */
  get fed(): readonly FoldedModel[] {
    return this.#fed;
  }

  /** Folds a record, after which `tenant` holds. */
  apply(record: RecordedEvent, tenant: TenantAt): void {
    this.#tenant = tenant;
    this.#take(record);
  }

  /** Lets time pass. `last` is the newest record that was folded. */
  elapse(until: Instant, last: RecordedEvent): void {
    const tenant = this.#tenant;
    this.#each(last, (fold) => fold.elapse(until, last, tenant));
  }

  #take(record: RecordedEvent): void {
    const tenant = this.#tenant;
    this.#due = null;
    this.#each(record, (fold) => fold.apply(record, tenant));
    this.options.onFolded?.(record, this.models);
  }

  #nextDue(): Instant {
    if (this.#due !== null) return this.#due;
    let due = Infinity;
    for (const models of [this.#tellers, this.#fed]) for (const model of models) due = Math.min(due, this.dueOf(model));
    return (this.#due = due);
  }

  /** When time alone changes a read model next. A rule that fails is to be found out by whoever folds: at once. */
  dueOf({ fold, parkedAt }: FoldedModel): Instant {
    if (parkedAt) return Infinity;
    let due = -Infinity;
    try {
      this.options.limit.one(() => (due = fold.dueAt(this.#tenant)), this.facts);
    } catch {
      return -Infinity;
    }
    return due;
  }

  #placeOf({ fold }: FoldedModel): number {
    return this.projections.indexOf(fold.projection);
  }

  /** First whoever tells, then whoever is told: what is told of a record comes behind it. */
  #each(record: RecordedEvent, work: (fold: CustomerFold) => void): void {
    const tenant = this.#tenant;
    for (const model of this.#tellers) this.#guard(model, record, work);
    for (const model of this.#fed) {
      this.#guard(model, record, work);
      for (const insight of this.#told) this.#guard(model, insight, (fold) => fold.apply(insight, tenant));
    }
    this.#told = [];
  }

  #guard(model: FoldedModel, record: RecordedEvent, work: (fold: CustomerFold) => void): void {
    const { limit, upTo } = this.options;
    if (model.parkedAt || record.position > (upTo?.get(model.fold.projection.name) ?? record.position)) return;
    const told = this.#told.length;
    try {
      limit.one(() => work(model.fold), this.facts);
    } catch {
      model.parkedAt = record;
      this.#told.length = told;
    }
  }
}

const newestOf = (a: RecordedEvent | undefined, b: RecordedEvent | undefined): RecordedEvent | undefined =>
  a && b ? (a.position > b.position ? a : b) : (a ?? b);

/** The insight as it is read from the log when it was recorded behind its cause. */
function toldAs(scope: Scope, change: Change, cause: RecordedEvent): RecordedEvent {
  const { projection, tenant, customerId } = scope;
  return {
    ...cause,
    ...{ id: change.id, customerId, occurredAt: change.effectiveAt, sourceSeq: 0 },
    stream: insightStream(projection.name, tenant, customerId),
    event: insightOf(scope, change),
  };
}
