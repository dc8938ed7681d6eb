import { clockStream, declarationOf, decode, type EncodedRecord, type TenantId } from '@annals/contracts';
import { elapsedUpTo, evolvePopulation, newPopulation, type ClockFact, type Population } from '@annals/domain';
import { calendarOf, type Instant, type Occurred } from '@annals/kernel';
import type { EventStore, WallClock } from '@annals/ports';
import type { Present } from '../fact/judge.js';

interface Known {
  population: Population;
  revision: number;
  newestFact: Instant;
  /** The read that this turn of the event loop shares. */
  catchingUp?: Promise<void>;
}

/** What holds for each tenant: its policy and its business now, from its clock stream and the facts that passed by. */
export class TenantTimes {
  readonly #known = new Map<TenantId, Known>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: WallClock,
  ) {}

  /** As the clock stream is now. Costs one read for all that ask in one turn, which mostly finds nothing new. */
  async present(tenant: TenantId): Promise<Present> {
    const known = this.#of(tenant);
    await (known.catchingUp ??= this.#catchUp(tenant, known));
    const recordedAt = this.clock.now();
    const { policy } = known.population;
    return { policy, recordedAt, businessNow: policy.clock === 'live' ? recordedAt : businessNow(known, recordedAt) };
  }

  async #catchUp(tenant: TenantId, known: Known): Promise<void> {
    setImmediate(() => (known.catchingUp = undefined));
    const records = await this.store.readStream(clockStream(tenant), { from: known.revision + 1 });
    for (const record of records) fold(known, record);
  }

  /** A fact was recorded; in history mode, time does not run but is where the newest fact is. */
  passed(tenant: TenantId, occurredAt: Instant): void {
    const known = this.#of(tenant);
    known.newestFact = Math.max(known.newestFact, occurredAt);
  }

  #of(tenant: TenantId): Known {
    let known = this.#known.get(tenant);
    if (!known) this.#known.set(tenant, (known = { population: newPopulation, revision: -1, newestFact: -Infinity }));
    return known;
  }
}

function fold(known: Known, record: EncodedRecord): void {
  // Two reads at the same time find the same records.
  if (record.revision <= known.revision) return;
  known.revision = record.revision;
  const fact = decode(record);
  if (!fact || declarationOf(fact.event.type).stream !== 'clock') return;
  known.population = evolvePopulation(known.population, fact as Occurred<ClockFact>);
}

function businessNow({ population, newestFact }: Known, wallNow: Instant): Instant {
  const closed = elapsedUpTo(population, calendarOf(population.policy.businessTimeZone)) ?? -Infinity;
  const now = Math.max(closed, newestFact);
  return now === -Infinity ? wallNow : now;
}
