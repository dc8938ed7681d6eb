import {
  auditStream,
  decode,
  formatPosition,
  type AccessData,
  type CustomerId,
  type TenantId,
} from '@annals/contracts';
import { formatInstant } from '@annals/kernel';
import type { EventStore } from '@annals/ports';

export interface AccessQuery {
  /** The number of the first access that is looked at; 0 for the oldest. */
  readonly from: number;
  readonly actor?: string;
  readonly customerId?: CustomerId;
  readonly access?: string;
  readonly limit: number;
}

/** Who looked at what, when and why. */
export interface ListedAccess extends AccessData {
  readonly id: string;
  readonly position: string;
  readonly at: string;
  readonly actor: string;
  readonly correlationId: string;
}

export interface AccessPage {
  /** Oldest first. */
  readonly accesses: readonly ListedAccess[];
  /** Where the next page begins. It moves on even where nothing matched. */
  readonly next: number;
  /** Whether there was nothing after `next` yet. */
  readonly atHead: boolean;
}

/** So many are looked at for one answer, so that a rare name cannot make a request endless. */
const MOST_EXAMINED = 20_000;
const PAGE = 1000;

/** Lists who examined a tenant's records, from the log. */
export class AccessList {
  constructor(private readonly store: EventStore) {}

  async page(tenant: TenantId, query: AccessQuery): Promise<AccessPage> {
    const accesses: ListedAccess[] = [];
    let next = query.from;
    while (next - query.from < MOST_EXAMINED) {
      const records = await this.store.readStream(auditStream(tenant), { from: next, limit: PAGE });
      for (const record of records) {
        next = record.revision + 1;
        const event = decode(record);
        if (event?.event.type !== 'RecordsAccessed') continue;
        const { id, position, recordedAt, actor, correlationId } = event;
        const at = formatInstant(recordedAt);
        const listed = { id, position: formatPosition(position), at, actor, correlationId, ...event.event.data };
        if (isWanted(listed, query)) accesses.push(listed);
        if (accesses.length === query.limit) return { accesses, next, atHead: false };
      }
      if (records.length < PAGE) return { accesses, next, atHead: true };
    }
    return { accesses, next, atHead: false };
  }
}

const isWanted = (each: ListedAccess, { actor, customerId, access }: AccessQuery): boolean =>
  (actor === undefined || each.actor === actor) &&
  (customerId === undefined || each.customerId === customerId) &&
  (access === undefined || each.access === access);
