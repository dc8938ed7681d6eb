import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encode } from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import { event, openRig, streamOf, type Rig } from '../testing/rig.js';
import { eventDataOf } from './event-data.js';

/** What comes out of a parser and a serialiser otherwise than it went in. */
const EDGES = [
  '{"b":1,"a":2,"2":0,"1":0}',
  '{"a":1,"a":2}',
  '{"n":1.0,"m":-0,"k":1e3,"l":12345678901234567890,"o":0.1e-6}',
  '{ "spaced" : true }',
  '{"escaped":"\\u00e9\\/\\ud83d\\ude00","plain":"é/😀"}',
  '{"lone":"\\ud83d"}',
  '{"__proto__":{"x":1},"constructor":2}',
  '\ufeff{"bom":1}',
  '[1,2]',
  '"text"',
  'null',
  '',
  '{"cut":',
];

const bodies = fc.oneof(
  fc.json().map((text) => Buffer.from(text)),
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(...EDGES).map((text) => Buffer.from(text)),
);

describe('a body', () => {
  let rig: Rig;
  let eventStore: EventStore;
  beforeAll(async () => {
    rig = await openRig();
    ({ eventStore } = rig.open());
  });
  afterAll(() => rig.close());

  let appends = 0;
  /** What one append stores and one read brings. */
  const identity = async (written: readonly Buffer[]) => {
    const stream = streamOf(`${appends++}`);
    await eventStore.append(
      stream,
      'no-stream',
      written.map((body, i) => ({ ...event(`${i}`), body })),
    );
    const read = await eventStore.readStream(stream);
    expect(read.map(({ body }) => Buffer.from(body).toString('hex'))).toEqual(
      written.map((body) => body.toString('hex')),
    );
  };

  test('comes back byte for byte, whatever it is', async () => {
    await identity(EDGES.map((text) => Buffer.from(text)));
    await fc.assert(fc.asyncProperty(fc.array(bodies, { minLength: 1, maxLength: 40 }), identity), { numRuns: 40 });
  });

  test('of the codec is stored as JSON, so that people can read it', () => {
    const fact = {
      id: 'x',
      tenant: 'default',
      customerId: 'c-ü-😀',
      occurredAt: 0,
      recordedAt: 0,
      sourceSeq: 0,
      actor: 'test',
      correlationId: 'x',
      event: {
        type: 'PurchaseRecorded',
        data: { orderId: '7', amount: { amountMinor: 1, currency: 'GBP', fxToBase: '1' } },
      },
    };
    const { contentType } = eventDataOf(encode(fact as unknown as Parameters<typeof encode>[0]));
    expect(contentType).toBe('application/json');
  });
});
