import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf } from './calendar.js';
import { formatDay } from './day.js';

const zones = [
  'Asia/Shanghai',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
];
const instants = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2080, 0, 1) });

describe('calendar', () => {
  it('agrees with what the runtime prints', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (timeZone, instant) => {
        const printed = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
        expect(formatDay(calendarOf(timeZone).dayOf(instant))).toBe(printed);
      }),
    );
  });

  it('a day holds its first and last instant and not their neighbours', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (timeZone, instant) => {
        const { dayOf, startOf, endOf } = calendarOf(timeZone);
        const day = dayOf(instant);
        expect([dayOf(startOf(day) - 1), dayOf(startOf(day)), dayOf(endOf(day)), dayOf(endOf(day) + 1)]).toEqual([
          day - 1,
          day,
          day,
          day + 1,
        ]);
      }),
    );
  });
});
