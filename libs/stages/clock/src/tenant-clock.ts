import { START, type Position, type RecordedEvent } from '@annals/contracts';
import {
  clockFactTypes,
  contextOf,
  evolvePopulation,
  newPopulation,
  type ClockFact,
  type Context,
  type CutsSet,
  type Population,
} from '@annals/domain';
import { parseDay, type Day, type Occurred } from '@annals/kernel';
import { endsMonth } from './closing.js';

/** A month's end whose cuts are owed once the value projector has folded up to `position`. */
export interface OwedCuts {
  readonly day: Day;
  readonly position: Position;
}

const CLOCK_FACTS = new Set<string>(clockFactTypes);

/** One tenant's business time, folded from the log: which days are open, and which cuts are owed. */
export class TenantClock {
  #population: Population = newPopulation;
  #context: Context = contextOf(newPopulation);
  #owed: OwedCuts[] = [];
  /** The oldest and the newest business day in which a fact occurred. */
  oldestDay: Day | null = null;
  newestDay: Day | null = null;
  /** The newest cuts may lack facts: they are computed again when the log is quiet. */
  stale = false;
  /** Facts up to here are contained in the newest cuts. */
  #cutsUpTo: Position = START;

  get context(): Context {
    return this.#context;
  }

  get cuts(): CutsSet['data'] | null {
    return this.#population.cuts;
  }

  get owed(): readonly OwedCuts[] {
    return this.#owed;
  }

  /** The first day that is open, or `null` before the first fact. Days before the first that was closed stay without a fact of their own. */
  get openDay(): Day | null {
    return this.#population.closedDay === null ? this.oldestDay : this.#population.closedDay + 1;
  }

  /** Takes in a clock fact, or the fact of a customer; never an insight, which occurred when its cause did. */
  observe(event: RecordedEvent): void {
    if (CLOCK_FACTS.has(event.event.type)) this.#takeIn(event as RecordedEvent<ClockFact>);
    else this.#observeFact(event);
  }

  #takeIn({ position, ...fact }: RecordedEvent<ClockFact>): void {
    const { closedDay } = this.#population;
    this.#population = evolvePopulation(this.#population, fact as Occurred<ClockFact>);
    this.#context = contextOf(this.#population);
    const { event } = fact;
    if (event.type === 'CutsSet') this.#owed = this.#owed.filter(({ day }) => day > parseDay(event.data.asOf)!);
    if (event.type !== 'DayClosed') return;
    const day = parseDay(event.data.day)!;
    if (day > (closedDay ?? -Infinity) && endsMonth(day)) this.#owed.push({ day, position });
  }

  #observeFact(event: RecordedEvent): void {
    const day = this.#context.calendar.dayOf(event.occurredAt);
    this.oldestDay = Math.min(this.oldestDay ?? day, day);
    this.newestDay = Math.max(this.newestDay ?? day, day);
    if (this.cuts && day <= parseDay(this.cuts.asOf)! && event.position > this.#cutsUpTo) this.stale = true;
  }

  /** Notes that the cuts of `day` were computed from documents that held the facts up to `upTo`, while facts up to `observed` were known. */
  computed(day: Day, upTo: Position, observed: Position): void {
    this.#owed = this.#owed.filter((owed) => owed.day > day);
    this.#cutsUpTo = upTo;
    this.stale = upTo < observed;
  }
}
