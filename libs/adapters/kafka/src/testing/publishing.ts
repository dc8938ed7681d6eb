import { clockStream, customerStream, DEFAULT_TENANT, insightStream, type EncodedEvent } from '@annals/contracts';
import type { EncodedRecord, Position, StreamId } from '@annals/contracts';
import type { Delivery, EventBus, EventStore } from '@annals/ports';

let made = 0;
const event = (): EncodedEvent => {
  const id = `00000000-0000-4000-8000-${(++made).toString(16).padStart(12, '0')}`;
  return { id, type: 'purchase.recorded.v1', body: Buffer.from(JSON.stringify({ about: id })) };
};

const CUSTOMERS = 11;

/** Streams as a running system appends to them: facts, what follows from them, and now and then the end of a day. */
export function streamAt(i: number): StreamId {
  const customer = `c${(i * 7) % CUSTOMERS}`;
  if (i % 13 === 12) return clockStream(DEFAULT_TENANT);
  return i % 3 === 2 ? insightStream('value', DEFAULT_TENANT, customer) : customerStream(DEFAULT_TENANT, customer);
}

/** Appends so many events to the log, and gives their records. */
export async function appendMixed(log: EventStore, count: number): Promise<EncodedRecord[]> {
  const before = await log.head();
  await Promise.all(Array.from({ length: count }, (_, i) => log.append(streamAt(i), 'any', [event()])));
  return log.readAll(before, count);
}

export interface Collecting {
  readonly group?: string;
  readonly from?: (partition: number) => Position;
  readonly wantsInsights?: boolean;
  readonly maxRecords?: number;
  /** Ends when every partition that delivers is complete up to here. */
  readonly upTo: Position;
}

/** Subscribes until everything up to a position is delivered. */
export async function collect(bus: EventBus, collecting: Collecting): Promise<Delivery[]> {
  const { group = 'collector', from = () => 0n, wantsInsights = true, maxRecords = 50, upTo } = collecting;
  const abort = new AbortController();
  const partitions = await bus.partitions();
  const complete = new Set<number>();
  const deliveries: Delivery[] = [];
  const wish = { group, from: async (p: number) => from(p), wantsInsights, maxRecords, signal: abort.signal };
  for await (const delivery of bus.subscribe(wish)) {
    deliveries.push(delivery);
    if (delivery.upTo >= upTo) complete.add(delivery.partition);
    if (complete.size === partitions) abort.abort();
  }
  return deliveries;
}

/** Ids by partition, as they were delivered. */
export function deliveredIds(deliveries: readonly Delivery[]): Map<number, string[]> {
  const ids = new Map<number, string[]>();
  for (const { partition, records } of deliveries)
    ids.set(partition, [...(ids.get(partition) ?? []), ...records.map(({ id }) => id)]);
  return ids;
}
