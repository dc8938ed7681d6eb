import { CorruptLog } from '@annals/ports';
import { entriesOf } from '../storage/environment.js';
import { idKey, positionOf, revisionKey } from './log-keys.js';
import type { Log } from './open-log.js';
import { NO_RECORD, type OpenedRecord } from './record.js';
import { readRecord } from './stored-records.js';

/**
 * Checks every record, the chain of their hashes, and that both indexes say of each what it says itself.
 * Returns how many records there are; `verified` is told of each position that has passed.
 * A damaged page can end the process inside lmdb: run it where that may happen, and let `verified` tell how far it came.
 * Errors: CorruptLog with the first position that is not as it was written.
 */
export function verifyLog(log: Log, verified: (position: number) => void): number {
  const head = log.lastPosition();
  let previous: string = NO_RECORD;
  for (let position = 1; position <= head; position++) {
    const opened = readRecord(log, position);
    if (opened === undefined) throw new CorruptLog(BigInt(position), 'the record is missing');
    if (opened.previous !== previous) throw new CorruptLog(BigInt(position), 'it does not follow the record before it');
    verifyIndexes(log, position, opened);
    previous = opened.hash;
    verified(position);
  }
  if (entriesOf(log.records) !== head) throw new CorruptLog(BigInt(head + 1), 'the record is missing');
  for (const table of [log.revisions, log.ids]) {
    if (entriesOf(table) !== head) throw new CorruptLog(BigInt(head), 'an index holds what is not in the log');
  }
  return head;
}

function verifyIndexes(log: Log, position: number, { record }: OpenedRecord): void {
  const places = [
    log.revisions.getBinary(revisionKey(record.stream, record.revision)),
    log.ids.getBinary(idKey(record.id)),
  ];
  for (const place of places) {
    if (place === undefined || positionOf(place) !== position) {
      throw new CorruptLog(BigInt(position), 'an index does not lead to it');
    }
  }
}
