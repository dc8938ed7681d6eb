import { MS_PER_DAY, type Instant } from '@annals/kernel';

/** Milliseconds since 1970-01-01T00:00 on a clock on the wall: a date and time without a zone. */
export type WallTime = number;

/** Shape: `YYYY-MM-DDTHH:MM[:SS]`, or with a space for the `T`. Errors: `undefined`, also for a date that no calendar has. */
export function parseWallTime(text: string): WallTime | undefined {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(text)) return undefined;
  const utc = `${text.slice(0, 10)}T${text.slice(11)}`;
  const wall = Date.parse(utc.length === 16 ? `${utc}:00Z` : `${utc}Z`);
  // Date.parse reads 30 February as 1 March and 24:00 as the next day.
  return Number.isNaN(wall) || new Date(wall).toISOString().slice(0, utc.length) !== utc ? undefined : wall;
}

/**
 * What a clock on the wall of an IANA time zone shows, as an instant. Where clocks are put back and show
 * a time twice, the first; where they are put forward and skip a time, as if they had not been yet
 * (RFC 5545 §3.3.5).
 * Errors: RangeError for a zone that the runtime does not know.
 */
export function wallClockOf(timeZone: string): (wall: WallTime) => Instant {
  const offsetAt = offsetsOf(timeZone);
  const around = new Map<number, readonly [number, number]>();
  return (wall) => {
    const day = Math.floor(wall / MS_PER_DAY);
    let offsets = around.get(day);
    if (!offsets) {
      if (around.size >= MAX_DAYS) around.clear();
      // No zone is further from UTC than a day, and none changes twice in three: these are before and after any change.
      offsets = [offsetAt((day - 1) * MS_PER_DAY), offsetAt((day + 2) * MS_PER_DAY)];
      around.set(day, offsets);
    }
    const [before, after] = offsets;
    const isAfter = before !== after && offsetAt(wall - before) !== before && offsetAt(wall - after) === after;
    return wall - (isAfter ? after : before);
  };
}

/** More than a source of a lifetime needs: it starts again rather than let a hostile one fill the memory. */
const MAX_DAYS = 40_000;

/** Milliseconds to add to an instant for the time on the wall. */
function offsetsOf(timeZone: string): (instant: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (instant) => {
    const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes, seconds] = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
    const offset = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
    return sign === '-' ? -offset : offset;
  };
}
