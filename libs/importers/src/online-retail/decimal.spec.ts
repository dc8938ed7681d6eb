import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDecimal } from './decimal.js';

describe('a decimal number', () => {
  it.each([
    ['0', 0, 0],
    ['-0', 0, 0],
    ['80995', 0, 80_995],
    ['-80995', 0, -80_995],
    ['2.55', 4, 25_500],
    ['2.5', 4, 25_000],
    ['0.001', 4, 10],
    ['-11062.06', 4, -110_620_600],
    ['007', 0, 7],
    ['999999999999999', 0, 999_999_999_999_999],
  ])('%s with %i places', (text, places, value) => {
    expect(parseDecimal(text, places)).toBe(value);
  });

  it.each([
    '',
    '-',
    '.',
    '-.5',
    '.5',
    '5.',
    '1.5.2',
    '1e3',
    '+1',
    ' 1',
    '1 ',
    '0x1',
    '1,5',
    '--1',
    '٣',
    '0.00001',
    '9999999999999999',
  ])('%j is none', (text) => {
    expect(parseDecimal(text, 4)).toBeUndefined();
  });

  it('is what it was printed from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 4 }), (value, places) => {
        expect(parseDecimal((value / 10 ** places).toFixed(places), places)).toBe(value);
      }),
    );
  });
});
