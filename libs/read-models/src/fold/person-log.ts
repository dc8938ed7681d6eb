import type { CustomerId, Position, RecordedEvent, TenantId } from '@annals/contracts';
import type { ClockFact } from '@annals/domain';
import type { Instant } from '@annals/kernel';

/** All that the log holds about one person up to a position: what its read models follow from. */
export interface PersonLog {
  readonly tenant: TenantId;
  readonly customerId: CustomerId;
  /** By customer: the stream of the person, and of everybody who was ever merged into it. Oldest record first. */
  readonly streams: ReadonlyMap<CustomerId, readonly RecordedEvent[]>;
  /** What holds for the tenant as a whole, oldest record first. */
  readonly clockFacts: readonly RecordedEvent[];
  /** The insights that were recorded of the customer; absent where those count that the fold itself tells. */
  readonly insights?: readonly RecordedEvent[];
  readonly position: Position;
}

/** What is looked at: what had happened by `asOf`, as far as it was recorded by `knownAt`. Absent: without end. */
export interface Horizon {
  readonly asOf?: Instant | undefined;
  readonly knownAt?: Instant | undefined;
}

const DECISIONS: ReadonlySet<string> = new Set<ClockFact['type']>(['PolicyAdopted', 'SegmentSaved', 'SegmentRemoved']);

/**
 * The log as if nothing else had ever been recorded than what lies within the horizon. What a tenant decided before its
 * first day was closed holds from the beginning: a history that is imported afterwards is measured by it, however old.
 */
export function logWithin(log: PersonLog, { asOf = Infinity, knownAt = Infinity }: Horizon): PersonLog {
  const opening = log.clockFacts.find(({ event }) => event.type === 'DayClosed')?.position;
  const isOfTheBeginning = ({ event, position }: RecordedEvent): boolean =>
    DECISIONS.has(event.type) && (opening === undefined || position < opening);
  const isWithin = (event: RecordedEvent): boolean =>
    event.recordedAt <= knownAt && (event.occurredAt <= asOf || isOfTheBeginning(event));
  return filtered(log, isWithin);
}

/** What concerns the customer, in the order of the log. */
export function recordsOf({ customerId, streams, clockFacts, insights = [] }: PersonLog): RecordedEvent[] {
  const records = [...(streams.get(customerId) ?? []), ...clockFacts, ...insights];
  return records.sort((a, b) => (a.position < b.position ? -1 : 1));
}

/** The log as it was before a position. */
export const logBefore = (log: PersonLog, position: Position): PersonLog => ({
  ...filtered(log, (event) => event.position < position),
  position: position - 1n,
});

function filtered(log: PersonLog, isKept: (event: RecordedEvent) => boolean): PersonLog {
  return {
    ...log,
    streams: new Map([...log.streams].map(([id, stream]) => [id, stream.filter(isKept)])),
    clockFacts: log.clockFacts.filter(isKept),
    ...(log.insights && { insights: log.insights.filter(isKept) }),
  };
}
