import {
  declarationOf,
  formatPosition,
  wireTypeOf,
  type CustomerId,
  type RecordedEvent,
  type TenantId,
} from '@annals/contracts';
import type { StreamKind } from '@annals/domain';
import { formatInstant } from '@annals/kernel';

/** An event as consumers see it. Personal data stays sealed: it is read with the customer, not with the feed. */
export interface FeedEvent {
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly customerId?: CustomerId;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly sourceSeq: number;
  readonly actor: string;
  readonly correlationId: string;
  /** Whether the fact also holds personal data. */
  readonly personal: boolean;
  readonly data: unknown;
}

/** What is no consumer's concern. That a customer was forgotten stands in the customer's own stream, too. */
const WITHHELD: ReadonlySet<StreamKind> = new Set(['privacy', 'audit']);

/** `undefined` of what is withheld from consumers. */
export function feedEvent(event: RecordedEvent): FeedEvent | undefined {
  if (WITHHELD.has(declarationOf(event.event.type).stream)) return undefined;
  return {
    position: formatPosition(event.position),
    id: event.id,
    type: wireTypeOf(event.event.type),
    name: event.event.type,
    customerId: event.customerId,
    occurredAt: formatInstant(event.occurredAt),
    recordedAt: formatInstant(event.recordedAt),
    sourceSeq: event.sourceSeq,
    actor: event.actor,
    correlationId: event.correlationId,
    personal: event.sealed !== undefined,
    data: event.event.data,
  };
}

/** What a consumer asks for. */
export interface Wanted {
  readonly tenant: TenantId;
  /** Names (`PurchaseRecorded`) or persisted types (`purchase.recorded.v1`); all when empty. */
  readonly types: ReadonlySet<string>;
  readonly customerId?: CustomerId;
}

export const isWanted = (
  { tenant, event }: { readonly tenant: TenantId; readonly event: FeedEvent },
  wanted: Wanted,
): boolean =>
  tenant === wanted.tenant &&
  (wanted.customerId === undefined || event.customerId === wanted.customerId) &&
  (wanted.types.size === 0 || wanted.types.has(event.type) || wanted.types.has(event.name));
