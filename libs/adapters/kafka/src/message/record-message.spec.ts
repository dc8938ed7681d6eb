import { expect, it } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { clockStream, customerStream, insightStream, streamParts, type EncodedRecord } from '@annals/contracts';
import { fromMessage, toMessage } from './record-message.js';
import { keyOf, partitionOf } from './partitioner.js';

const record: EncodedRecord = {
  id: '1',
  type: 'purchase.recorded.v1',
  body: Buffer.from('{"occurredAt":"2024-01-01T00:00:00.000Z","data":{}}'),
  position: 12n,
  stream: customerStream('shop', 'c-1'),
  revision: 3,
};

it('a record is a CloudEvent in binary mode, and comes out of it byte for byte', () => {
  const message = toMessage({ record, previous: 4n, beside: 7n });
  expect(message).toMatchObject({
    key: 'shop:c-1',
    value: record.body,
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: '1',
      ce_source: '/tenants/shop',
      ce_type: 'purchase.recorded.v1',
      ce_subject: 'c-1',
      ce_time: '2024-01-01T00:00:00.000Z',
      ce_position: '12',
      ce_stream: 'customer-shop-c-1',
      ce_revision: '3',
    },
  });
  expect(fromMessage({ ...message, offset: '0' } as unknown as KafkaMessage)).toEqual({
    record,
    previous: 4n,
    beside: 7n,
  });
});

it('a foreign message is refused', () => {
  expect(() => fromMessage({ key: null, value: null, offset: '5', headers: {} } as unknown as KafkaMessage)).toThrow(
    TypeError,
  );
});

it('a customer has one key for facts and insights, and it is placed as clients of other languages place it', () => {
  const keys = [customerStream('shop', 'c-1'), insightStream('value', 'shop', 'c-1'), clockStream('shop')].map(
    (stream) => keyOf(streamParts(stream)),
  );
  expect(keys).toEqual(['shop:c-1', 'shop:c-1', 'shop']);
  // Values of murmur2 as the test suite of Java's client states them, made positive and reduced as it does.
  const known = { '21': -973932308, foobar: -790332482, 'a-little-bit-long-string': -985981536 };
  for (const [key, hash] of Object.entries(known)) expect(partitionOf(key, 1000)).toBe((hash & 0x7fffffff) % 1000);
});
