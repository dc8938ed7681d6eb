import type { CustomerId, Standing } from '@annals/contracts';
import type { Day } from '@annals/kernel';
import { newStanding, PROJECTIONS, type AnyProjection, type PastStanding, type PersonPast } from '@annals/read-models';
import { DayTotals } from './day-totals.js';

interface Person {
  readonly standings: ReadonlyMap<string, PastStanding>;
  readonly next: Day;
}

const BY_NAME = new Map(PROJECTIONS.map((projection) => [projection.name, projection]));

/** A version of a read model of somebody. */
export interface PastVersion {
  readonly past: PastStanding;
  readonly index: number;
  readonly standing: Standing | undefined;
}

/** What the read models had of everybody of a tenant at the end of each day, and the sums of that. */
export class PastPeople {
  readonly #people = new Map<CustomerId, Person>();
  readonly #totals = new Map(PROJECTIONS.map(({ name }) => [name, new DayTotals()]));
  #sorted: readonly CustomerId[] | null = null;
  /** Number of bytes that all of them hold, about. */
  size = 0;

  /** In order. */
  get ids(): readonly CustomerId[] {
    return (this.#sorted ??= [...this.#people.keys()].sort());
  }

  has(id: CustomerId): boolean {
    return this.#people.has(id);
  }

  /** Those of whom anything changes by itself up to a day, and the first day on which something does. */
  changingBy(day: Day): { readonly ids: readonly CustomerId[]; readonly from: Day } {
    const changing = [...this.#people].filter(([, { next }]) => next <= day);
    return { ids: changing.map(([id]) => id), from: Math.min(Infinity, ...changing.map(([, { next }]) => next)) };
  }

  put(id: CustomerId, { models, next }: PersonPast): void {
    this.#leaveOut(id);
    for (const [name, { standings, tallies }] of models) {
      const totals = this.#totals.get(name)!;
      this.size += standings.size;
      standings.days.forEach((day, i) => totals.change(day, tallies[i - 1] ?? {}, tallies[i]!));
    }
    if (!this.#people.has(id)) this.#sorted = null;
    this.#people.set(id, { next, standings: new Map([...models].map(([name, { standings }]) => [name, standings])) });
  }

  totals(name: string, day: Day): Record<string, number> {
    return this.#totals.get(name)!.at(day);
  }

  /** The version that holds at the end of a day. `known` is given back where it is that. */
  version(name: string, id: CustomerId, day: Day, known?: PastVersion): PastVersion | undefined {
    const past = this.#people.get(id)?.standings.get(name);
    const index = past?.indexAt(day) ?? -1;
    if (!past || index < 0) return undefined;
    if (known?.past === past && known.index === index) return known;
    return { past, index, standing: past.at(index, newStanding(BY_NAME.get(name)!, id)) };
  }

  #leaveOut(id: CustomerId): void {
    for (const [name, past] of this.#people.get(id)?.standings ?? []) {
      const projection = BY_NAME.get(name)!;
      this.size -= past.size;
      const tallies = past.days.map((_, i) => talliesOf(projection, past.at(i, newStanding(projection, id))));
      past.days.forEach((day, i) => this.#totals.get(name)!.change(day, tallies[i]!, tallies[i - 1] ?? {}));
    }
  }
}

const talliesOf = (projection: AnyProjection, standing: Standing | undefined) =>
  standing && !standing.absorbed ? projection.tallies(standing.doc) : {};
