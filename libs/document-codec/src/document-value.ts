import type { Document } from '@annals/ports';
import { NO_ENTRIES } from './entry-list.js';

/** Length of the entries, then the partition. */
const AT = { length: 0, partition: 4, entries: 8 };

/**
 * A document with its index entries, so that a commit can remove those that are stale without being
 * told what they were: length of the entries, the partition, the entries, the document as JSON text.
 * Errors: TypeError for what is no JSON value.
 */
export function documentValue(partition: number, entries: Buffer, document: Document): Buffer {
  const json = JSON.stringify(document) as string | undefined;
  if (json === undefined) throw new TypeError('a document is a JSON value');
  const bytes = Buffer.byteLength(json);
  const value = Buffer.allocUnsafe(AT.entries + entries.length + bytes);
  value.writeUInt32BE(entries.length, AT.length);
  value.writeUInt32BE(partition, AT.partition);
  value.set(entries, AT.entries);
  // Nearly all documents are ASCII, which latin1 copies as it stands.
  value.write(json, AT.entries + entries.length, bytes === json.length ? 'latin1' : 'utf8');
  return value;
}

/** Which partition committed the document. */
export const partitionIn = (value: Buffer): number => value.readUInt32BE(AT.partition);

/** Looks at the bytes of `value` only until it returns: they may be lmdb's own. */
export function documentOf<D extends Document>(value: Buffer): D {
  return JSON.parse(value.toString('utf8', AT.entries + value.readUInt32BE(AT.length), value.length)) as D;
}

/**
 * A document with its id, parsed when it is first looked at: whoever holds it already pays little.
 * The bytes are taken at once, since by then the document may be another one or gone.
 */
export function listed<D extends Document>(id: string, value: Buffer): { readonly id: string; readonly document: D } {
  let document: D | undefined;
  return {
    id,
    get document() {
      return (document ??= documentOf<D>(value));
    },
  };
}

/** A copy of the entries alone: `shared` is lmdb's and may be far longer than they are. */
export function entriesIn(shared: Uint8Array): Buffer {
  const length = new DataView(shared.buffer, shared.byteOffset).getUint32(AT.length);
  if (length === 0) return NO_ENTRIES;
  return Buffer.from(shared.subarray(AT.entries, AT.entries + length));
}
