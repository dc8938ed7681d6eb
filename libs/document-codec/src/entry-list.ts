import type { IndexEntry } from '@annals/kernel';
import type { SortKey } from './sort-key.js';

const LENGTH_BYTES = 2;

/** No entries, which is also what a document has that is not there. */
export const NO_ENTRIES = Buffer.alloc(0);

/** Index entries one behind the other, each with its length: index and key parts, without document and id. */
export function encodeEntries(indexes: readonly IndexEntry[], key: SortKey): Buffer {
  const encoded: Buffer[] = [];
  for (const { index, key: parts } of indexes) {
    const entry = key.start().text(index).parts(parts).bytes();
    const length = Buffer.allocUnsafe(LENGTH_BYTES);
    length.writeUInt16BE(entry.length);
    encoded.push(length, entry);
  }
  return Buffer.concat(encoded);
}

/** What is in one list and not in the other. Most documents keep most of their entries, and their order. */
export function differenceOf(before: Buffer, after: Buffer): { stale: Buffer[]; fresh: Buffer[] } {
  if (before.equals(after)) return { stale: [], fresh: [] };
  const [old, now] = [decodeEntries(before), decodeEntries(after)];
  const isSameAt = (i: number) => old[i] !== undefined && now[i] !== undefined && old[i].equals(now[i]);
  return {
    stale: old.filter((entry, i) => !isSameAt(i) && !now.some((other) => other.equals(entry))),
    fresh: now.filter((entry, i) => !isSameAt(i) && !old.some((other) => other.equals(entry))),
  };
}

function decodeEntries(encoded: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; at < encoded.length;) {
    const start = at + LENGTH_BYTES;
    at = start + encoded.readUInt16BE(at);
    entries.push(encoded.subarray(start, at));
  }
  return entries;
}
