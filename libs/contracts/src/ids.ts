import { hash } from 'node:crypto';
import { formatDay, type Day } from '@annals/kernel';
import type { AnyEvent } from '@annals/domain';
import type { CustomerId, TenantId } from './streams.js';

/** Namespace of all name-based ids (UUIDv5, RFC 9562). Never changes: stored ids depend on it. */
const NAMESPACE = '6f7dd1f6-4f5b-5d0e-9a50-1d2f8f3f5a11';

const NAMESPACE_BYTES = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex').toString('latin1');

/**
 * UUIDv5 of a name (RFC 9562 §5.5). Not the uuid package's: every fact and insight needs one or more, and that one
 * takes ten times as long to turn the name into bytes.
 */
export function uuidOf(name: string): string {
  const digest = hash(
    'sha1',
    Buffer.from(NAMESPACE_BYTES + Buffer.from(name, 'utf8').toString('latin1'), 'latin1'),
    'hex',
  );
  const variant = ((parseInt(digest[16]!, 16) & 3) | 8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** Parts are joined by a character that no part can hold. */
const named = (...parts: readonly (string | number)[]): string => uuidOf(parts.join('\n'));

/** The id of a fact, from what makes its command the same command: so a retry is recognised after any restart. */
export const factId = (tenant: TenantId, customer: CustomerId, key: string): string =>
  named('fact', tenant, customer, key);

/** The name under which a fact is known at its source; `undefined` where it brings none. */
export function naturalKey(event: AnyEvent): string | undefined {
  switch (event.type) {
    case 'CustomerRegistered':
      return 'registration';
    case 'PurchaseRecorded':
      return `order:${event.data.orderId}`;
    case 'PurchaseReturned':
      return `return:${event.data.returnId}`;
    case 'ComplaintReceived':
      return `complaint:${event.data.complaintId}`;
    case 'ComplaintResolved':
      return `resolution:${event.data.complaintId}`;
    case 'InteractionRecorded':
      return event.data.interactionId === undefined ? undefined : `interaction:${event.data.interactionId}`;
    default:
      return undefined;
  }
}

/** The id of the clock fact of a day: known before it is appended, so that receipts can name it whichever comes first. */
export function clockFactId(tenant: TenantId, type: 'DayClosed' | 'ReviewPeriodClosed', day: Day): string {
  const key = `${tenant} ${type} ${day}`;
  let id = clockFactIds.get(key);
  if (id === undefined) {
    id = named('clock', tenant, type, formatDay(day));
    if (clockFactIds.size >= MAX_CLOCK_FACT_IDS) clockFactIds.clear();
    clockFactIds.set(key, id);
  }
  return id;
}

/** A day that closes is the cause of many insights at once. */
const clockFactIds = new Map<string, string>();
const MAX_CLOCK_FACT_IDS = 10_000;

/** The id of an insight: the same decision for the same cause is the same insight, so redelivery appends nothing. */
export const insightId = (
  projection: string,
  version: number,
  policyVersion: number,
  tenant: TenantId,
  customer: CustomerId,
  cause: string,
): string => named('insight', projection, version, policyVersion, tenant, customer, cause);

/** Any other id that follows from names. */
export const derivedId = (kind: string, ...parts: readonly (string | number)[]): string => named(kind, ...parts);
