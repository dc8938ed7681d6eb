import type { IndexEntry } from '@annals/kernel';
import type { SortKey } from './sort-key.js';

const LENGTH_BYTES = 2;
/** What stands between an entry and the id that ends its key. */
const ID_TAG_BYTES = 1;

/** No entries, which is also what a document has that is not there. */
export const NO_ENTRIES = Buffer.alloc(0);

/** Index entries one behind the other, each with its length: index and key parts, without document and id. */
export function encodeEntries(indexes: readonly IndexEntry[], key: SortKey): Buffer {
  if (indexes.length === 0) return NO_ENTRIES;
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

/** Whether the document of `id` has the entry that `key`, which ends with that id, is the key of. */
export function isEntryIn(entries: Buffer, key: Buffer, id: string): boolean {
  const entry = key.subarray(0, key.length - Buffer.byteLength(id) - ID_TAG_BYTES);
  return decodeEntries(entries).some((other) => other.equals(entry));
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
