import type { RecordedEvent } from '@annals/contracts';
import { contextOf, elapsedUpTo, evolvePopulation, newPopulation, type ClockFact } from '@annals/domain';
import type { Instant, Occurred } from '@annals/kernel';
import type { TenantAt } from './customer-fold.js';
import { inLogOrder } from './person-log.js';

/** A fact of the tenant, and what holds behind it. */
export interface TenantMoment {
  readonly fact: RecordedEvent;
  readonly tenant: TenantAt;
  /** Where the fact does nothing else than to let time pass: up to here. */
  readonly elapsed: Instant | null;
}

export const newTenant: TenantAt = { population: newPopulation, context: contextOf(newPopulation) };

/**
 * What holds for a tenant behind each of its facts that changes anything, oldest record first. It is the same for every
 * customer, so that whoever folds many with one list of facts pays for it once.
 */
export function timelineOf(clockFacts: readonly RecordedEvent[]): readonly TenantMoment[] {
  const known = timelines.get(clockFacts);
  if (known) return known;
  const made = timeline(clockFacts);
  timelines.set(clockFacts, made);
  return made;
}

const timelines = new WeakMap<readonly RecordedEvent[], readonly TenantMoment[]>();

function timeline(clockFacts: readonly RecordedEvent[]): TenantMoment[] {
  const moments: TenantMoment[] = [];
  let tenant = newTenant;
  for (const fact of inLogOrder([...clockFacts])) {
    const population = evolvePopulation(tenant.population, fact as Occurred<ClockFact>);
    if (population === tenant.population) continue;
    const isDay = fact.event.type === 'DayClosed';
    // A day that closes changes nothing else: most of the facts are such, and a context costs more than they do.
    tenant = { population, context: isDay ? tenant.context : contextOf(population) };
    moments.push({ fact, tenant, elapsed: isDay ? elapsedUpTo(population, tenant.context.calendar) : null });
  }
  return moments;
}
