import { hash } from 'node:crypto';
import type { EncodedEvent, EncodedRecord, StreamId } from '@annals/contracts';
import { CorruptLog } from '@annals/ports';

/** SHA-256 as 32 latin-1 characters: half the cost of a buffer for each record. */
export type ChainHash = string;

/** What the first record names as its predecessor. */
export const NO_RECORD: ChainHash = '\0'.repeat(32);

const FORMAT = 1;
/**
 * A record, numbers big-endian: its hash over all that follows it, then the hash of the record before.
 * Since it holds both, it can be checked alone and, beside its predecessor, as a link of the chain.
 */
const AT = { hash: 0, previous: 32, format: 64, position: 65, revision: 71, stream: 75, id: 77, type: 79, texts: 81 };

/** An event as it will be stored, but for its place, which the commit gives to it. Errors: RangeError. */
export function draftRecord(stream: StreamId, event: EncodedEvent): Buffer {
  const text = stream + event.id + event.type;
  const textBytes = Buffer.byteLength(text);
  // Nearly all texts are ASCII; one length and one write are then enough for the three.
  const lengthOf = textBytes === text.length ? charactersOf : Buffer.byteLength;
  const draft = Buffer.allocUnsafe(AT.texts + textBytes + event.body.length);
  draft[AT.format] = FORMAT;
  draft.writeUInt16BE(fitting(lengthOf(stream)), AT.stream);
  draft.writeUInt16BE(fitting(lengthOf(event.id)), AT.id);
  draft.writeUInt16BE(fitting(lengthOf(event.type)), AT.type);
  draft.write(text, AT.texts);
  draft.set(event.body, AT.texts + textBytes);
  return draft;
}

const charactersOf = (text: string): number => text.length;

function fitting(length: number): number {
  if (length === 0 || length > 0xffff) throw new RangeError('a stream, id or type has 1 to 65,535 bytes');
  return length;
}

/** Gives a draft its place in the log and returns its hash. */
export function sealRecord(draft: Buffer, position: number, revision: number, previous: ChainHash): ChainHash {
  draft.write(previous, AT.previous, 'latin1');
  draft.writeUIntBE(position, AT.position, 6);
  draft.writeUInt32BE(revision, AT.revision);
  const own = hash('sha256', draft.subarray(AT.previous), 'binary');
  draft.write(own, AT.hash, 'latin1');
  return own;
}

export interface OpenedRecord {
  readonly record: EncodedRecord;
  readonly hash: ChainHash;
  readonly previous: ChainHash;
}

/** Reads a stored record. Errors: CorruptLog when its bytes are not what was written at this position. */
export function openRecord(stored: Buffer, position: number): OpenedRecord {
  const at = BigInt(position);
  if (stored.length < AT.texts) throw new CorruptLog(at, 'the record is too short');
  const own = stored.toString('latin1', AT.hash, AT.previous);
  if (hash('sha256', stored.subarray(AT.previous), 'binary') !== own) throw new CorruptLog(at, 'its hash is wrong');
  if (stored[AT.format] !== FORMAT) throw new CorruptLog(at, `its format ${stored[AT.format]} is unknown`);
  if (stored.readUIntBE(AT.position, 6) !== position) throw new CorruptLog(at, 'the record belongs elsewhere');
  return { record: fieldsOf(stored, at), hash: own, previous: stored.toString('latin1', AT.previous, AT.format) };
}

function fieldsOf(stored: Buffer, position: bigint): EncodedRecord {
  const idAt = AT.texts + stored.readUInt16BE(AT.stream);
  const typeAt = idAt + stored.readUInt16BE(AT.id);
  const bodyAt = typeAt + stored.readUInt16BE(AT.type);
  return {
    position,
    stream: stored.toString('utf8', AT.texts, idAt) as StreamId,
    revision: stored.readUInt32BE(AT.revision),
    id: stored.toString('utf8', idAt, typeAt),
    type: stored.toString('utf8', typeAt, bodyAt),
    body: stored.subarray(bodyAt),
  };
}
