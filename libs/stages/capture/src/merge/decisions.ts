import { clockStream, decode, type RecordedEvent, type TenantId } from '@annals/contracts';
import { evolveMerges, noMerges, type MergeDecided, type MergeRegistry, type MergeRevoked } from '@annals/domain';
import type { EventStore, ExpectedRevision } from '@annals/ports';

export type Decision = RecordedEvent<MergeDecided | MergeRevoked>;

/** What a tenant decided about who is one person, in the order in which it was decided. */
export interface Decisions {
  readonly all: readonly Decision[];
  readonly registry: MergeRegistry;
  /** What the tenant's stream must be at for the next decision to be about this. */
  readonly expected: ExpectedRevision;
}

export async function readDecisions(store: EventStore, tenant: TenantId): Promise<Decisions> {
  const records = await store.readStream(clockStream(tenant));
  const all = records.map(decode).filter(isDecision);
  const registry = all.reduce((known, { event }) => evolveMerges(known, event), noMerges());
  return { all, registry, expected: records.at(-1)?.revision ?? 'no-stream' };
}

const isDecision = (event: RecordedEvent | undefined): event is Decision =>
  event?.event.type === 'MergeDecided' || event?.event.type === 'MergeRevoked';
