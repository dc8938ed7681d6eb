import { describe, expect, it } from '@jest/globals';
import { formatInstant } from '@annals/kernel';
import { parseWallTime, wallClockOf } from './local-time.js';

const instantOf = (zone: string, text: string) => formatInstant(wallClockOf(zone)(parseWallTime(text)!));

describe('wall clock', () => {
  it.each([
    ['winter is UTC', '2010-12-01T08:26:00', '2010-12-01T08:26:00.000Z'],
    ['summer is an hour ahead', '2011-07-01T08:26:00', '2011-07-01T07:26:00.000Z'],
    ['the last minute before clocks go forward', '2011-03-27T00:59:00', '2011-03-27T00:59:00.000Z'],
    ['a time that clocks skip counts as if they had not', '2011-03-27T01:30:00', '2011-03-27T01:30:00.000Z'],
    ['the first minute after the gap', '2011-03-27T02:00:00', '2011-03-27T01:00:00.000Z'],
    ['the last minute before the repeated hour', '2011-10-30T00:59:00', '2011-10-29T23:59:00.000Z'],
    ['a time that clocks show twice is the first', '2011-10-30T01:30:00', '2011-10-30T00:30:00.000Z'],
    ['the first minute after the repeated hour', '2011-10-30T02:00:00', '2011-10-30T02:00:00.000Z'],
  ])('London: %s', (_, wall, instant) => {
    expect(instantOf('Europe/London', wall)).toBe(instant);
  });

  it.each([
    ['Asia/Shanghai', '2024-02-29T00:30:00', '2024-02-28T16:30:00.000Z'],
    ['America/New_York', '2024-11-03T01:30:00', '2024-11-03T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2024-04-07T01:45:00', '2024-04-06T14:45:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04T00:30:00', '2018-11-04T03:30:00.000Z'],
    ['Pacific/Apia', '2011-12-31T00:00:00', '2011-12-30T10:00:00.000Z'],
  ])('%s: %s', (zone, wall, instant) => {
    expect(instantOf(zone, wall)).toBe(instant);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => wallClockOf('Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('a date and time without a zone', () => {
  it.each(['2011-02-28T23:59', '2011-02-28 23:59:58', '2012-02-29T00:00:00'])('%s is one', (text) => {
    expect(formatInstant(parseWallTime(text)!)).toContain(text.replace(' ', 'T'));
  });

  it.each(['2011-02-29T10:00:00', '2011-13-01T10:00:00', '2011-01-01T24:00:00', '2011-01-01T10:60:00'])(
    '%s is on no calendar or clock',
    (text) => {
      expect(parseWallTime(text)).toBeUndefined();
    },
  );

  it.each(['', '12/1/2010 8:26', '2010-12-01', '2010-12-01T08:26:00Z', '2010-12-01T08:26:00.5', ' 2010-12-01T08:26'])(
    '%j is none',
    (text) => {
      expect(parseWallTime(text)).toBeUndefined();
    },
  );
});
