import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, type Day } from './day.js';
import { MS_PER_DAY } from './instant.js';

/** The same by the platform's own calendar. */
function byDate(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / MS_PER_DAY;
}

describe('month arithmetic', () => {
  it('is that of the Gregorian calendar, from 1888 to 2134', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), fc.integer({ min: -60, max: 60 }), (day, months) => {
        expect(addMonths(day, months)).toBe(byDate(day, months));
      }),
      { numRuns: 2000 },
    );
  });
});
