import type { EncodedRecord, StreamId } from '@annals/contracts';
import { ok, reject, type Rejection, type Result } from '@annals/kernel';
import { bytesOf, textOf } from '../checkpoint/canonical.js';
import type { Hash } from '../tree/hash.js';
import { objectOf } from './export-header.js';
import { hashesOf, isLeafNumber, textsOf } from './json-shape.js';

/** A record with where it is in the tree, and the proof of it. */
export interface ExportLine {
  /** Its number among the leaves, from 0. */
  readonly leaf: number;
  readonly record: EncodedRecord;
  readonly proof: readonly Hash[];
}

const POSITION = /^(?:0|[1-9]\d{0,19})$/;
const LAST_POSITION = 2n ** 64n - 1n;
const LAST_REVISION = 2 ** 32 - 1;
const MOST_BYTES = 0xffff;

/** The one text of a line, without its line feed. A body that is no text stands in base64, under another name. */
export function lineText({ leaf, record, proof }: ExportLine): string {
  const { position, stream, revision, id, type, body } = record;
  const text = textOf(body);
  const content = text === undefined ? { bodyBase64: base64(body) } : { body: text };
  return JSON.stringify({
    leaf,
    position: position.toString(),
    stream,
    revision,
    id,
    type,
    ...content,
    proof: textsOf(proof),
  });
}

/** Errors: `EXPORT.LINE_MALFORMED`, also for a text that says the same in other characters. */
export function parseLine(text: string): Result<ExportLine, Rejection> {
  const line = lineOf(text);
  return line && lineText(line) === text
    ? ok(line)
    : reject('EXPORT.LINE_MALFORMED', 'not a record with its proof, in the characters that an export has');
}

function lineOf(text: string): ExportLine | undefined {
  const json = objectOf(text) ?? {};
  const { leaf, position, stream, revision, id, type } = json;
  const [body, proof] = [bodyOf(json), hashesOf(json['proof'])];
  if (!isLeafNumber(leaf) || !isLeafNumber(revision) || revision > LAST_REVISION) return undefined;
  if (!isName(stream) || !isName(id) || !isName(type) || body === undefined || proof === undefined) return undefined;
  if (typeof position !== 'string' || !POSITION.test(position) || BigInt(position) > LAST_POSITION) return undefined;
  const record = { position: BigInt(position), stream: stream as StreamId, revision, id, type, body };
  return { leaf, record, proof };
}

const isName = (json: unknown): json is string => typeof json === 'string' && Buffer.byteLength(json) <= MOST_BYTES;

function bodyOf({ body, bodyBase64 }: Record<string, unknown>): Buffer | undefined {
  if (typeof body === 'string') return Buffer.from(body, 'utf8');
  return typeof bodyBase64 === 'string' ? bytesOf(bodyBase64) : undefined;
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
