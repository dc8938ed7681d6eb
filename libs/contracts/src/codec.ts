import { formatInstant, type Instant } from '@annals/kernel';
import type { AnyEvent } from '@annals/domain';
import type { EncodedEvent, EncodedRecord, NewEvent, RecordedEvent } from './envelope.js';
import { declarationOf, upcast, wireTypeOf } from './registry.js';
import { seal, unseal } from './seal.js';
import { clockStream, customerStream, type StreamId } from './streams.js';

/** The body of a stored event, as JSON. The type stands beside it. */
interface Body {
  tenant: string;
  customerId?: string;
  occurredAt: string;
  recordedAt: string;
  sourceSeq: number;
  actor: string;
  correlationId: string;
  idempotencyKey?: string;
  traceparent?: string;
  data: Record<string, unknown>;
  sealed?: string;
}

/** The stream that a fact is appended to. An insight's stream also needs its projection's name. */
export const streamOf = (event: Pick<NewEvent, 'tenant' | 'customerId'>): StreamId =>
  event.customerId === undefined ? clockStream(event.tenant) : customerStream(event.tenant, event.customerId);

/** What a box is bound to; without the event's version, so that upcast events still open (ADR 5). */
const placeOf = (tenant: string, customerId: string, name: string): string =>
  `${tenant}|${customerStream(tenant, customerId)}|${declarationOf(name).wire}`;

/** Whether the event holds personal data, and so needs its customer's key. */
export const holdsPersonalData = (event: AnyEvent): boolean => hasAnyOf(event.data, declarationOf(event.type).personal);

function hasAnyOf(data: object, fields: readonly string[]): boolean {
  for (const field of fields) if (field in data) return true;
  return false;
}

/**
 * The bytes to store. Personal fields leave the data and go, sealed, beside it.
 * Errors: TypeError when the event holds personal data and there is no key: it never gets out in the clear.
 */
export function encode(event: NewEvent, key?: Uint8Array): EncodedEvent {
  const type = wireTypeOf(event.event.type);
  const { open, hidden } = split(event.event);
  const body: Body = {
    tenant: event.tenant,
    customerId: event.customerId,
    occurredAt: formatInstant(event.occurredAt),
    recordedAt: recordedText(event.recordedAt),
    sourceSeq: event.sourceSeq,
    actor: event.actor,
    correlationId: event.correlationId,
    idempotencyKey: event.idempotencyKey,
    traceparent: event.traceparent,
    data: open,
  };
  if (hidden) {
    if (!key || event.customerId === undefined)
      throw new TypeError(`${event.event.type} holds personal data and needs a key`);
    body.sealed = seal(key, placeOf(event.tenant, event.customerId, event.event.type), hidden);
  }
  return { id: event.id, type, body: Buffer.from(JSON.stringify(body)) };
}

/** Remembered, since many events are recorded in one millisecond. */
function recordedText(instant: Instant): string {
  if (instant !== recorded.instant) recorded = { instant, text: formatInstant(instant) };
  return recorded.text;
}

let recorded = { instant: NaN, text: '' };

function split(event: AnyEvent): { open: Record<string, unknown>; hidden?: Record<string, unknown> } {
  const data = event.data as Record<string, unknown>;
  const { personal } = declarationOf(event.type);
  if (!hasAnyOf(data, personal)) return { open: data };
  const open: Record<string, unknown> = {};
  const hidden: Record<string, unknown> = {};
  for (const field in data) (personal.includes(field) ? hidden : open)[field] = data[field];
  return { open, hidden };
}

/**
 * A stored record as an event of the current version. Its personal fields stay sealed: {@link reveal} opens them.
 * Errors: `undefined` for a type that this release does not know; SyntaxError for a body that is no JSON.
 */
export function decode(record: EncodedRecord): RecordedEvent | undefined {
  const body = JSON.parse(textOf(record.body)) as Body;
  const current = upcast(record.type, body.data);
  if (!current) return undefined;
  return {
    id: record.id,
    position: record.position,
    stream: record.stream,
    revision: record.revision,
    tenant: body.tenant,
    customerId: body.customerId,
    occurredAt: Date.parse(body.occurredAt),
    recordedAt: Date.parse(body.recordedAt),
    sourceSeq: body.sourceSeq,
    actor: body.actor,
    correlationId: body.correlationId,
    idempotencyKey: body.idempotencyKey,
    traceparent: body.traceparent,
    sealed: body.sealed,
    event: { type: current.declaration.name, data: current.data } as AnyEvent,
  };
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

/** The event with its personal fields. Errors: SealBroken. */
export function reveal(event: RecordedEvent, key: Uint8Array): RecordedEvent {
  if (event.sealed === undefined || event.customerId === undefined) return event;
  const hidden = unseal(key, placeOf(event.tenant, event.customerId, event.event.type), event.sealed);
  return { ...event, event: { type: event.event.type, data: { ...event.event.data, ...hidden } } as AnyEvent };
}
