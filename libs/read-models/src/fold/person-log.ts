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

/**
 * The streams of a person and of everybody who was ever merged into it: also whom a merge brought that was taken back,
 * since it was in force in between. `readOwn` gives a customer's own stream.
 */
export async function streamsOfPerson(
  readOwn: (id: CustomerId) => Promise<readonly RecordedEvent[]>,
  customerId: CustomerId,
): Promise<PersonLog['streams']> {
  const streams = new Map<CustomerId, readonly RecordedEvent[]>();
  const take = async (id: CustomerId): Promise<void> => {
    if (streams.has(id)) return;
    streams.set(id, []);
    const own = await readOwn(id);
    streams.set(id, own);
    for (const { event } of own) if (event.type === 'CustomersMerged') await take(event.data.absorbedId);
  };
  await take(customerId);
  return streams;
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
  const isOfTheBeginning = beginningOf(log.clockFacts);
  const isWithin = (event: RecordedEvent): boolean =>
    event.recordedAt <= knownAt && (event.occurredAt <= asOf || isOfTheBeginning(event));
  return filtered(log, isWithin);
}

/** Tells the decisions that a tenant made before its first day was closed. */
export function beginningOf(clockFacts: readonly RecordedEvent[]): (fact: RecordedEvent) => boolean {
  const opening = clockFacts.find(({ event }) => event.type === 'DayClosed')?.position;
  return ({ event, position }) => DECISIONS.has(event.type) && (opening === undefined || position < opening);
}

/** What concerns the customer, in the order of the log. */
export const recordsOf = (log: PersonLog): RecordedEvent[] => inLogOrder([...ownRecordsOf(log), ...log.clockFacts]);

/** The same without what holds for the tenant as a whole. */
export const ownRecordsOf = ({ customerId, streams, insights = [] }: PersonLog): RecordedEvent[] =>
  inLogOrder([...(streams.get(customerId) ?? []), ...insights]);

/** Of the log; what stands at the same place stays in the order in which it came. */
export const inLogOrder = (records: RecordedEvent[]): RecordedEvent[] =>
  records.sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0));

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
