import { randomUUID } from 'node:crypto';
import { binaryEvent, jsonEvent, type EventData, type JSONType } from '@eventstore/db-client';
import type { EncodedEvent } from '@annals/contracts';

/**
 * The event as the server stores it. The log's id stands in the metadata, and the server gets an id that is made for
 * this append: it takes equal ids for a retry, and so a success means that it was this append that stored the events,
 * not another process with the same facts.
 */
export function eventDataOf({ id, type, body }: EncodedEvent): EventData {
  const about = { id: randomUUID(), type, metadata: { id } };
  const json = jsonOf(body);
  return json === undefined ? binaryEvent({ ...about, data: body }) : jsonEvent({ ...about, data: json });
}

/**
 * The body as JSON, which the server's web interface and projections can show. The client parses and serialises it
 * again, so this is only for bodies that come out of that byte for byte: the codec's do.
 */
function jsonOf(body: Uint8Array): JSONType | undefined {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  try {
    const value = JSON.parse(bytes.toString('utf8')) as JSONType;
    return typeof value === 'object' && value !== null && bytes.equals(bytesOf(value)) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const bytesOf = (json: unknown): Buffer => Buffer.from(JSON.stringify(json));
