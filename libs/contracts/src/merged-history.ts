import { isCustomerFact, type CustomersMerged, type IdentityFact } from '@annals/domain';
import type { RecordedEvent } from './envelope.js';
import type { CustomerId } from './streams.js';

/** All that a customer's own stream holds, oldest first; at least up to a revision, where one is named. */
export type ReadOwn = (customerId: CustomerId, revision?: number) => Promise<readonly RecordedEvent[]>;

/** The merges that a customer's own stream says are in force, oldest first. */
export function mergesIn(own: readonly RecordedEvent[]): CustomersMerged['data'][] {
  const merges = new Map<string, CustomersMerged['data']>();
  for (const { event } of own) {
    if (event.type === 'CustomersMerged') merges.set(event.data.mergeId, event.data);
    if (event.type === 'MergeUndone') merges.delete(event.data.mergeId);
  }
  return [...merges.values()];
}

/** The customer who absorbed the one whose own stream this is, and by which merge. */
export function absorptionIn(own: readonly RecordedEvent[]): { into: CustomerId; mergeId: string } | undefined {
  const last = own.findLast(
    ({ event }): boolean => event.type === 'CustomerAbsorbed' || event.type === 'CustomerRestored',
  )?.event as IdentityFact | undefined;
  return last?.type === 'CustomerAbsorbed' ? { into: last.data.survivorId, mergeId: last.data.mergeId } : undefined;
}

/**
 * A person's facts: those of its own stream, as far as `isKnown`, and those of everybody whom it has absorbed by then, up
 * to where each history was closed; without what the merges left out. In no order. A pure function of the log: a stream
 * that was absorbed does not grow before it is restored, and then the merge is no longer in force.
 */
export async function personFacts(
  read: ReadOwn,
  customerId: CustomerId,
  isKnown: (event: RecordedEvent) => boolean = () => true,
): Promise<RecordedEvent[]> {
  const streams = new Map<CustomerId, readonly RecordedEvent[]>();
  const take = async (id: CustomerId, own: readonly RecordedEvent[]): Promise<void> => {
    streams.set(id, own);
    for (const { absorbedId, absorbedRevision } of mergesIn(own))
      await take(absorbedId, closedAt(await read(absorbedId, absorbedRevision), absorbedRevision));
  };
  await take(customerId, (await read(customerId)).filter(isKnown));
  return personFactsIn(streams, customerId);
}

/** {@link personFacts}, of streams that are read already: those of the person and of whoever is merged into it. */
export function personFactsIn(
  streams: ReadonlyMap<CustomerId, readonly RecordedEvent[]>,
  customerId: CustomerId,
  isKnown: (event: RecordedEvent) => boolean = () => true,
): RecordedEvent[] {
  const joined = (own: readonly RecordedEvent[]): RecordedEvent[] => {
    const merges = mergesIn(own);
    const facts = own.filter(({ event }) => isCustomerFact(event));
    if (merges.length === 0) return facts;
    for (const { absorbedId, absorbedRevision } of merges)
      for (const fact of joined(closedAt(streams.get(absorbedId) ?? [], absorbedRevision))) facts.push(fact);
    const leftOut = new Set(merges.flatMap((merge) => merge.leftOut));
    return facts.filter(({ id }) => !leftOut.has(id));
  };
  return joined((streams.get(customerId) ?? []).filter(isKnown));
}

/** A history as it was when it was closed. */
const closedAt = (own: readonly RecordedEvent[], revision: number): readonly RecordedEvent[] =>
  own.filter((event) => event.revision <= revision);
