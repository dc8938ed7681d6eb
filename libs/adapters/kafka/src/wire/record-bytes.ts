import type { IHeaders, Message } from 'kafkajs';

/** A record as Kafka's client library hands it to its encoder. */
export interface RecordFields extends Pick<Message, 'key' | 'value' | 'headers'> {
  readonly offsetDelta?: number;
  readonly timestampDelta?: number;
}

/** Bytes in the shape that the library's own encoder gives them: it reads both fields. */
export interface Encoded {
  readonly buf: Buffer;
  readonly buffer: Buffer;
}

/** Before a record lies its length, which is known when it has been written: so many bytes may that take. */
const LENGTH_ROOM = 5;
const ABSENT = -1;

/** Written over by each record; what is given out is a copy. */
let page = Buffer.allocUnsafeSlow(64 * 1024);
let end = 0;
/** Names of headers, which are few, with their lengths. */
const names = new Map<string, Buffer>();

/**
 * A record of a batch of Kafka's message format 2, as
 * https://kafka.apache.org/documentation/#record has it: length, attributes, deltas, key, value, headers.
 */
export function recordBytes({ offsetDelta = 0, timestampDelta = 0, key, value, headers = {} }: RecordFields): Encoded {
  end = LENGTH_ROOM;
  room(1);
  page[end++] = 0;
  varint(timestampDelta);
  varint(offsetDelta);
  bytes(key);
  bytes(value);
  writeHeaders(headers);
  const length = end - LENGTH_ROOM;
  const to = end;
  end = LENGTH_ROOM - sizeOfVarint(length);
  const from = end;
  varint(length);
  const buffer = Buffer.from(page.subarray(from, to));
  return { buf: buffer, buffer };
}

function writeHeaders(headers: IHeaders): void {
  let count = 0;
  for (const name in headers) count += valuesOf(headers[name]);
  varint(count);
  for (const name in headers) {
    const value = headers[name];
    if (Array.isArray(value)) for (const each of value) writeHeader(name, each);
    else writeHeader(name, value);
  }
}

const valuesOf = (value: IHeaders[string]): number => (Array.isArray(value) ? value.length : 1);

function writeHeader(name: string, value: Buffer | string | undefined): void {
  append(nameBytes(name));
  bytes(value);
}

function nameBytes(name: string): Buffer {
  let known = names.get(name);
  if (!known) {
    const from = end;
    bytes(name);
    known = Buffer.from(page.subarray(from, end));
    end = from;
    names.set(name, known);
  }
  return known;
}

function bytes(value: Buffer | string | null | undefined): void {
  if (value === null || value === undefined) return varint(ABSENT);
  if (typeof value !== 'string') {
    varint(value.length);
    return append(value);
  }
  const length = Buffer.byteLength(value);
  varint(length);
  room(length);
  end += page.write(value, end);
}

function append(buffer: Buffer): void {
  room(buffer.length);
  page.set(buffer, end);
  end += buffer.length;
}

/** Zigzag, seven bits a byte. Numbers rather than bits, since a difference of times may need more than 32. */
function varint(value: number): void {
  room(10);
  let rest = zigzag(value);
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) page[end++] = (rest % 0x80) | 0x80;
  page[end++] = rest;
}

function sizeOfVarint(value: number): number {
  let size = 1;
  for (let rest = zigzag(value); rest > 0x7f; rest = Math.floor(rest / 0x80)) size++;
  return size;
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

function room(wanted: number): void {
  if (end + wanted <= page.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(2 * page.length, end + wanted));
  page.copy(larger, 0, 0, end);
  page = larger;
}
