import type { EncodedRecord } from './envelope.js';
import { formatPosition, parsePosition } from './position.js';
import { streamParts, type StreamId } from './streams.js';

/** Attributes of a CloudEvent by their names, without the prefix that a transport gives them. */
export type CloudEventAttributes = Readonly<Record<string, string>>;

/**
 * A record as a CloudEvent 1.0 in binary mode: these attributes beside its body, which stays as it is.
 * Shape: `position` is a decimal string; `time` is when the fact occurred, absent where the body does not say so. The
 * tenant is in `source`, the version of the body's schema at the end of `type`.
 */
export function cloudEventOf(record: EncodedRecord): CloudEventAttributes {
  const { tenant, customerId } = streamParts(record.stream);
  return {
    specversion: '1.0',
    id: record.id,
    source: `/tenants/${tenant}`,
    type: record.type,
    ...(customerId === undefined ? {} : { subject: customerId }),
    ...saidBy(record.body),
    position: formatPosition(record.position),
    stream: record.stream,
    revision: String(record.revision),
  };
}

/** A body that is no JSON is the reader's matter: whoever carries it must not stop at it. */
function saidBy(body: Uint8Array): { time?: string; traceparent?: string } {
  try {
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
    const { occurredAt, traceparent } = JSON.parse(text) as Record<string, unknown>;
    return {
      ...(typeof occurredAt === 'string' && { time: occurredAt }),
      ...(typeof traceparent === 'string' && { traceparent }),
    };
  } catch {
    return {};
  }
}

/** What a record is made of again; the other attributes say the same once more, for those who know nothing of Annals. */
export const RECORD_ATTRIBUTES = ['id', 'type', 'position', 'stream', 'revision'] as const;

/** The record again, byte for byte. Errors: TypeError naming the attribute that is missing or wrong. */
export function recordOfCloudEvent(attributes: CloudEventAttributes, body: Uint8Array): EncodedRecord {
  const text = (name: string): string => {
    const value = attributes[name];
    if (value === undefined) throw new TypeError(`the event has no attribute ${name}`);
    return value;
  };
  const position = parsePosition(text('position'));
  if (position === undefined) throw new TypeError('the attribute position is no position');
  return {
    id: text('id'),
    type: text('type'),
    body,
    position,
    stream: text('stream') as StreamId,
    revision: Number(text('revision')),
  };
}
