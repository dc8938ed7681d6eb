import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnyEvent } from '@annals/domain';
import { decode, encode, holdsPersonalData, reveal, streamOf } from './codec.js';
import type { EncodedRecord, NewEvent } from './envelope.js';
import { samples } from './testing/samples.js';
import { currentDeclarationOf, upcast, wireTypeOf } from './registry.js';
import { SealBroken } from './seal.js';
import { invalidity } from './validation.js';

const key = Buffer.alloc(32, 1);
const newEvent = (event: AnyEvent): NewEvent => ({
  id: '6f7dd1f6-4f5b-5d0e-9a50-1d2f8f3f5a12',
  tenant: 'default',
  customerId: 'c-1',
  occurredAt: 1_700_000_000_001,
  recordedAt: 1_700_000_000_002,
  sourceSeq: 3,
  actor: 'till',
  correlationId: 'r-1',
  event,
});
const stored = (event: NewEvent): EncodedRecord => ({
  ...encode(event, key),
  position: 7n,
  stream: streamOf(event),
  revision: 0,
});

describe('codec', () => {
  it.each(samples.map((event) => [event.type, event] as const))('%s: decode after encode is identity', (_, event) => {
    expect(reveal(decode(stored(newEvent(event)))!, key)).toMatchObject({ ...newEvent(event), position: 7n });
  });

  it.each(samples.filter(holdsPersonalData).map((event) => [event.type, event] as const))(
    '%s: no personal text in the bytes',
    (_, event) => {
      const bytes = Buffer.from(encode(newEvent(event), key).body).toString('utf8');
      for (const secret of ['Zoë', 'zoe@', '+33', '红色', 'one ear', 'late again', 'postage', 'left the country'])
        expect(bytes).not.toContain(secret);
    },
  );

  it('refuses to encode personal data without a key', () => {
    expect(() => encode(newEvent(samples[0]!))).toThrow(TypeError);
  });

  it('decodes without a key, with the personal fields absent', () => {
    const decoded = decode(stored(newEvent(samples[0]!)))!;
    expect(decoded.event.data).not.toHaveProperty('name');
    expect(decoded.event.data).toHaveProperty('kind', 'PERSON');
  });

  it.each([
    ['another customer', { customerId: 'c-2' }],
    ['another tenant', { tenant: 'other' }],
  ])('does not open a box that was moved to %s', (_, elsewhere) => {
    const decoded = decode(stored(newEvent(samples[0]!)))!;
    expect(() => reveal({ ...decoded, ...elsewhere }, key)).toThrow(SealBroken);
  });

  it('does not open a box with any bit of it changed', () => {
    const decoded = decode(stored(newEvent(samples[0]!)))!;
    const box = Buffer.from(decoded.sealed!, 'base64');
    fc.assert(
      fc.property(fc.nat(box.length * 8 - 1), (bit) => {
        const changed = Buffer.from(box);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => reveal({ ...decoded, sealed: changed.toString('base64') }, key)).toThrow(SealBroken);
      }),
    );
  });

  it('any note survives sealing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (note) => {
        const event = {
          type: 'InteractionRecorded',
          data: { channel: 'WEB', direction: 'INBOUND', kind: 'SUPPORT', note },
        } as const;
        expect(reveal(decode(stored(newEvent(event)))!, key).event).toEqual(event);
      }),
    );
  });

  it('passes over a type of a newer release', () => {
    expect(decode({ ...stored(newEvent(samples[1]!)), type: 'customer.teleported.v1' })).toBeUndefined();
  });

  it('brings old versions to the current one, step by step', () => {
    const chain = [
      { from: 'purchase.recorded.v-1', to: 'purchase.recorded.v0', upcast: (data: object) => ({ ...data, b: 2 }) },
      {
        from: 'purchase.recorded.v0',
        to: wireTypeOf('PurchaseRecorded'),
        upcast: (data: object) => ({ ...data, c: 3 }),
      },
    ];
    expect(upcast('purchase.recorded.v-1', { a: 1 }, chain)!.data).toEqual({ a: 1, b: 2, c: 3 });
    expect(currentDeclarationOf('purchase.recorded.v-1', chain)?.name).toBe('PurchaseRecorded');
    expect(currentDeclarationOf('purchase.recorded.v99', chain)).toBeUndefined();
  });
});

describe('schemas', () => {
  it.each(samples.map((event) => [event.type, event] as const))(
    '%s: the sample is valid, and not with a foreign field',
    (_, event) => {
      expect(invalidity(event)).toBeUndefined();
      expect(invalidity({ type: event.type, data: { ...event.data, foreign: 1 } })).toContain('foreign');
    },
  );
});
