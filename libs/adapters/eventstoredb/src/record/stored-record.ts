import type { RecordedEvent } from '@eventstore/db-client';
import type { EncodedRecord, StreamId } from '@annals/contracts';
import { bytesOf } from './event-data.js';
import { positionOf } from './positions.js';

/** The server's own events and streams, links between streams, and the metadata of streams. */
export const isSystem = ({ streamId, type }: RecordedEvent): boolean =>
  streamId.startsWith('$') || type.startsWith('$');

/** Errors: Error when the server tells no positions, as those before 22.6 do for reads of a stream. */
export function recordOf(event: RecordedEvent): EncodedRecord {
  const position = positionOf(event.position);
  if (position === undefined) throw new Error('the server tells no positions: EventStoreDB 22.6 or later is needed');
  return {
    id: idOf(event),
    type: event.type,
    body: bodyOf(event),
    stream: event.streamId as StreamId,
    revision: revisionOf(event.revision),
    position,
  };
}

/** Errors: RangeError beyond 2^53, which no stream reaches. */
export function revisionOf(revision: bigint): number {
  if (revision > Number.MAX_SAFE_INTEGER) throw new RangeError(`revision ${revision} is no safe number`);
  return Number(revision);
}

/** What another program stored has no id of ours. */
function idOf({ id, metadata }: RecordedEvent): string {
  const own = (metadata as { id?: unknown } | undefined)?.id;
  return typeof own === 'string' ? own : id;
}

/** The client hands out JSON parsed, or as text where another program stored what is none. */
function bodyOf({ isJson, data }: RecordedEvent): Uint8Array {
  if (!isJson) return data as Uint8Array;
  return typeof data === 'string' ? Buffer.from(data) : bytesOf(data);
}
