import { declarationOf, insightStream, type RecordedEvent } from '@annals/contracts';
import { contextOf, evolvePopulation, newPopulation, type ClockFact } from '@annals/domain';
import type { Instant, Occurred } from '@annals/kernel';
import type { AnyProjection, Change } from '../standing.js';
import { CustomerFold, type Listen, type TenantAt } from './customer-fold.js';
import { FoldEndless, FoldLimit } from './fold-limit.js';
import type { Scope } from './fold-customer.js';
import { recordsOf, type PersonLog } from './person-log.js';
import { insightOf } from './receipt.js';

/** One read model of a person, as the log gives it. */
export interface FoldedModel {
  readonly fold: CustomerFold;
  /** The record that could not be folded: the customer is parked there, and what is folded says nothing. */
  parkedAt: RecordedEvent | null;
}

export interface FoldedPerson extends TenantAt {
  readonly models: readonly FoldedModel[];
}

const isFed = ({ handles }: AnyProjection): boolean => handles.some((type) => declarationOf(type).stream === 'insight');

/**
 * Folds all read models of one person from its log alone, as they are live when that is all the log holds. With `until`,
 * time passes up to there, whether or not the days are closed.
 * A rule that throws, or does not end, parks its read model, and the others go on.
 */
export function foldPerson(log: PersonLog, projections: readonly AnyProjection[], until?: Instant): FoldedPerson {
  const limit = new FoldLimit();
  const records = recordsOf(log);
  const fold = () => new PersonFold(log, projections, limit, records.length).fold(records, until);
  try {
    return limit.many(fold, records.length * projections.length);
  } catch (error) {
    if (!(error instanceof FoldEndless)) throw error;
    limit.isCareful = true;
    return fold();
  }
}

class PersonFold {
  readonly #tellers: readonly FoldedModel[];
  readonly #fed: readonly FoldedModel[];
  /** What the record at hand made the read models tell. */
  #told: RecordedEvent[] = [];

  constructor(
    log: PersonLog,
    private readonly projections: readonly AnyProjection[],
    private readonly limit: FoldLimit,
    /** So many records may be folded anew for one of them. */
    private readonly facts: number,
  ) {
    const models = (some: readonly AnyProjection[], listen: Listen): FoldedModel[] =>
      some.map((projection) => ({ fold: new CustomerFold(projection, log, listen), parkedAt: null }));
    const isAsked = log.insights === undefined && projections.some(isFed);
    this.#tellers = models(
      projections.filter((projection) => !isFed(projection)),
      isAsked ? (scope, change, cause) => this.#told.push(toldAs(scope, change, cause)) : null,
    );
    this.#fed = models(projections.filter(isFed), null);
  }

  fold(records: readonly RecordedEvent[], until: Instant | undefined): FoldedPerson {
    let tenant: TenantAt = { population: newPopulation, context: contextOf(newPopulation) };
    for (const record of records) {
      if (record.customerId === undefined) {
        const population = evolvePopulation(tenant.population, record as Occurred<ClockFact>);
        if (population === tenant.population) continue;
        tenant = { population, context: contextOf(population) };
      }
      this.#each(record, tenant, (fold) => fold.apply(record, tenant));
    }
    const last = records.at(-1);
    if (until !== undefined && last) this.#each(last, tenant, (fold) => fold.elapse(until, last, tenant));
    const models = [...this.#tellers, ...this.#fed];
    models.sort((a, b) => this.#placeOf(a) - this.#placeOf(b));
    return { ...tenant, models };
  }

  #placeOf({ fold }: FoldedModel): number {
    return this.projections.indexOf(fold.projection);
  }

  /** First whoever tells, then whoever is told: what is told of a record comes behind it. */
  #each(record: RecordedEvent, tenant: TenantAt, work: (fold: CustomerFold) => void): void {
    for (const model of this.#tellers) this.#guard(model, record, work);
    for (const model of this.#fed) {
      this.#guard(model, record, work);
      for (const insight of this.#told) this.#guard(model, insight, (fold) => fold.apply(insight, tenant));
    }
    this.#told = [];
  }

  #guard(model: FoldedModel, record: RecordedEvent, work: (fold: CustomerFold) => void): void {
    if (model.parkedAt) return;
    const told = this.#told.length;
    try {
      this.limit.one(() => work(model.fold), this.facts);
    } catch {
      model.parkedAt = record;
      this.#told.length = told;
    }
  }
}

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
