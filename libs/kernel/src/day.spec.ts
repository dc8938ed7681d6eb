import { describe, expect, it } from '@jest/globals';
import { addMonths, endOfMonth, endOfQuarter, formatDay, parseDay } from './day.js';

const plus = (day: string, months: number) => formatDay(addMonths(parseDay(day)!, months));

describe('days', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2022-12-31', 24, '2024-12-31'],
  ])('month arithmetic clamps to the month end: %s %i', (day, months, result) => {
    expect(plus(day, months)).toBe(result);
  });

  it.each(['2023-02-29', '2024-13-01', '2024-1-01', 'yesterday', ''])('%s is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('knows the ends of months and quarters', () => {
    expect(formatDay(endOfMonth(parseDay('2024-02-01')!))).toBe('2024-02-29');
    expect(formatDay(endOfQuarter(parseDay('2024-02-01')!))).toBe('2024-03-31');
    expect(formatDay(endOfQuarter(parseDay('2024-12-31')!))).toBe('2024-12-31');
  });
});
