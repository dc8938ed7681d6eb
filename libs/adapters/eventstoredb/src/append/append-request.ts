import type { EventData } from '@eventstore/db-client';
import type { EncodedEvent, StreamId } from '@annals/contracts';
import type { ExpectedRevision } from '@annals/ports';
import { eventDataOf } from '../record/event-data.js';

/** An append as it waits for its turn; every try sends the same events. */
export interface AppendRequest {
  readonly stream: StreamId;
  readonly expected: ExpectedRevision;
  /** Of the log. */
  readonly ids: readonly string[];
  readonly events: readonly EventData[];
}

/** Errors: RangeError for what cannot be stored at all. */
export function appendRequest(
  stream: StreamId,
  expected: ExpectedRevision,
  events: readonly EncodedEvent[],
): AppendRequest {
  const ids = events.map(({ id }) => id);
  if (events.length === 0) throw new RangeError('an append has at least one event');
  if (new Set(ids).size < ids.length) throw new RangeError('an event id is there twice');
  if (ids.includes('')) throw new RangeError('an event has an id');
  if (typeof expected === 'number' && !(Number.isInteger(expected) && expected >= 0))
    throw new RangeError('a revision is a whole number from 0 on');
  if (!isName(stream) || !events.every(({ type }) => isName(type)))
    throw new RangeError('a stream and a type have a name, and only those of the server begin with $');
  return { stream, expected, ids, events: events.map(eventDataOf) };
}

const isName = (name: string): boolean => name !== '' && !name.startsWith('$') && !name.includes('\0');
