import { clockStream, decode, declarationOf, derivedId, encode, invalidity, type NewEvent } from '@annals/contracts';
import {
  decideTenantFact,
  evolvePopulation,
  newPopulation,
  type ClockFact,
  type Population,
  type TenantFact,
} from '@annals/domain';
import { isSameJson, never, ok, reject, type Occurred, type Rejection, type Result } from '@annals/kernel';
import { VersionConflict, type EventStore, type WallClock } from '@annals/ports';
import type { Asker } from '../fact/event-of.js';
import type { TenantTimes } from '../history/tenant-times.js';

/** What is recorded of a decision for a whole tenant. */
export interface TenantRecorded {
  readonly eventId: string;
  readonly position: bigint;
  /** Of the event in the tenant's stream. */
  readonly revision: number;
  readonly duplicate: boolean;
  readonly occurredAt: number;
}

/** The clock appends to the same stream, but rarely. */
const MOST_CONFLICTS = 100;

/** Records what people decide for a tenant as a whole: policies and segments. */
export class TenantFacts {
  constructor(
    private readonly store: EventStore,
    private readonly times: TenantTimes,
    private readonly clock: WallClock,
  ) {}

  /**
   * Idempotence: what holds already is not recorded again.
   * Errors: a Rejection of the domain; FACT.INVALID.
   * Failure: VersionConflict after very many lost races; StorageUnavailable.
   */
  async record(asker: Asker, fact: TenantFact): Promise<Result<TenantRecorded, Rejection>> {
    const flaw = invalidity(fact);
    if (flaw !== undefined) return reject('FACT.INVALID', flaw);
    for (let conflicts = 0; ; conflicts++) {
      const known = await this.#read(asker.tenant);
      const newest = known.facts.findLast(({ event }) => subjectOf(event) === subjectOf(fact));
      if (newest && isSameJson(newest.event, fact)) return ok(repeated(newest));
      const decision = decideTenantFact(known.population, fact);
      if (!decision.ok) return decision;
      try {
        return ok(await this.#append(asker, fact, known.revision));
      } catch (error) {
        if (!(error instanceof VersionConflict) || conflicts >= MOST_CONFLICTS) throw error;
      }
    }
  }

  async #append(asker: Asker, event: TenantFact, revision: number): Promise<TenantRecorded> {
    const { businessNow: occurredAt } = await this.times.present(asker.tenant);
    const { tenant, actor, correlationId, traceparent } = asker;
    // The data is in the id: two who race for one revision with different wishes must not pass for one.
    const id = derivedId('tenant-fact', tenant, subjectOf(event)!, revision + 1, JSON.stringify(event.data));
    const recorded: NewEvent = {
      ...{ id, tenant, actor, correlationId, traceparent, event, occurredAt },
      recordedAt: this.clock.now(),
      sourceSeq: 0,
    };
    const expected = revision < 0 ? 'no-stream' : revision;
    const appended = await this.store.append(clockStream(tenant), expected, [encode(recorded)]);
    return { eventId: id, occurredAt, ...appended };
  }

  async #read(tenant: string): Promise<Known> {
    const known: Known = { population: newPopulation, facts: [], revision: -1 };
    for (const record of await this.store.readStream(clockStream(tenant))) {
      known.revision = record.revision;
      const fact = decode(record);
      if (!fact || declarationOf(fact.event.type).stream !== 'clock') continue;
      known.population = evolvePopulation(known.population, fact as Occurred<ClockFact>);
      known.facts.push(fact as Stored);
    }
    return known;
  }
}

type Stored = Occurred<ClockFact> & { readonly position: bigint; readonly revision: number };

interface Known {
  population: Population;
  readonly facts: Stored[];
  revision: number;
}

const repeated = ({ id, position, revision, occurredAt }: Stored): TenantRecorded => ({
  ...{ eventId: id, position, revision, occurredAt },
  duplicate: true,
});

/** What a decision is about: the newest one about it is in force. `undefined` for the clock's own facts, and for merges. */
function subjectOf(event: ClockFact): string | undefined {
  switch (event.type) {
    case 'PolicyAdopted':
      return `policy:${event.data.policy.version}`;
    case 'SegmentSaved':
    case 'SegmentRemoved':
      return `segment:${event.data.segmentId}`;
    case 'DayClosed':
    case 'ReviewPeriodClosed':
    case 'CutsSet':
    case 'ModelFitted':
    case 'MergeDecided':
    case 'MergeRevoked':
      return undefined;
    default:
      return never(event);
  }
}
