import { describe, expect, it } from '@jest/globals';
import { calendarOf } from './calendar.js';
import { formatDay, parseDay } from './day.js';

const at = (text: string) => Date.parse(text);
const dayIn = (zone: string, text: string) => formatDay(calendarOf(zone).dayOf(at(text)));
const startIn = (zone: string, day: string) => new Date(calendarOf(zone).startOf(parseDay(day)!)).toISOString();

describe('calendar', () => {
  it('23:30 and 00:30 in Shanghai fall on different business days although on one UTC day', () => {
    expect(dayIn('Asia/Shanghai', '2024-03-01T15:30:00Z')).toBe('2024-03-01');
    expect(dayIn('Asia/Shanghai', '2024-03-01T16:30:00Z')).toBe('2024-03-02');
  });

  it.each([
    ['Europe/London', '2011-03-27', '2011-03-27T00:00:00.000Z'],
    ['Europe/London', '2011-03-28', '2011-03-27T23:00:00.000Z'],
    ['Europe/London', '2011-10-30', '2011-10-29T23:00:00.000Z'],
    ['Europe/London', '2011-10-31', '2011-10-31T00:00:00.000Z'],
    ['Asia/Shanghai', '2024-01-01', '2023-12-31T16:00:00.000Z'],
    ['Asia/Kathmandu', '2024-01-01', '2023-12-31T18:15:00.000Z'],
    ['America/St_Johns', '2024-07-01', '2024-07-01T02:30:00.000Z'],
  ])('%s: %s starts at %s', (zone, day, start) => {
    expect(startIn(zone, day)).toBe(start);
  });

  it('a day whose midnight the clocks skip starts after the gap', () => {
    expect(startIn('America/Sao_Paulo', '2017-10-15')).toBe('2017-10-15T03:00:00.000Z');
  });

  it('a day that a zone left out has no length', () => {
    const apia = calendarOf('Pacific/Apia');
    expect(apia.startOf(parseDay('2011-12-30')!)).toBe(apia.startOf(parseDay('2011-12-31')!));
  });

  it('the last millisecond of a quarter is one before the next day', () => {
    const london = calendarOf('Europe/London');
    expect(new Date(london.endOf(parseDay('2011-06-30')!)).toISOString()).toBe('2011-06-30T22:59:59.999Z');
  });

  it('refuses a zone that is none', () => {
    expect(() => calendarOf('Europe/Atlantis')).toThrow(RangeError);
  });
});
