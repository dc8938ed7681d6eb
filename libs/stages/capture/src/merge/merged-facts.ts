import { customerStream, personFacts, type CustomerId, type RecordedEvent, type TenantId } from '@annals/contracts';
import { reconcile, type Context, type CustomerFact, type Reconciled } from '@annals/domain';
import type { Occurred } from '@annals/kernel';
import type { EventStore } from '@annals/ports';
import { byPosition, readOwn } from '../history/customer-history.js';

/** The person's facts in the order of arrival; personal fields sealed. */
async function historyOf(store: EventStore, tenant: TenantId, customerId: CustomerId): Promise<RecordedEvent[]> {
  const facts = await personFacts(readOwn(store, tenant), customerId);
  return facts.sort(byPosition);
}

/** What is known of a customer; `revision` is that of its stream, -1 where there is none. */
export interface Known {
  readonly customerId: CustomerId;
  readonly facts: readonly RecordedEvent[];
  readonly revision: number;
}

export async function knownOf(store: EventStore, tenant: TenantId, customerId: CustomerId): Promise<Known> {
  const newest = await store.readLast(customerStream(tenant, customerId));
  return { customerId, facts: await historyOf(store, tenant, customerId), revision: newest?.revision ?? -1 };
}

/** What the two histories come to as one. */
export function reconciled(survivor: Known, absorbed: Known, context: Context): Reconciled {
  const all = [...survivor.facts, ...absorbed.facts];
  const ids = all.map(({ customerId }) => customerId).filter((id) => id !== undefined);
  return reconcile({
    survivorId: survivor.customerId,
    persons: new Set([survivor.customerId, absorbed.customerId, ...ids]),
    survivor: survivor.facts as readonly Occurred<CustomerFact>[],
    absorbed: absorbed.facts as readonly Occurred<CustomerFact>[],
    context,
  });
}
