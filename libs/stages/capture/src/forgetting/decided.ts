import { decode, mergesIn, privacyStream, type CustomerId, type RecordedEvent, type TenantId } from '@annals/contracts';
import type { CustomerForgotten, ForgettingDecided } from '@annals/domain';
import type { EventStore, ExpectedRevision } from '@annals/ports';
import { readOwn } from '../history/customer-history.js';

export type Forgetting = RecordedEvent<ForgettingDecided>;

/** Whom a tenant decided to forget, in order. */
export interface Forgettings {
  readonly all: readonly Forgetting[];
  /** What the stream must be at for the next decision to be about this. */
  readonly expected: ExpectedRevision;
}

export async function readForgettings(store: EventStore, tenant: TenantId): Promise<Forgettings> {
  const records = await store.readStream(privacyStream(tenant));
  const all = records.map(decode).filter((event): event is Forgetting => event?.event.type === 'ForgettingDecided');
  return { all, expected: records.at(-1)?.revision ?? 'no-stream' };
}

/** Everybody who is the person now: the customer, and whoever it absorbed, with what each has in its stream. */
export async function personOf(
  store: EventStore,
  tenant: TenantId,
  customerId: CustomerId,
): Promise<ReadonlyMap<CustomerId, readonly RecordedEvent[]>> {
  const read = readOwn(store, tenant);
  const person = new Map<CustomerId, readonly RecordedEvent[]>();
  const take = async (id: CustomerId): Promise<void> => {
    const own = await read(id);
    person.set(id, own);
    for (const { absorbedId } of mergesIn(own)) await take(absorbedId);
  };
  await take(customerId);
  return person;
}

/** The newest fact by which a customer was forgotten; `undefined` where it never was. */
export const forgottenIn = (own: readonly RecordedEvent[]): RecordedEvent<CustomerForgotten> | undefined =>
  own.findLast((event): event is RecordedEvent<CustomerForgotten> => event.event.type === 'CustomerForgotten');
