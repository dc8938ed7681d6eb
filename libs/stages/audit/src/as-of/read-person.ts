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
import { streamsOfPerson, type PersonLog } from '@annals/read-models';

/** All that the log holds now about a person, in streams that are read side by side. */
export async function readPerson(store: EventStore, tenant: TenantId, customerId: CustomerId): Promise<PersonLog> {
  const position = await store.head();
  const read = async (stream: StreamId): Promise<RecordedEvent[]> => {
    const records = await store.readStream(stream);
    return records.map(decode).filter((event) => event !== undefined && event.position <= position) as RecordedEvent[];
  };
  const own = (id: CustomerId): Promise<RecordedEvent[]> => read(customerStream(tenant, id));
  const [clockFacts, streams] = await Promise.all([read(clockStream(tenant)), streamsOfPerson(own, customerId)]);
  return {
    ...{ tenant, customerId, streams, position },
    clockFacts: clockFacts.filter(({ event }) => declarationOf(event.type).stream === 'clock'),
  };
}
