import type { Standing, TenantId } from '@annals/contracts';
import type { ListPage } from '@annals/ports';
import type { FoldLimit } from '@annals/read-models';
import type { Held, LaneMemory } from './lane-memory.js';
import type { Parking } from './parking.js';

/** Where a lane finds its customers. */
export interface Reach {
  readonly memory: LaneMemory;
  readonly parking: Parking;
  readonly limit: FoldLimit;
}

/** First those that the batch has changed, then those that are only stored. */
export async function forEachHeld(
  { memory, parking, limit }: Reach,
  tenant: TenantId,
  stored: AsyncIterable<ListPage<Standing>['items']>,
  work: (held: Held) => void,
): Promise<void> {
  const touched = memory.changedOf(tenant);
  if (touched.length > 0) limit.many(() => touched.forEach(work), touched.length);
  const done = new Set(touched.map(({ customerId }) => customerId));
  for await (const page of stored) {
    const waiting = page.filter(({ id }) => !done.has(id) && !parking.has(tenant, id));
    if (waiting.length === 0) continue;
    limit.many(() => {
      for (const { id, document } of waiting) work(memory.get(tenant, id) ?? memory.hold(tenant, id, document));
    }, waiting.length);
  }
}
