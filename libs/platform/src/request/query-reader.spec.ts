import { describe, expect, it } from '@jest/globals';
import type { Position } from '@annals/contracts';
import type { Day } from '@annals/kernel';
import { InvalidRequest } from '../problem/rejected.js';
import { inHeader, queryReader, required } from './query-reader.js';
import { DAY, IDENTIFIER, POSITION, textThat, upTo, whole } from './readers.js';

const read = queryReader(
  {
    from: required(DAY),
    to: DAY,
    'last-event-id': inHeader(POSITION),
    colour: [textThat((text) => text === 'red'), 'must be red'],
    limit: upTo(500),
  },
  ['minPosition'],
);

function flawsOf(ask: () => unknown): readonly (readonly [field: string, message: string])[] {
  try {
    ask();
  } catch (error) {
    if (error instanceof InvalidRequest) return error.errors.map(({ field, message }) => [field, message]);
  }
  return [];
}

describe('a query string', () => {
  it('is what its readers say, by type too, and without what did not come', () => {
    const asked: {
      readonly from: Day;
      readonly to?: Day;
      readonly 'last-event-id'?: Position;
      readonly colour?: string;
      readonly limit?: number;
    } = read({ from: '1970-01-02', colour: 'red', limit: '20' }, { 'last-event-id': '7' });
    expect(asked).toEqual({ from: 1, colour: 'red', limit: 20, 'last-event-id': 7n });
    expect(Object.keys(read({ from: '1970-01-02' }))).toEqual(['from']);
  });

  it('is refused with every field that is wrong: unknown ones first, then in the order of the readers', () => {
    const query = { limit: '0', colour: ['red', 'red'], to: '', hue: 'x' };
    expect(flawsOf(() => read(query, { 'last-event-id': 'x' }))).toEqual([
      ['hue', 'is not one of from, to, colour, limit, minPosition'],
      ['from', 'must be a date, YYYY-MM-DD'],
      ['to', 'must be a date, YYYY-MM-DD'],
      ['last-event-id', 'must be a position, a decimal number'],
      ['colour', 'must be red'],
      ['limit', 'must be 1 to 500'],
    ]);
  });

  it('leaves what is read elsewhere to who reads it', () => {
    expect(read({ from: '1970-01-01', minPosition: ['1', '2'] })).toEqual({ from: 0 });
  });

  it('knows no header, no name of every object, and says of a long name how it begins', () => {
    const named = (field: string) => flawsOf(() => read({ from: '1970-01-01', [field]: '1' })).map(([name]) => name);
    expect(named('last-event-id')).toEqual(['last-event-id']);
    expect(named('constructor')).toEqual(['constructor']);
    expect(named('x'.repeat(100))).toEqual(['x'.repeat(64)]);
  });

  it('is refused in the words of the route, where it has some', () => {
    expect(flawsOf(() => queryReader({}, [], 'is not known')({ a: '1' }))).toEqual([['a', 'is not known']]);
  });
});

it('a number has no sign, fraction or exponent, lies within its bounds, and has no more digits than are read', () => {
  for (const wrong of ['', '0', '501', '-1', '+1', '1.0', '1e2', ' 1', '0x1', '1'.repeat(17)])
    expect(whole(1, 500)(wrong)).toBeUndefined();
  expect([whole(1, 500)('0500'), whole(1, 500, 3)('0500'), whole(0, 1)('0')]).toEqual([500, undefined, 0]);
});

it('an identifier is one that facts can hold', () => {
  const [identifier] = IDENTIFIER;
  expect([identifier('c/1'), identifier('a b')]).toEqual(['c/1', undefined]);
});
