import { expect, it } from '@jest/globals';
import { cloudEventOf, recordOfCloudEvent } from './cloud-event.js';
import type { EncodedRecord } from './envelope.js';
import { clockStream, customerStream } from './streams.js';

const record: EncodedRecord = {
  id: '00000000-0000-4000-8000-000000000001',
  type: 'purchase.recorded.v2',
  body: Buffer.from('{ "occurredAt": "2024-01-01T00:00:00.000Z" }'),
  position: 9_007_199_254_740_993n,
  stream: customerStream('shop', 'c-1'),
  revision: 7,
};

it('a record travels as a CloudEvent and comes out as it went in', () => {
  const attributes = cloudEventOf(record);
  expect(attributes).toEqual({
    specversion: '1.0',
    id: record.id,
    source: '/tenants/shop',
    type: 'purchase.recorded.v2',
    subject: 'c-1',
    time: '2024-01-01T00:00:00.000Z',
    position: '9007199254740993',
    stream: 'customer-shop-c-1',
    revision: '7',
  });
  expect(recordOfCloudEvent(attributes, record.body)).toEqual(record);
});

it('a clock fact has no subject; a body that says nothing has no time', () => {
  const attributes = cloudEventOf({ ...record, stream: clockStream('shop'), body: Buffer.from('no json') });
  expect(Object.keys(attributes)).not.toEqual(expect.arrayContaining(['subject', 'time']));
});

it('an event of another system is refused', () => {
  expect(() => recordOfCloudEvent({ id: 'x', type: 'y', position: '1' }, record.body)).toThrow(TypeError);
});
