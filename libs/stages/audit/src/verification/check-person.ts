import type { Position, Standing } from '@annals/contracts';
import { isSameJson } from '@annals/kernel';
import {
  fingerprintOf,
  foldPerson,
  type FoldedModel,
  type FoldLimit,
  type PersonFoldOptions,
} from '@annals/read-models';
import type { Person } from '../replay/people.js';
import { compareInsights } from './compare-insights.js';
import { divergingAt, type Difference } from './difference.js';
import { divergenceOf } from './first-divergence.js';
import type { LiveReadModels } from './live-read-models.js';
import { ToldByReplay } from './told-insights.js';

/** What is kept of a customer, by name of the read model. */
export type Kept = ReadonlyMap<string, Standing | undefined>;

export interface PersonVerdict {
  readonly customerId: string;
  readonly differences: readonly Difference[];
  /** Names of the read models that know the customer. */
  readonly known: readonly string[];
  readonly insights: number;
  /** Insights that an earlier version told, and that the present rules would tell in another way. */
  readonly ofEarlierVersions: number;
}

export interface CheckOptions {
  readonly limit: FoldLimit;
  /** Whether it is told where each document diverges. */
  readonly isTold: boolean;
}

/** Compares all that is kept of one customer, documents and insights, with what its log gives. A pure function. */
export function checkPerson(
  person: Person,
  kept: Kept,
  live: LiveReadModels,
  { limit, isTold }: CheckOptions,
): PersonVerdict {
  const upTo = boundsOf(person, live);
  const told = new ToldByReplay();
  const options: PersonFoldOptions & CheckOptions = { limit, told: live.told, upTo, isTold };
  const { models } = foldPerson(person, live.projections, undefined, { ...options, onTold: told.hear });
  const insights = compareInsights(person, told, live, options);
  const compared = models.map((model) => compareDocument(person, model, kept, options));
  // What is fed with insights is right if it follows from those that were recorded, or from those that ought to have been.
  const fed = insights.differences.length > 0 ? insights.asTold : undefined;
  const documents = compared.flatMap((difference) => {
    if (!difference || !fed) return difference ?? [];
    const projection = live.projections.find(({ name }) => name === difference.readModel)!;
    const again = foldPerson(fed, [projection], undefined, options).models[0]!;
    return compareDocument(fed, again, kept, options) ? difference : [];
  });
  return {
    customerId: person.customerId,
    differences: [...documents, ...insights.differences],
    known: models.filter(({ fold }) => fold.standing.last !== null).map(({ fold }) => fold.projection.name),
    insights: person.insights.length,
    ofEarlierVersions: insights.ofEarlierVersions,
  };
}

function boundsOf({ customerId }: Person, live: LiveReadModels): Map<string, Position> {
  return new Map(
    live.projections.map(({ name }) => {
      const [folded, parked] = [live.foldedUpTo.get(name)!, live.parkedFrom(name, customerId)];
      return [name, parked !== undefined && parked <= folded ? parked - 1n : folded];
    }),
  );
}

function compareDocument(
  person: Person,
  { fold, parkedAt }: FoldedModel,
  kept: Kept,
  options: PersonFoldOptions & CheckOptions,
): Difference | undefined {
  const { projection, standing, customerId } = fold;
  const stored = kept.get(projection.name);
  const replayed = standing.last === null ? undefined : standing;
  if (!parkedAt && isSame(stored, replayed)) return undefined;
  const flaw = !stored ? 'missing' : replayed ? 'changed' : 'unfounded';
  const base = { kind: 'document', readModel: projection.name, customerId, flaw } as const;
  // The rule failed here in the replay, and did not when the document was folded.
  if (parkedAt) return { ...base, firstDiverging: divergingAt(parkedAt), fields: [] };
  if (!options.isTold) return { ...base, firstDiverging: null, fields: [] };
  return { ...base, ...divergenceOf(person, projection, stored, options) };
}

/** Equal by their hashes; where all values are the same already, nothing need be hashed. */
function isSame(a: Standing | undefined, b: Standing | undefined): boolean {
  if (!a || !b) return a === b;
  const isSameHistory =
    a.history.length === b.history.length &&
    a.history.every(({ at, category }, i) => at === b.history[i]!.at && isSameJson(category, b.history[i]!.category));
  if (isSameHistory && isSameJson(a.doc, b.doc) && isSameJson(a.absorbed, b.absorbed)) return true;
  return fingerprintOf(a) === fingerprintOf(b);
}
