import type { StreamId } from '@annals/contracts';
import { CorruptLog } from '@annals/ports';
import { readCopy } from '../storage/environment.js';
import { LAST_REVISION, positionKey, positionOf, revisionKey, revisionOf } from './log-keys.js';
import type { Log } from './open-log.js';
import { NO_RECORD, openRecord, type ChainHash, type OpenedRecord } from './record.js';

/** Reads one record and checks it. `undefined` when there is none. Errors: CorruptLog. */
export function readRecord(log: Log, position: number): OpenedRecord | undefined {
  const stored = guarded(position, () => readCopy(log.records, positionKey(position)));
  return stored === undefined ? undefined : openRecord(stored, position);
}

/** Reads a record that an index points to, which therefore must be there and be the one meant. */
export function readIndexed(log: Log, position: number, stream: StreamId, revision: number): OpenedRecord {
  const opened = readRecord(log, position);
  if (opened === undefined) throw new CorruptLog(BigInt(position), 'the record is missing');
  if (opened.record.stream !== stream || opened.record.revision !== revision) {
    throw new CorruptLog(BigInt(position), 'the stream index points to another record');
  }
  return opened;
}

/** What the record after `position` must name as its predecessor. */
export function chainHashAt(log: Log, position: number): ChainHash {
  if (position === 0) return NO_RECORD;
  const opened = readRecord(log, position);
  if (opened === undefined) throw new CorruptLog(BigInt(position), 'the record is missing');
  return opened.hash;
}

/** Revision and position of a stream's newest event. */
export function tailOf(log: Log, stream: StreamId): { revision: number; position: number } | undefined {
  const [end, start] = [revisionKey(stream, 0), revisionKey(stream, LAST_REVISION)];
  // lmdb leaves out the end of a reverse range, which here is a stream's first event.
  const newest = log.revisions.getRange({ start, end, reverse: true, limit: 1, inclusiveEnd: true });
  for (const { key, value } of newest) return { revision: revisionOf(key), position: positionOf(value) };
  return undefined;
}

/** MDB_PAGE_NOTFOUND, MDB_CORRUPTED, MDB_INVALID */
const DAMAGE: readonly unknown[] = [-30797, -30796, -30793];

/** Damaged pages make lmdb itself throw: then the position that was asked for is the one to name. */
function guarded<T>(position: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && DAMAGE.includes(error.code))) throw error;
    throw new CorruptLog(BigInt(position), error.message);
  }
}
