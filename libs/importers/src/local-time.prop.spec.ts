import { describe, expect, it } from '@jest/globals';
import { calendarOf, MS_PER_DAY } from '@annals/kernel';
import fc from 'fast-check';
import { wallClockOf } from './local-time.js';

const zones = ['Europe/London', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
const walls = fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2037, 0, 1) });

function shownAt(zone: string, instant: number): number {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' } as const;
  return Date.parse(`${new Intl.DateTimeFormat('sv-SE', options).format(instant).replace(' ', 'T')}Z`);
}

describe('wall clock', () => {
  it('shows at the instant what was asked for, or the zone skips that time; and never showed it before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), walls, (zone, millis) => {
        const wall = millis - (millis % 1000);
        const instant = wallClockOf(zone)(wall);
        const skipped = shownAt(zone, instant) - wall;
        expect([0, 1_800_000, 3_600_000]).toContain(skipped);
        expect([shownAt(zone, instant - 3_600_000), shownAt(zone, instant - 1_800_000)]).not.toContain(wall);
      }),
    );
  });

  it('begins a day where the business calendar does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), walls, (zone, millis) => {
        const day = Math.floor(millis / MS_PER_DAY);
        expect(wallClockOf(zone)(day * MS_PER_DAY)).toBe(calendarOf(zone).startOf(day));
      }),
    );
  });
});
