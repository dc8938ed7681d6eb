import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareFold } from './event.js';
import { formatInstant, parseInstant } from './instant-text.js';
import { roundHalfEven, toBaseMinor } from './money.js';

describe('order of fold', () => {
  it('is time, then the order of the source, then the id', () => {
    const keys = [
      { occurredAt: 2, sourceSeq: 0, id: 'a' },
      { occurredAt: 1, sourceSeq: 1, id: 'a' },
      { occurredAt: 1, sourceSeq: 0, id: 'b' },
      { occurredAt: 1, sourceSeq: 0, id: 'a' },
    ];
    expect([...keys].sort(compareFold)).toEqual([...keys].reverse());
  });
});

describe('instants', () => {
  it('survive the wire', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
        (date) => {
          expect(parseInstant(formatInstant(date.getTime()))).toBe(date.getTime());
        },
      ),
    );
  });

  it.each(['2024-01-01', '2024-01-01T00:00:00', '2024-02-30T05:00:00Z', '2024-02-01T25:00:00Z', 'now'])(
    '%s is none',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );
});

describe('money', () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, 0],
    [-1.5, -2],
    [2.4, 2],
    [2.6, 3],
  ])('rounds %d to %d', (value, rounded) => {
    expect(roundHalfEven(value) + 0).toBe(rounded);
  });

  it('is converted at the rate of the fact', () => {
    expect(toBaseMinor({ amountMinor: 1000, currency: 'EUR', fxToBase: '7.85' })).toBe(7850);
  });
});
