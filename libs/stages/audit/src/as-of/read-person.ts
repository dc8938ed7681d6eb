import {
  clockStream,
  customerStream,
  declarationOf,
  decode,
  type CustomerId,
  type RecordedEvent,
  type StreamId,
  type TenantId,
} from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import type { PersonLog } from '@annals/read-models';

/** All that the log holds now about a person, in streams that are read side by side. */
export async function readPerson(store: EventStore, tenant: TenantId, customerId: CustomerId): Promise<PersonLog> {
  const position = await store.head();
  const read = async (stream: StreamId): Promise<RecordedEvent[]> => {
    const records = await store.readStream(stream);
    return records.map(decode).filter((event) => event !== undefined && event.position <= position) as RecordedEvent[];
  };
  const streams = new Map<CustomerId, readonly RecordedEvent[]>();
  const take = async (id: CustomerId): Promise<void> => {
    if (streams.has(id)) return;
    streams.set(id, []);
    const own = await read(customerStream(tenant, id));
    streams.set(id, own);
    // Also whom a merge brought that was taken back: it was in force in between.
    for (const { event } of own) if (event.type === 'CustomersMerged') await take(event.data.absorbedId);
  };
  const [clockFacts] = await Promise.all([read(clockStream(tenant)), take(customerId)]);
  return {
    ...{ tenant, customerId, streams, position },
    clockFacts: clockFacts.filter(({ event }) => declarationOf(event.type).stream === 'clock'),
  };
}
