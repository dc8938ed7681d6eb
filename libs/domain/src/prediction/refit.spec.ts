import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '@annals/kernel';
import { isRefitDay } from './refit.js';

const daysOf = (from: string, count: number, everyDays: number): string[] =>
  Array.from({ length: count }, (_, i) => parseDay(from)! + i)
    .filter((day) => isRefitDay(day, { everyDays }))
    .map(formatDay);

describe('days to fit at', () => {
  it('are the Sundays of every week, also before 1970', () => {
    expect(daysOf('2024-02-26', 14, 7)).toEqual(['2024-03-03', '2024-03-10']);
    expect(daysOf('1969-12-22', 7, 7)).toEqual(['1969-12-28']);
  });

  it('are all of them, or none', () => {
    expect(daysOf('2024-02-28', 3, 1)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(daysOf('2024-01-01', 400, 0)).toEqual([]);
  });
});
