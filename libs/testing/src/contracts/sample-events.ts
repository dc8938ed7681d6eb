import { randomUUID } from 'node:crypto';
import {
  customerStream,
  DEFAULT_TENANT,
  type EncodedEvent,
  type EncodedRecord,
  type StreamId,
} from '@annals/contracts';

let made = 0;

/** A UUID that no other call gives. */
export const freshId = (): string => `00000000-0000-4000-8000-${(++made).toString(16).padStart(12, '0')}`;

export const sampleStream = (customer: string): StreamId => customerStream(DEFAULT_TENANT, customer);

/** Streams by short names, which are new ones in each test, on a log that was there before, too. */
export function freshStreams(): (name: string) => StreamId {
  const test = randomUUID();
  return (name) => sampleStream(`${test}-${name}`);
}

export function sampleEvent(id = freshId()): EncodedEvent {
  return { id, type: 'purchase.recorded.v1', body: Buffer.from(JSON.stringify({ about: id })) };
}

export const sampleEvents = (count: number): EncodedEvent[] => Array.from({ length: count }, () => sampleEvent());

export const idsOf = (events: readonly EncodedEvent[]): string[] => events.map(({ id }) => id);

/** What a reader compares: bodies as text, since adapters differ in the kind of bytes that they hand out. */
export const readable = ({ id, type, body, stream, revision }: EncodedRecord) => ({
  id,
  type,
  stream,
  revision,
  body: Buffer.from(body).toString('latin1'),
});
