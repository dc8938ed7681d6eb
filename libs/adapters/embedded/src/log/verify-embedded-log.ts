import { join } from 'node:path';
import type { Position } from '@annals/contracts';
import { openLog } from './open-log.js';
import { verifyLog } from './verify-log.js';

/**
 * Checks a whole log with its indexes and returns its head; `verified` is told of each position that has passed.
 * Run it in a process of its own, whose end tells of damage too: lmdb does not survive every flipped bit.
 * Errors: CorruptLog with the first position that is not as it was written.
 */
export async function verifyEmbeddedLog(dataDir: string, verified: (position: Position) => void): Promise<Position> {
  const log = openLog(join(dataDir, 'log'));
  try {
    return BigInt(verifyLog(log, (position) => verified(BigInt(position))));
  } finally {
    await log.environment.close();
  }
}
