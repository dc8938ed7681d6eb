import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { CorruptLog } from '@annals/ports';
import type { Log } from './open-log.js';
import { verifyLog } from './verify-log.js';

/** Where an lmdb meta page says what, little-endian (lmdb.h, MDB_meta behind a page header of 24 bytes). */
const META = { bytes: 160, magic: 24, pageSize: 48, lastPage: 144, transaction: 152 };
const MAGIC = 0xbeefc0de;

/**
 * Refuses a file that has lost its end: reading past it would end the process with a bus error.
 * A file may rightly be short by pages that are free, so a short one is filled up with zeros and verified.
 * Errors: CorruptLog with the first position that is lost; the file is then as it was.
 */
export function refuseCutFile(file: string, open: () => Log): void {
  if (!existsSync(file)) return;
  const descriptor = openSync(file, 'r+');
  try {
    const size = fstatSync(descriptor).size;
    if (size === 0) return;
    const needed = bytesNeeded(descriptor);
    if (size >= needed) return;
    ftruncateSync(descriptor, needed);
    try {
      verifyFilled(open);
    } catch (error) {
      ftruncateSync(descriptor, size);
      throw error;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** How far the file reaches by its newest meta page: the second one begins where the first page ends. */
function bytesNeeded(descriptor: number): number {
  const first = readMeta(descriptor, 0);
  const second = readMeta(descriptor, first.pageSize);
  const newest = second.transaction > first.transaction ? second : first;
  return (newest.lastPage + 1) * first.pageSize;
}

function readMeta(descriptor: number, at: number): { pageSize: number; lastPage: number; transaction: bigint } {
  const meta = Buffer.alloc(META.bytes);
  const read = readSync(descriptor, meta, 0, META.bytes, at);
  if (read < META.bytes || meta.readUInt32LE(META.magic) !== MAGIC) {
    throw new CorruptLog(1n, 'the file has lost its first pages');
  }
  return {
    pageSize: meta.readUInt32LE(META.pageSize),
    lastPage: Number(meta.readBigUInt64LE(META.lastPage)),
    transaction: meta.readBigUInt64LE(META.transaction),
  };
}

function verifyFilled(open: () => Log): void {
  let verified = 0;
  let log: Log | undefined;
  try {
    log = open();
    verifyLog(log, (position) => {
      verified = position;
    });
  } catch (error) {
    if (error instanceof CorruptLog) throw error;
    throw new CorruptLog(BigInt(verified + 1), error instanceof Error ? error.message : String(error));
  } finally {
    // Nothing was written, so that lmdb closes at once and the promise only says so.
    void log?.environment.close();
  }
}
