import { describe, expect, it } from '@jest/globals';
import { businessDay, dateOf, dayNumber } from './days.js';

describe('days', () => {
  it('count on without a gap over months, leap days and changes of the clock', () => {
    const days = ['2012-02-28', '2012-02-29', '2012-03-01'];
    const first = dayNumber(days[0]!);
    expect([0, 1, 2].map((i) => dateOf(first + i))).toEqual(days);
    expect(dayNumber('2011-03-28') - dayNumber('2011-03-26')).toBe(2);
  });

  it('an instant belongs to the day of the business', () => {
    expect(businessDay('2011-06-17T23:00:00.000Z', 'Europe/London')).toBe('2011-06-18');
    expect(businessDay('2011-12-09T00:00:00.000Z', 'Europe/London')).toBe('2011-12-09');
  });
});
