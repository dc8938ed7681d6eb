import type { RecordedEvent } from '@annals/contracts';
import {
  contextOf,
  evolvePopulation,
  newPopulation,
  type ClockFact,
  type Context,
  type Population,
} from '@annals/domain';
import { parseDay, type Day, type Instant, type Occurred } from '@annals/kernel';
import type { TenantAt } from '../fold/customer-fold.js';
import { beginningOf } from '../fold/person-log.js';

/** What a customer is measured by, so that it matters whether a fact was recorded before or after it. */
const isMeasure = ({ event }: RecordedEvent): boolean =>
  event.type === 'PolicyAdopted' ||
  event.type === 'ModelFitted' ||
  (event.type === 'CutsSet' && event.data.matrix !== undefined);

/** Facts of the tenant that change what holds, but for the days that close one after the other. */
const isDecision = ({ event }: RecordedEvent): boolean =>
  isMeasure({ event } as RecordedEvent) || ['CutsSet', 'SegmentSaved', 'SegmentRemoved'].includes(event.type);

/** A decision of the tenant, what holds after it, and since when it counts; `-Infinity` for those of the beginning. */
export interface Decision {
  readonly fact: RecordedEvent;
  readonly from: Instant;
  readonly tenant: TenantAt;
}

/** What held for a tenant as a whole on each business day of the past, from all its clock facts. */
export class TenantPast {
  readonly closedDay: Day | null;
  readonly calendar: Context['calendar'];
  /** In the order in which they hold. */
  readonly decisions: readonly Decision[];
  /** Those on whose place in the log it depends what a fact comes to. */
  readonly measures: readonly Decision[];
  /**
   * The first day from which it matters that the tenant's decisions were not recorded in the order in which they hold, or what
   * measures customers not right behind the day before it; `Infinity`: they were.
   */
  readonly outOfOrderFrom: Day;
  readonly #from: (fact: RecordedEvent) => Instant;
  readonly #within = new Map<Day, readonly RecordedEvent[]>();

  constructor(readonly clockFacts: readonly RecordedEvent[]) {
    const isOfTheBeginning = beginningOf(clockFacts);
    this.#from = (fact) => (isOfTheBeginning(fact) ? -Infinity : fact.occurredAt);
    const all = populationOf(clockFacts);
    this.closedDay = all.closedDay;
    this.calendar = contextOf(all).calendar;
    this.decisions = this.#decisions();
    this.measures = this.decisions.filter(({ fact }) => isMeasure(fact));
    this.outOfOrderFrom = this.#outOfOrderFrom();
  }

  /**
   * What counts at the end of a business day, oldest record first. The same list for the same day, so that it is folded
   * once for all customers.
   */
  within(day: Day): readonly RecordedEvent[] {
    const known = this.#within.get(day);
    if (known) return known;
    const end = this.calendar.endOf(day);
    const facts = this.clockFacts.filter((fact) => this.#from(fact) <= end);
    this.#within.set(day, facts);
    return facts;
  }

  /**
   * The days that had closed when one of these facts of a customer, or a decision, was recorded that had occurred before
   * them. Time had passed up to there: as of such a day the fact comes late, as of an earlier one it does not.
   */
  overtakenBy(own: readonly RecordedEvent[]): RecordedEvent[] {
    const late = [...own, ...this.decisions.map(({ fact }) => fact)];
    return this.clockFacts.filter(
      (day) =>
        day.event.type === 'DayClosed' &&
        late.some(({ position, occurredAt }) => position > day.position && occurredAt < day.occurredAt),
    );
  }

  /** What held at the end of a business day, with the days up to the one before it closed. */
  populationOn(day: Day): Population {
    return { ...populationOf(this.within(day)), closedDay: day - 1 };
  }

  /**
   * As of an earlier day it is not there: what another decision was recorded over, or what time brought before the measure
   * and was measured by it, is as if it had never been.
   */
  #outOfOrderFrom(): Day {
    let [closed, newest, from] = [-Infinity, -Infinity, Infinity];
    const measures = new Set(this.measures.map(({ fact }) => fact));
    const decided = new Map(this.decisions.map(({ fact, from: since }) => [fact, since]));
    for (const fact of this.clockFacts) {
      if (fact.event.type === 'DayClosed') closed = Math.max(closed, parseDay(fact.event.data.day)!);
      const since = decided.get(fact);
      if (since === undefined) continue;
      const day = since === -Infinity ? since : this.calendar.dayOf(since);
      const isEarly = since !== -Infinity && measures.has(fact) && closed !== day - 1;
      if (since < newest || isEarly) from = Math.min(from, day);
      newest = Math.max(newest, since);
    }
    return from;
  }

  #decisions(): Decision[] {
    const facts = this.clockFacts.filter(isDecision).map((fact) => ({ fact, from: this.#from(fact) }));
    // A stable sort: those of the same instant stay in the order of the log.
    facts.sort((a, b) => (a.from === b.from ? 0 : a.from - b.from));
    let population = newPopulation;
    return facts.map(({ fact, from }) => {
      population = evolvePopulation(population, fact as Occurred<ClockFact>);
      return { fact, from, tenant: { population, context: contextOf(population) } };
    });
  }
}

export const populationOf = (clockFacts: readonly RecordedEvent[]): Population =>
  clockFacts.reduce((population, fact) => evolvePopulation(population, fact as Occurred<ClockFact>), newPopulation);
