import {
  customerStream,
  declarationOf,
  decode,
  streamParts,
  type CustomerId,
  type Position,
  type RecordedEvent,
  type TenantId,
} from '@annals/contracts';
import type { Instant } from '@annals/kernel';
import type { EventStore } from '@annals/ports';

/** What a page of the log says about one tenant. Insights are left out: they follow from the rest. */
export interface News {
  readonly position: Position;
  /** The earliest instant of a fact, by whom it is about. */
  readonly customers: ReadonlyMap<CustomerId, Instant>;
  readonly clockFacts: readonly RecordedEvent[];
}

const PAGE = 1000;

/** `null`: nothing is recorded behind `after`. */
export async function readNews(store: EventStore, tenant: TenantId, after: Position): Promise<News | null> {
  const records = await store.readAll(after, PAGE);
  if (records.length === 0) return null;
  const customers = new Map<CustomerId, Instant>();
  const clockFacts: RecordedEvent[] = [];
  for (const record of records) {
    const { kind, tenant: of } = streamParts(record.stream);
    const isFact = of === tenant && (kind === 'customer' || kind === 'clock');
    const fact = isFact ? decode(record) : undefined;
    if (fact?.customerId !== undefined)
      customers.set(fact.customerId, Math.min(customers.get(fact.customerId) ?? Infinity, fact.occurredAt));
    else if (fact && isClockFact(fact)) clockFacts.push(fact);
  }
  return { position: records.at(-1)!.position, customers, clockFacts };
}

const isClockFact = ({ event }: RecordedEvent): boolean => declarationOf(event.type).stream === 'clock';

/** A customer's own facts, oldest first. */
export async function ownFacts(store: EventStore, tenant: TenantId, id: CustomerId): Promise<RecordedEvent[]> {
  const records = await store.readStream(customerStream(tenant, id));
  return records.map(decode).filter((event) => event !== undefined);
}
