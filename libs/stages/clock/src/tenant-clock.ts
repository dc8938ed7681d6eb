import { START, type Position, type RecordedEvent } from '@annals/contracts';
import {
  clockFactTypes,
  contextOf,
  evolvePopulation,
  isCustomerFact,
  isIdentityFact,
  isRefitDay,
  newPopulation,
  type ClockFact,
  type Context,
  type CutsSet,
  type Population,
} from '@annals/domain';
import { parseDay, type Day, type Occurred } from '@annals/kernel';
import { endsMonth } from './closing.js';

/** What the end of a day owes once the value projector has folded up to `position`: a fit of the model, cuts of a month. */
export interface Owed {
  readonly what: 'model' | 'cuts';
  readonly day: Day;
  readonly position: Position;
}

/** The newest day that the clock fitted as of, or was refused at. */
export interface Refit {
  readonly day: Day;
  /** Of a history that is still coming in: facts of that day or before came since. */
  readonly stale: boolean;
}

const CLOCK_FACTS = new Set<string>(clockFactTypes);

/** One tenant's business time, folded from the log: which days are open, and which cuts are owed. */
export class TenantClock {
  #population: Population = newPopulation;
  #context: Context = contextOf(newPopulation);
  #owed: Owed[] = [];
  /** The oldest and the newest business day in which a fact occurred. */
  oldestDay: Day | null = null;
  newestDay: Day | null = null;
  /** The newest cuts may lack facts: they are computed again when the log is quiet. */
  stale = false;
  refit: Refit | null = null;
  /** Ids of the facts that told cuts of the day whose cuts are in force, those in force at the end. */
  readonly cutsIds = new Set<string>();
  /** Facts up to here are contained in the newest cuts. */
  #cutsUpTo: Position = START;
  /** The same of the newest fit. */
  #fitUpTo: Position = START;

  get context(): Context {
    return this.#context;
  }

  get cuts(): CutsSet['data'] | null {
    return this.#population.cuts;
  }

  /** In order of days; the model of a day before its cuts, which come from it. */
  get owed(): readonly Owed[] {
    return this.#owed;
  }

  /** The first day that is open, or `null` before the first fact. Days before the first that was closed stay without a fact of their own. */
  get openDay(): Day | null {
    return this.#population.closedDay === null ? this.oldestDay : this.#population.closedDay + 1;
  }

  /** Takes in a clock fact, or the fact of a customer; never an insight, which occurred when its cause did. */
  observe(event: RecordedEvent): void {
    if (CLOCK_FACTS.has(event.event.type)) this.#takeIn(event as RecordedEvent<ClockFact>);
    else if (isCustomerFact(event.event) || isIdentityFact(event.event)) this.#observeFact(event);
  }

  #takeIn({ position, ...fact }: RecordedEvent<ClockFact>): void {
    const { closedDay, model, cuts } = this.#population;
    this.#population = evolvePopulation(this.#population, fact as Occurred<ClockFact>);
    this.#context = contextOf(this.#population);
    const { event } = fact;
    if (event.type === 'CutsSet') {
      if (this.cuts?.asOf !== cuts?.asOf) this.cutsIds.clear();
      if (this.cuts?.asOf === event.data.asOf && !this.cutsIds.has(fact.id)) this.cutsIds.add(fact.id);
      this.#settle('cuts', parseDay(event.data.asOf)!);
    }
    if (event.type === 'ModelFitted') this.#settle('model', parseDay(event.data.asOf)!);
    // Cuts of the matrix come from the model: those of the newest month's end are computed anew.
    if (this.#population.model?.id !== model?.id && this.cuts) this.stale = true;
    if (event.type !== 'DayClosed') return;
    const day = parseDay(event.data.day)!;
    if (day <= (closedDay ?? -Infinity)) return;
    if (isRefitDay(day, this.#population.policy.refit)) this.#owed.push({ what: 'model', day, position });
    if (endsMonth(day)) this.#owed.push({ what: 'cuts', day, position });
  }

  /** Nothing of the kind is owed for a day or those before it any more. */
  #settle(what: Owed['what'], day: Day): void {
    this.#owed = this.#owed.filter((owed) => owed.what !== what || owed.day > day);
  }

  #observeFact(event: RecordedEvent): void {
    // Other customers are ranked than before, whenever their purchases were.
    if (isIdentityFact(event.event)) return this.#identify(event);
    const day = this.#context.calendar.dayOf(event.occurredAt);
    this.oldestDay = Math.min(this.oldestDay ?? day, day);
    this.newestDay = Math.max(this.newestDay ?? day, day);
    if (this.cuts && day <= parseDay(this.cuts.asOf)! && event.position > this.#cutsUpTo) this.stale = true;
    // Where the wall clock rules, late facts wait for the next fit: an estimate of everybody hardly moves with one of them.
    const { refit } = this;
    if (refit && this.#context.policy.clock === 'history' && day <= refit.day && event.position > this.#fitUpTo)
      this.refit = { day: refit.day, stale: true };
  }

  #identify({ position }: RecordedEvent): void {
    if (this.cuts && position > this.#cutsUpTo) this.stale = true;
  }

  /** Notes that the cuts of `day` were computed from documents that held the facts up to `upTo`, while facts up to `observed` were known. */
  computed(day: Day, upTo: Position, observed: Position): void {
    this.#settle('cuts', day);
    this.#cutsUpTo = upTo;
    this.stale = upTo < observed;
  }

  /** Notes likewise that the model was fitted as of `day`, or that the data did not allow it. */
  fitted(day: Day, upTo: Position, observed: Position): void {
    this.#settle('model', day);
    this.#fitUpTo = upTo;
    this.refit = { day, stale: this.#context.policy.clock === 'history' && upTo < observed };
  }

  /** Nothing is owed for the days up to a refit that is remembered, also where it was refused. */
  remember(refit: Refit | null): void {
    if (refit) this.#settle('model', refit.day);
    this.refit = refit;
  }
}
