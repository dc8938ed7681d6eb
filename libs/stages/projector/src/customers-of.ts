import type { CustomerId, RecordedEvent, TenantId } from '@annals/contracts';

/** The tenants of a batch, each with those of its customers whom an event concerns. */
export function customersOf(
  events: readonly RecordedEvent[],
  concerns: (event: RecordedEvent) => boolean,
): ReadonlyMap<TenantId, ReadonlySet<CustomerId>> {
  const found = new Map<TenantId, Set<CustomerId>>();
  for (const event of events) {
    if (!found.has(event.tenant)) found.set(event.tenant, new Set());
    if (event.customerId !== undefined && concerns(event)) found.get(event.tenant)!.add(event.customerId);
  }
  return found;
}
