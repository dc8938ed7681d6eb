import { customerStream, derivedId, encode, type CustomerId, type NewEvent } from '@annals/contracts';
import type { EventStore, KeyStore } from '@annals/ports';
import type { Forgetting } from './decided.js';
import type { ForgetList } from './forget-list.js';

export interface ErasePorts {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly list: ForgetList;
}

/**
 * Carries a decision out: it is noted outside, the keys are destroyed, and each customer's own stream says so. In this
 * order, so that who finds the last fact knows that no key is left.
 * Idempotence: goes on where it stopped, however often and by whomever it is called. Failure: StorageUnavailable.
 */
export async function erase(
  { store, keys, list }: ErasePorts,
  decision: Forgetting,
  recordedAt: number,
): Promise<void> {
  const { tenant } = decision;
  const { customerId, customers, reasonCode } = decision.event.data;
  list.add(decision.id, { tenant, customerId, customers, reasonCode });
  for (const each of customers) await keys.forget(tenant, each);
  // Whatever else is appended meanwhile: a fact that was decided before this one is known is refused its place.
  for (const each of customers)
    await store.append(customerStream(tenant, each), 'any', [encode(forgotten(decision, each, recordedAt))]);
}

/** Whether the last step is stored: then all of them are. */
export async function isErased({ store }: Pick<ErasePorts, 'store'>, decision: Forgetting): Promise<boolean> {
  const customerId = decision.event.data.customers.at(-1)!;
  const id = forgottenId(decision, customerId);
  const records = await store.readStream(customerStream(decision.tenant, customerId));
  return records.some((record) => record.id === id);
}

const forgottenId = ({ tenant, id }: Forgetting, customerId: CustomerId): string =>
  derivedId('forgotten', tenant, id, customerId);

function forgotten(decision: Forgetting, customerId: CustomerId, recordedAt: number): NewEvent {
  const { id: forgettingId, tenant, actor, correlationId, traceparent, occurredAt, event } = decision;
  return {
    ...{ id: forgottenId(decision, customerId), tenant, customerId, actor, correlationId, traceparent },
    ...{ occurredAt, recordedAt, sourceSeq: 0 },
    event: { type: 'CustomerForgotten', data: { forgettingId, reasonCode: event.data.reasonCode } },
  };
}
