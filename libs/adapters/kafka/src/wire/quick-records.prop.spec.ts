import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DECODER, ENCODER, quickenRecords } from './quick-records.js';
import { readRecord, type BatchContext, type Reader } from './read-record.js';
import { recordBytes, type Encoded, type RecordFields } from './record-bytes.js';

const require = createRequire(import.meta.url);
const library = require(ENCODER) as (record: RecordFields) => Encoded;
const libraryReads = require(DECODER) as typeof readRecord;
const Decoder = require('kafkajs/src/protocol/decoder.js') as new (buffer: Buffer) => Reader;

const long = fc.integer({ min: 0, max: 9000 }).map((length) => 'ü'.repeat(length));
const text = fc.oneof(fc.string({ unit: 'grapheme' }), long);
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const value = fc.oneof(text, bytes);
/** The library takes a method of every object for an earlier header of the same name. */
const headerName = text.filter((name) => !(name in {}));
const record = fc.record(
  {
    offsetDelta: fc.nat(5000),
    timestampDelta: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 ** 45 })),
    key: fc.option(value),
    value: fc.option(value),
    headers: fc.dictionary(headerName, fc.oneof(value, fc.array(value, { maxLength: 3 })), { maxKeys: 20 }),
  },
  { requiredKeys: ['key', 'value'] },
);

it('writes a record as the client library does, byte for byte', () => {
  fc.assert(
    fc.property(record, (fields) => {
      const { buf, buffer } = recordBytes(fields);
      expect(buffer.equals(library(fields).buffer)).toBe(true);
      expect(Buffer.isBuffer(buf)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const context: fc.Arbitrary<BatchContext> = fc.record({
  firstOffset: fc.bigInt({ min: 0n, max: 2n ** 60n }).map(String),
  firstTimestamp: fc.nat(2 ** 30).map(String),
  maxTimestamp: fc.constant('7'),
  timestampType: fc.constantFrom(0, 1),
  magicByte: fc.constant(2),
  isControlBatch: fc.boolean(),
});

/** Reads what comes after a record's length. */
function readBy(read: typeof readRecord, bytes: Buffer, batch: BatchContext) {
  const reader = new Decoder(bytes);
  reader.readVarInt();
  const { headers, ...rest } = read(reader, batch);
  return { ...rest, headers: { ...headers } };
}

it('reads a record as the client library does', () => {
  fc.assert(
    fc.property(record, context, (fields, batch) => {
      const { buffer } = library(fields);
      // Jest's own comparison takes a minute for so many bytes.
      expect(isDeepStrictEqual(readBy(readRecord, buffer, batch), readBy(libraryReads, buffer, batch))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('and both in its place', () => {
  quickenRecords();
  expect(require(ENCODER)).toBe(recordBytes);
  expect(require(DECODER)).toBe(readRecord);
});
