import { hash } from 'node:crypto';
import { formatDay, type Day } from '@annals/kernel';
import type { CustomerId, TenantId } from './streams.js';

/** Namespace of all name-based ids (UUIDv5, RFC 9562). Never changes: stored ids depend on it. */
const NAMESPACE = '6f7dd1f6-4f5b-5d0e-9a50-1d2f8f3f5a11';

/** The namespace, with room for a name behind it: what is hashed needs no buffers of its own then. */
const hashed = Buffer.alloc(1024);
const NAMESPACE_BYTES = hashed.write(NAMESPACE.replaceAll('-', ''), 'hex');

/**
 * UUIDv5 of a name (RFC 9562 §5.5). Not the uuid package's: every fact and insight needs one or more, and that one
 * takes ten times as long to turn the name into bytes.
 */
export function uuidOf(name: string): string {
  const digest = hash('sha1', inNamespace(name), 'hex');
  const variant = ((parseInt(digest[16]!, 16) & 3) | 8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

function inNamespace(name: string): Buffer {
  const namespace = hashed.subarray(0, NAMESPACE_BYTES);
  // A character has at most three bytes.
  if (NAMESPACE_BYTES + 3 * name.length > hashed.length) return Buffer.concat([namespace, Buffer.from(name)]);
  return hashed.subarray(0, NAMESPACE_BYTES + hashed.write(name, NAMESPACE_BYTES));
}

/** Parts are joined by a character that no part can hold. */
const named = (...parts: readonly (string | number)[]): string => uuidOf(parts.join('\n'));

/** The id of a fact, from what makes its command the same command: so a retry is recognised after any restart. */
export const factId = (tenant: TenantId, customer: CustomerId, key: string): string =>
  named('fact', tenant, customer, key);

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
