import { join } from 'node:path';
import { CorruptLog } from '@annals/ports';
import { DamagedFile, entriesOf, Environment, type Table } from '../storage/environment.js';
import { refuseCutFile } from './cut-file.js';
import { positionOf } from './log-keys.js';
import { verifyLog } from './verify-log.js';

/** The log's tables: records by position, and where each revision of a stream and each event id is. */
export class Log {
  readonly environment: Environment<'records' | 'revisions' | 'ids'>;

  constructor(directory: string) {
    this.environment = new Environment(directory, ['records', 'revisions', 'ids']);
  }

  get records(): Table {
    return this.environment.table('records');
  }

  get revisions(): Table {
    return this.environment.table('revisions');
  }

  get ids(): Table {
    return this.environment.table('ids');
  }

  /** Position of the newest record as the current transaction sees it; 0 when there is none. */
  lastPosition(): number {
    for (const key of this.records.getKeys({ reverse: true, limit: 1 })) return positionOf(key);
    return 0;
  }
}

/** Opens or makes the log. Errors: CorruptLog when the file has lost its end or its newest records. */
export function openLog(directory: string): Log {
  refuseCutFile(join(directory, 'data.mdb'), () => openWhole(directory));
  return openWhole(directory);
}

function openWhole(directory: string): Log {
  let log: Log | undefined;
  try {
    log = new Log(directory);
    if (log.lastPosition() !== entriesOf(log.records)) verifyLog(log, () => undefined);
    return log;
  } catch (error) {
    void log?.environment.close();
    throw error instanceof DamagedFile ? new CorruptLog(1n, error.message) : error;
  }
}
