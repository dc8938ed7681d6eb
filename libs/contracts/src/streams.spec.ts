import { expect, it } from '@jest/globals';
import {
  auditStream,
  clockStream,
  customerStream,
  insightStream,
  privacyStream,
  streamParts,
  type StreamId,
} from './streams.js';

it('a name gives back what it was made of, dashes in the id of a customer included', () => {
  expect(streamParts(customerStream('shop_1', 'a-b-c'))).toEqual({
    kind: 'customer',
    tenant: 'shop_1',
    customerId: 'a-b-c',
  });
  expect(streamParts(insightStream('value', 'shop_1', '7'))).toEqual({
    kind: 'insight',
    tenant: 'shop_1',
    customerId: '7',
  });
  expect(streamParts(clockStream('shop_1'))).toEqual({ kind: 'clock', tenant: 'shop_1' });
  expect(streamParts(privacyStream('shop_1'))).toEqual({ kind: 'privacy', tenant: 'shop_1' });
  expect(streamParts(auditStream('shop_1'))).toEqual({ kind: 'audit', tenant: 'shop_1' });
});

it.each(['', 'customer', 'customer-shop', 'customer-Shop-1'])('%j is no name', (name) => {
  expect(() => streamParts(name as StreamId)).toThrow(TypeError);
});
