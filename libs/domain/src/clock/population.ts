import { calendarOf, parseDay, type Calendar, type Day, type Instant, type Occurred } from '@annals/kernel';
import type { ClockFact } from '../events.js';
import { never } from '@annals/kernel';
import { defaultPolicy, type Policy } from '../policy/policy.js';
import type { Segment } from '../segment/events.js';
import type { CutsSet, ModelFitted } from './events.js';

/** A fitted model and the fact that told it. */
export type FittedModel = ModelFitted['data'] & { readonly id: string };

/** What holds for a tenant as a whole, folded from its clock facts. JSON: it is kept beside the documents. */
export interface Population {
  readonly policy: Policy;
  /** The newest closed business day. */
  readonly closedDay: Day | null;
  /** The cuts of the newest month's end; for the same month, those recorded last. */
  readonly cuts: CutsSet['data'] | null;
  /** The model of the newest day; of the same day, the one recorded last. */
  readonly model: FittedModel | null;
  /** Every model, the oldest first: what held on a day is told by the one in force then. One a day, the one recorded last. */
  readonly models: readonly FittedModel[];
  /** By id. */
  readonly segments: Readonly<Record<string, Segment>>;
}

export const newPopulation: Population = {
  policy: defaultPolicy,
  closedDay: null,
  cuts: null,
  model: null,
  models: [],
  segments: {},
};

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
    // Which customers are one person stands in their own histories, too.
    case 'MergeDecided':
    case 'MergeRevoked':
      return population;
    case 'CutsSet':
      return event.data.asOf >= (population.cuts?.asOf ?? '') ? { ...population, cuts: event.data } : population;
    case 'ModelFitted':
      return addModel(population, { id: fact.id, ...event.data });
    case 'SegmentSaved': {
      const { segmentId, ...segment } = event.data;
      return { ...population, segments: { ...population.segments, [segmentId]: segment } };
    }
    case 'SegmentRemoved': {
      const segments = Object.entries(population.segments).filter(([id]) => id !== event.data.segmentId);
      return { ...population, segments: Object.fromEntries(segments) };
    }
    default:
      return never(event);
  }
}

function addModel(population: Population, model: FittedModel): Population {
  const others = population.models.filter(({ asOf }) => asOf !== model.asOf);
  const models = [...others, model].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return { ...population, models, model: models.at(-1)! };
}

/** A model and since when it is in force: the first day that it was not fitted to. */
export interface ModelInForce {
  readonly from: Day;
  readonly fromInstant: Instant;
  readonly model: FittedModel;
}

/** What the rules of a projection need of the tenant. */
export interface Context {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly cuts: CutsSet['data'] | null;
  readonly model: FittedModel | null;
  /** Every model, the oldest first. */
  readonly models: readonly ModelInForce[];
  readonly segments: Population['segments'];
}

export function contextOf({ policy, cuts, model, models, segments }: Population): Context {
  const calendar = calendarOf(policy.businessTimeZone);
  const inForce = models.map((each): ModelInForce => {
    const from = parseDay(each.asOf)! + 1;
    return { from, fromInstant: calendar.startOf(from), model: each };
  });
  return { policy, calendar, cuts, model, models: inForce, segments };
}

/** The instant up to which time has passed for the whole tenant: the end of the newest closed day. */
export const elapsedUpTo = (population: Population, calendar: Calendar): Instant | null =>
  population.closedDay === null ? null : calendar.startOf(population.closedDay + 1);
