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
  for (let from = 0, to = 0; to < UUID_CHARACTERS; to++) {
    if (to === 8 || to === 13 || to === 18 || to === 23) continue;
    text[to] = digest.charCodeAt(from++);
  }
  text[VERSION_AT] = VERSION_5;
  text[VARIANT_AT] = VARIANTS.charCodeAt(parseInt(digest[16]!, 16) & 3);
  return text.toString('latin1');
}

const UUID_CHARACTERS = 36;
/** One text is made in one place: pieced together from parts of the digest, each id would leave a dozen strings behind. */
const text = Buffer.from('-'.repeat(UUID_CHARACTERS));
const VERSION_AT = 14;
const VERSION_5 = '5'.charCodeAt(0);
const VARIANT_AT = 19;
const VARIANTS = '89ab';

function inNamespace(name: string): Buffer {
  const namespace = hashed.subarray(0, NAMESPACE_BYTES);
  // A character has at most three bytes.
  if (NAMESPACE_BYTES + 3 * name.length > hashed.length) return Buffer.concat([namespace, Buffer.from(name)]);
  return hashed.subarray(0, NAMESPACE_BYTES + hashed.write(name, NAMESPACE_BYTES));
}

/** Parts are joined by a character that no part can hold. */
const named = (...parts: readonly (string | number)[]): string => uuidOf(parts.join('\n'));

/**
 * The id of a fact, from what makes its command the same command: so a retry is recognised after any restart.
 * Written out, since it is the one that is asked for most.
 */
export const factId = (tenant: TenantId, customer: CustomerId, key: string): string =>
  uuidOf(`fact\n${tenant}\n${customer}\n${key}`);

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
