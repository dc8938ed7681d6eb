import { describe, expect, it } from '@jest/globals';
import { amount, table } from './table.js';

describe('table', () => {
  it('aligns numbers to the right and text to the left, under their header', () => {
    const text = table(
      [
        ['STABLE', 12],
        ['LOST', 1234],
      ],
      ['stage', 'customers'],
    );
    expect(text).toBe('  stage   customers\n  STABLE         12\n  LOST        1,234');
  });

  it('counts Chinese characters as two columns', () => {
    expect(
      table([
        ['客户', 1],
        ['abcd', 2],
      ]),
    ).toBe('  客户  1\n  abcd  2');
  });

  it('is empty for no rows', () => {
    expect(table([])).toBe('');
  });
});

describe('amount', () => {
  it.each([
    [891140790, 'GBP', '£8,911,407.90'],
    [-5, 'GBP', '-£0.05'],
    [0, 'CNY', '¥0.00'],
  ])('%d %s is %s', (minor, currency, shown) => {
    expect(amount(minor, currency)).toBe(shown);
  });
});
