import type { RecordedEvent } from '@annals/contracts';
import { valueAt, type ValueDoc } from '@annals/domain';
import { formatInstant, type Category, type Instant } from '@annals/kernel';
import {
  dayOf,
  foldPerson,
  PROJECTIONS,
  type Change,
  type FoldedModel,
  type FoldedPerson,
  type FoldLimit,
  type PersonLog,
  type Scope,
} from '@annals/read-models';
import type { Person } from '../replay/people.js';
import type { CustomerWhatIf, InsightOfOne, Money, Move } from './what-if-report.js';

interface Told {
  readonly readModel: string;
  readonly at: Instant;
  readonly before: Category;
  readonly after: Category;
}

interface Folded {
  readonly person: FoldedPerson;
  readonly told: readonly Told[];
}

export interface ComparedPerson extends CustomerWhatIf {
  /** Insights that are told, and that would be. */
  readonly told: number;
  readonly wouldBeTold: number;
}

/** One customer as it is and as it would be, each folded from its facts by what the tenant decided. A pure function. */
export function comparePerson(
  person: Person,
  actual: readonly RecordedEvent[],
  alternative: readonly RecordedEvent[],
  limit: FoldLimit,
): ComparedPerson {
  const [before, after] = [folded(person, actual, limit), folded(person, alternative, limit)];
  const moves = before.person.models.flatMap((model, i) => movesOf(model, after.person.models[i]!, before, after));
  return {
    customerId: person.customerId,
    moves,
    ...moneyOf(before.person),
    ...differenceOf(before.told, after.told),
    told: before.told.length,
    wouldBeTold: after.told.length,
  };
}

/** The list of customers is fed with what the same replay tells. */
function folded(
  { tenant, customerId, streams, position }: Person,
  clockFacts: readonly RecordedEvent[],
  limit: FoldLimit,
): Folded {
  const told: Told[] = [];
  const onTold = ({ projection }: Scope, { effectiveAt: at, before, after }: Change): void =>
    void told.push({ readModel: projection.name, at, before, after });
  const log: PersonLog = { tenant, customerId, streams, clockFacts, position };
  return { person: foldPerson(log, PROJECTIONS, undefined, { limit, onTold }), told };
}

function movesOf(before: FoldedModel, after: FoldedModel, one: Folded, other: Folded): Move[] {
  const { projection } = before.fold;
  if (before.fold.standing.absorbed) return [];
  const [was, is] = [before, after].map(({ fold }) => projection.category(fold.standing.doc)) as [Category, Category];
  return Object.keys(was)
    .filter((name) => was[name] !== is[name])
    .map((category) => ({
      readModel: projection.name,
      category,
      before: was[category]!,
      after: is[category]!,
      since: sinceOf(changesOf(before, one.told, category), changesOf(after, other.told, category)),
    }));
}

type ChangeOf = readonly [at: Instant, value: Category[string]];

/** What a name in a category was from when on, oldest first; what the tenant's cuts decide stands in no history. */
function changesOf({ fold }: FoldedModel, told: readonly Told[], name: string): ChangeOf[] {
  const { projection, standing, customerId } = fold;
  const initial: ChangeOf = [-Infinity, projection.category(projection.initial(customerId))[name]!];
  const changes = projection.settled.includes(name)
    ? told
        .filter(({ readModel }) => readModel === projection.name)
        .map(({ at, after }): ChangeOf => [at, after[name]!])
        .sort(([a], [b]) => a - b)
    : standing.history.map(({ at, category }): ChangeOf => [at, category[name]!]);
  return [initial, ...changes];
}

/** Since when the two are not the same any more. */
function sinceOf(one: readonly ChangeOf[], other: readonly ChangeOf[]): string | null {
  const instants = [...new Set([...one, ...other].map(([at]) => at))].sort((a, b) => a - b);
  let since: Instant | null = null;
  for (const at of instants) {
    if (valueThen(one, at) === valueThen(other, at)) since = null;
    else since ??= at;
  }
  return since === null || since === -Infinity ? null : formatInstant(since);
}

const valueThen = (changes: readonly ChangeOf[], at: Instant): Category[string] =>
  changes.findLast(([from]) => from <= at)![1];

function moneyOf({ models, context, population }: FoldedPerson): Money {
  const value = models.find(({ fold }) => fold.projection.name === 'value')!.fold.standing;
  const today = population.closedDay === null ? null : population.closedDay + 1;
  const { life, predicted } = valueAt(value.doc as ValueDoc, dayOf({ today, context }, value), context);
  return { net: life.net, margin: life.margin, clv12: predicted.clv12 ?? 0 };
}

/** Insights of one policy alone. Their ids name the policy, so that they are told apart by what they say. */
function differenceOf(told: readonly Told[], wouldBe: readonly Told[]): Pick<CustomerWhatIf, 'added' | 'omitted'> {
  const left = new Map<string, number>();
  const keyOf = (each: Told): string => JSON.stringify(each);
  for (const each of told) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
  const take = (each: Told): boolean => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - 1);
    return count > 0;
  };
  const added = wouldBe.filter((each) => !take(each));
  const omitted = told.filter((each) => {
    const count = left.get(keyOf(each))!;
    left.set(keyOf(each), count - 1);
    return count > 0;
  });
  return { added: added.map(shown), omitted: omitted.map(shown) };
}

const shown = ({ readModel, at, before, after }: Told): InsightOfOne => ({
  readModel,
  effectiveAt: formatInstant(at),
  before,
  after,
});
