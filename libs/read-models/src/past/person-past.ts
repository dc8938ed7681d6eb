import type { Day } from '@annals/kernel';
import type { FoldLimit } from '../fold/fold-limit.js';
import type { FoldedModel } from '../fold/fold-person.js';
import type { PersonLog } from '../fold/person-log.js';
import { newStanding, type AnyProjection } from '../standing.js';
import type { Tallies } from '../tallies.js';
import { daysAnew } from './days-anew.js';
import { daysInOrder, outOfOrderFrom } from './days-in-order.js';
import { PastStandingWriter, type PastStanding } from './past-standing.js';
import type { TenantPast } from './tenant-past.js';

/** What a read model had of a person at the end of each business day. */
export interface StandingPast {
  readonly standings: PastStanding;
  /** What it counts for in the totals from a day on, for each of its versions. */
  readonly tallies: readonly Tallies[];
}

/** What every read model had of a person at the end of each business day. */
export interface PersonPast {
  /** By name. */
  readonly models: ReadonlyMap<string, StandingPast>;
  /** The next day on which time alone, or what is recorded already, changes anything; `Infinity`: none. */
  readonly next: Day;
}

/** What is known of a person at the end of a business day, as its days follow each other. */
export interface DayEnd {
  readonly day: Day;
  /** Those that may have changed on it, at least. */
  readonly models: Iterable<FoldedModel>;
}

/**
 * Folds what every read model had of a person at the end of every business day up to `until`: as of that day, with all that
 * is recorded today. `limit` is of whoever folds many at a time. Errors: FoldEndless, where that is not careful.
 */
export function personPast(
  log: PersonLog,
  past: TenantPast,
  projections: readonly AnyProjection[],
  until: Day,
  limit: FoldLimit,
): PersonPast {
  const unordered = outOfOrderFrom(log, past);
  return collect(log, projections, (take) => {
    const next = daysInOrder(log, past, projections, Math.min(until, unordered - 1), limit, take);
    return next < unordered ? next : daysAnew(log, past, projections, { first: next, until }, limit, take);
  });
}

function collect(
  { customerId }: PersonLog,
  projections: readonly AnyProjection[],
  days: (take: (end: DayEnd) => void) => Day,
): PersonPast {
  const writers = new Map(projections.map((each) => [each.name, new StandingPastWriter(each, customerId)]));
  const next = days(({ day, models }) => {
    for (const model of models) writers.get(model.fold.projection.name)!.add(day, model);
  });
  return { next, models: new Map([...writers].map(([name, writer]) => [name, writer.end()])) };
}

class StandingPastWriter {
  readonly #standings: PastStandingWriter;
  readonly #tallies: Tallies[] = [];

  constructor(projection: AnyProjection, customerId: string) {
    this.#standings = new PastStandingWriter(newStanding(projection, customerId));
  }

  /** Of a rule that failed nothing later is known than what was before. */
  add(day: Day, { fold: { standing, projection }, parkedAt }: FoldedModel): void {
    if (parkedAt) return;
    const known = standing.last === null ? null : standing;
    if (!this.#standings.add(day, known)) return;
    this.#tallies.push(known && !known.absorbed ? projection.tallies(known.doc) : {});
  }

  end(): StandingPast {
    return { standings: this.#standings.end(), tallies: this.#tallies };
  }
}
