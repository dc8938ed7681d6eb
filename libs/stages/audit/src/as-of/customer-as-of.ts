import {
  absorptionIn,
  formatPosition,
  mergesIn,
  type CustomerId,
  type RecordedEvent,
  type Standing,
} from '@annals/contracts';
import type { DirectoryDoc } from '@annals/domain';
import { compareFold, formatDay, formatInstant, type Category, type Instant } from '@annals/kernel';
import {
  besideOf,
  fingerprintOf,
  foldPerson,
  listedCustomer,
  logWithin,
  PART_NAMES,
  partOf,
  PROJECTIONS,
  type FoldedModel,
  type FoldedPerson,
  type PartName,
  type PersonLog,
} from '@annals/read-models';

/** Where a fact stands. */
export interface Evidence {
  readonly eventId: string;
  readonly position: string;
  readonly occurredAt: string;
}

/** One read model of a customer at an instant. */
export interface ReadModelAsOf {
  readonly version: number;
  readonly category: Category;
  /** Of the document and its history: what verification compares. */
  readonly sha256: string;
  /** The facts that it is made of: how many, and the last in the order of fold. */
  readonly facts: { readonly count: number; readonly last: Evidence | null };
  /** As the customer is shown, with what held from when on. */
  readonly shown: object;
}

/** A read model of a rule that failed at a record: what was folded up to there says nothing. */
export interface ParkedAsOf {
  readonly version: number;
  readonly parkedAt: Evidence;
}

/** A customer as of an instant, as far as was recorded by another one. */
export interface CustomerAsOf {
  readonly customerId: CustomerId;
  readonly asOf: string;
  /** `null`: with all that is recorded today. */
  readonly knownAt: string | null;
  /** The head of the log when it was read. */
  readonly position: string;
  /** What measured the customer then; an id is of the fact that said so, `null` of the policy that nobody had to adopt. */
  readonly inForce: {
    readonly policy: { readonly version: number; readonly eventId: string | null };
    readonly model: { readonly eventId: string; readonly asOf: string } | null;
    readonly cuts: { readonly eventId: string; readonly asOf: string } | null;
    readonly closedDay: string | null;
  };
  /** Who had absorbed the customer by then; it is shown as it was when that happened. */
  readonly absorbed?: { readonly mergedInto: CustomerId; readonly mergeId: string };
  readonly merged: readonly { readonly mergeId: string; readonly customerId: CustomerId }[];
  /** By name; `null` where nothing of the kind was known. */
  readonly readModels: Readonly<Record<string, ReadModelAsOf | ParkedAsOf | null>>;
}

export interface Question {
  readonly asOf: Instant;
  readonly knownAt: Instant | undefined;
}

/** A pure function of the log. `undefined` where nothing was known of the customer. */
export function customerAsOf(log: PersonLog, { asOf, knownAt }: Question): CustomerAsOf | undefined {
  const within = logWithin(log, { asOf, knownAt });
  const own = within.streams.get(log.customerId) ?? [];
  if (own.length === 0) return undefined;
  const person = foldPerson(within, PROJECTIONS, asOf);
  const absorption = absorptionIn(own);
  return {
    customerId: log.customerId,
    asOf: formatInstant(asOf),
    knownAt: knownAt === undefined ? null : formatInstant(knownAt),
    position: formatPosition(log.position),
    inForce: inForce(within, person),
    ...(absorption && { absorbed: { mergedInto: absorption.into, mergeId: absorption.mergeId } }),
    merged: mergesIn(own).map(({ mergeId, absorbedId }) => ({ mergeId, customerId: absorbedId })),
    readModels: Object.fromEntries(
      person.models.map((model) => [model.fold.projection.name, modelAsOf(model, person, asOf)]),
    ),
  };
}

function inForce({ clockFacts }: PersonLog, { population }: FoldedPerson): CustomerAsOf['inForce'] {
  const { policy, model, cuts, closedDay } = population;
  const adopted = clockFacts.findLast(({ event }) => event.type === 'PolicyAdopted');
  const set = clockFacts.findLast(({ event }) => event.type === 'CutsSet' && event.data.asOf === cuts?.asOf);
  return {
    policy: { version: policy.version, eventId: adopted?.id ?? null },
    model: model && { eventId: model.id, asOf: model.asOf },
    cuts: cuts && set ? { eventId: set.id, asOf: cuts.asOf } : null,
    closedDay: closedDay === null ? null : formatDay(closedDay),
  };
}

function modelAsOf(model: FoldedModel, person: FoldedPerson, asOf: Instant): ReadModelAsOf | ParkedAsOf | null {
  const { projection, standing } = model.fold;
  const { version } = projection;
  if (model.parkedAt) return { version, parkedAt: evidenceOf(model.parkedAt) };
  if (standing.last === null) return null;
  const facts = model.fold.facts().sort(compareFold);
  const last = facts.at(-1);
  return {
    version,
    category: projection.category(standing.doc),
    sha256: fingerprintOf(standing),
    facts: { count: facts.length, last: last ? evidenceOf(last) : null },
    shown: { ...shownOf(model, person, asOf), ...historyAsOf(model) },
  };
}

const evidenceOf = ({ id, position, occurredAt }: RecordedEvent): Evidence => ({
  eventId: id,
  position: formatPosition(position),
  occurredAt: formatInstant(occurredAt),
});

function shownOf({ fold }: FoldedModel, { models, context }: FoldedPerson, asOf: Instant): object {
  const { projection, standing, customerId } = fold;
  const name = projection.name as PartName;
  if (!PART_NAMES.includes(name)) return listedCustomer(customerId, standing as Standing<DirectoryDoc>);
  const others = besideOf(name).flatMap((other): [string, typeof standing][] => {
    const beside = models.find(({ fold: { projection: each } }) => each.name === other);
    return beside && !beside.parkedAt && beside.fold.standing.last !== null ? [[other, beside.fold.standing]] : [];
  });
  return partOf(name, { context, today: context.calendar.dayOf(asOf) }, standing, others).shown;
}

/** Insights are told of what came to be recorded, so that those of another history have no ids. */
const historyAsOf = ({ fold: { standing } }: FoldedModel): object => ({
  history: standing.history.map(({ at, category }) => ({ at: formatInstant(at), ...category })),
});
