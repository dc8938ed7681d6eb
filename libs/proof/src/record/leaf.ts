import type { EncodedRecord } from '@annals/contracts';

const FORMAT = 1;
/** Numbers are big-endian: format, position, revision, the lengths of stream, id and type, then these and the body. */
const AT = { format: 0, position: 1, revision: 9, stream: 13, id: 15, type: 17, texts: 19 };

/**
 * A record as the leaf of the tree: all that the log holds of it, in the one way that bytes are made of it (ADR 16). No
 * two records have the same bytes, since every text but the last says how long it is. Personal data is in it as it is
 * stored: sealed, so that a proof still holds when the customer's key is gone.
 * Errors: RangeError for a record that no log holds.
 */
export function leafOf({ position, stream, revision, id, type, body }: EncodedRecord): Buffer {
  const texts = [stream, id, type].map((text) => Buffer.from(text, 'utf8'));
  const head = Buffer.alloc(AT.texts);
  head[AT.format] = FORMAT;
  head.writeBigUInt64BE(position, AT.position);
  head.writeUInt32BE(revision, AT.revision);
  texts.forEach((text, i) => head.writeUInt16BE(text.length, AT.stream + 2 * i));
  return Buffer.concat([head, ...texts, body]);
}
