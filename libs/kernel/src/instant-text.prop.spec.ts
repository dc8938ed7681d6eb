import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatInstant, parseInstant } from './instant-text.js';

const instants = fc.oneof(
  fc.integer({ min: Date.parse('0000-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59.999Z') }),
  fc.integer({ min: -3_600_000, max: 4_102_444_800_000 }),
);

describe('the text of an instant', () => {
  it('is what the platform writes', () => {
    fc.assert(fc.property(instants, (instant) => expect(formatInstant(instant)).toBe(new Date(instant).toISOString())));
  });

  it('is the platform’s beyond four-digit years too', () => {
    for (const instant of [8.64e15, -8.64e15]) expect(formatInstant(instant)).toBe(new Date(instant).toISOString());
    expect(() => formatInstant(Number.NaN)).toThrow(RangeError);
  });

  it('parses to the instant', () => {
    fc.assert(fc.property(instants, (instant) => expect(parseInstant(formatInstant(instant))).toBe(instant)));
  });
});
