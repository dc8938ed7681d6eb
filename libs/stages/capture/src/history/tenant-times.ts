import { clockStream, declarationOf, decode, wireTypeOf, type EncodedRecord, type TenantId } from '@annals/contracts';
import {
  contextOf,
  elapsedUpTo,
  evolvePopulation,
  newPopulation,
  type ClockFact,
  type Context,
  type Population,
} from '@annals/domain';
import type { Instant, Occurred } from '@annals/kernel';
import type { EventStore, WallClock } from '@annals/ports';
import type { Present } from '../fact/judge.js';

const MERGES = new Set([wireTypeOf('MergeDecided'), wireTypeOf('MergeRevoked')]);

interface Known {
  population: Population;
  context: Context;
  revision: number;
  newestFact: Instant;
  /** The read that this turn of the event loop shares. */
  catchUp?: { readonly ended: Promise<void>; hasEnded: boolean };
}

/** What holds for each tenant: its policy and its business now, from its clock stream and the facts that passed by. */
export class TenantTimes {
  readonly #known = new Map<TenantId, Known>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: WallClock,
    /** Told where a tenant's stream holds a merge that was not known here. */
    private readonly onMerge: (tenant: TenantId) => void = () => {},
  ) {}

  /**
   * As the clock stream is now. Costs one read for all that ask in one turn, which mostly finds nothing new; those who
   * ask when it has ended need not wait.
   */
  present(tenant: TenantId): Present | Promise<Present> {
    const known = this.#of(tenant);
    const { ended, hasEnded } = (known.catchUp ??= this.#beginCatchUp(tenant, known));
    return hasEnded ? this.#presentOf(known) : ended.then(() => this.#presentOf(known));
  }

  #presentOf(known: Known): Present {
    const recordedAt = this.clock.now();
    const { context } = known;
    const isLive = context.policy.clock === 'live';
    return { context, recordedAt, businessNow: isLive ? recordedAt : businessNow(known, recordedAt) };
  }

  #beginCatchUp(tenant: TenantId, known: Known): NonNullable<Known['catchUp']> {
    setImmediate(() => (known.catchUp = undefined));
    const ended = this.#catchUp(tenant, known).then(() => void (catchUp.hasEnded = true));
    const catchUp = { ended, hasEnded: false };
    return catchUp;
  }

  async #catchUp(tenant: TenantId, known: Known): Promise<void> {
    const records = await this.store.readStream(clockStream(tenant), { from: known.revision + 1 });
    for (const record of records) fold(known, record);
    if (records.some(({ type }) => MERGES.has(type))) this.onMerge(tenant);
  }

  /** A fact was recorded; in history mode, time does not run but is where the newest fact is. */
  passed(tenant: TenantId, occurredAt: Instant): void {
    const known = this.#of(tenant);
    known.newestFact = Math.max(known.newestFact, occurredAt);
  }

  #of(tenant: TenantId): Known {
    let known = this.#known.get(tenant);
    if (!known) this.#known.set(tenant, (known = newTenant()));
    return known;
  }
}

const newTenant = (): Known => ({
  population: newPopulation,
  context: contextOf(newPopulation),
  revision: -1,
  newestFact: -Infinity,
});

function fold(known: Known, record: EncodedRecord): void {
  // Two reads at the same time find the same records.
  if (record.revision <= known.revision) return;
  known.revision = record.revision;
  const fact = decode(record);
  if (!fact || declarationOf(fact.event.type).stream !== 'clock') return;
  known.population = evolvePopulation(known.population, fact as Occurred<ClockFact>);
  known.context = contextOf(known.population);
}

function businessNow({ population, context, newestFact }: Known, wallNow: Instant): Instant {
  const closed = elapsedUpTo(population, context.calendar) ?? -Infinity;
  const now = Math.max(closed, newestFact);
  return now === -Infinity ? wallNow : now;
}
