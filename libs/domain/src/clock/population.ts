import { calendarOf, parseDay, type Calendar, type Day, type Instant, type Occurred } from '@annals/kernel';
import type { ClockFact } from '../events.js';
import { never } from '@annals/kernel';
import { defaultPolicy, type Policy } from '../policy/policy.js';
import type { CutsSet } from './events.js';

/** What holds for a tenant as a whole, folded from its clock facts. JSON: it is kept beside the documents. */
export interface Population {
  readonly policy: Policy;
  /** The newest closed business day. */
  readonly closedDay: Day | null;
  /** The cuts of the newest month's end; for the same month, those recorded last. */
  readonly cuts: CutsSet['data'] | null;
}

export const newPopulation: Population = { policy: defaultPolicy, closedDay: null, cuts: null };

export function evolvePopulation(population: Population, fact: Occurred<ClockFact>): Population {
  const { event } = fact;
  switch (event.type) {
    case 'PolicyAdopted':
      return { ...population, policy: event.data.policy };
    case 'DayClosed': {
      const day = parseDay(event.data.day)!;
      return day > (population.closedDay ?? -Infinity) ? { ...population, closedDay: day } : population;
    }
    case 'ReviewPeriodClosed':
      return population;
    case 'CutsSet':
      return event.data.asOf >= (population.cuts?.asOf ?? '') ? { ...population, cuts: event.data } : population;
    default:
      return never(event);
  }
}

/** What the rules of a projection need of the tenant. */
export interface Context {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly cuts: CutsSet['data'] | null;
}

export const contextOf = (population: Population): Context => ({
  policy: population.policy,
  calendar: calendarOf(population.policy.businessTimeZone),
  cuts: population.cuts,
});

/** The instant up to which time has passed for the whole tenant: the end of the newest closed day. */
export const elapsedUpTo = (population: Population, calendar: Calendar): Instant | null =>
  population.closedDay === null ? null : calendar.startOf(population.closedDay + 1);
