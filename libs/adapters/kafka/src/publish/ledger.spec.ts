import { expect, it } from '@jest/globals';
import { auditStream, clockStream, customerStream, privacyStream, type StreamId } from '@annals/contracts';
import { Ledger } from './ledger.js';

const PARTITIONS = 3;
const nothing = { facts: 0n, insights: 0n };
const holdings = () => ({
  published: 0n,
  last: Array.from({ length: PARTITIONS }, () => nothing),
  held: Array.from({ length: PARTITIONS }, () => nothing),
  ends: Array.from({ length: PARTITIONS }, () => nothing),
});
let position = 0n;
const record = (stream: StreamId) => ({
  ...{ id: `e${++position}`, type: 'x.v1', body: new Uint8Array(), position, stream, revision: 0 },
});

it('a fact of a customer goes to one partition, one of the clock to all, and what no consumer is told to none', () => {
  const ledger = new Ledger(holdings());
  const placed = (stream: StreamId) => ledger.enter(record(stream)).length;
  expect(placed(customerStream('default', 'c'))).toBe(1);
  expect(placed(clockStream('default'))).toBe(PARTITIONS);
  expect([placed(privacyStream('default')), placed(auditStream('default'))]).toEqual([0, 0]);
  // Consumers of every partition are told that they have all up to there.
  expect(ledger.published).toBe(position);
  expect(ledger.news().map(({ upTo }) => upTo)).toEqual([position, position, position]);
});
