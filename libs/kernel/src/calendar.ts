import type { Day } from './day.js';
import { MS_PER_DAY, type Instant } from './instant.js';

/**
 * Which instants belong to which business day. Two purchases at 23:30 and 00:30 in Shanghai fall on
 * different business days although they share a UTC day (domain.md §5.4).
 */
export interface Calendar {
  readonly timeZone: string;
  dayOf(instant: Instant): Day;
  /** The first instant of the day. Where clocks skip midnight, the first instant after the gap. */
  startOf(day: Day): Instant;
  /** The last millisecond of the day. */
  endOf(day: Day): Instant;
}

const HOUR = 3_600_000;

/**
 * A calendar of an IANA time zone.
 * Errors: RangeError for a zone that the runtime does not know.
 *
 * `Intl` costs microseconds a call and every fold asks for days, so UTC offsets are remembered: one for a UTC day
 * whose first and last quarter hour agree, else one for each quarter hour, since every zone changes its offset on
 * such a boundary.
 */
export function calendarOf(timeZone: string): Calendar {
  const known = calendars.get(timeZone);
  if (known) return known;
  const created = createCalendar(timeZone);
  calendars.set(timeZone, created);
  return created;
}

const calendars = new Map<string, Calendar>();

function createCalendar(timeZone: string): Calendar {
  const offsetAt = rememberOffsets(timeZone);
  const dayOf = (instant: Instant): Day => Math.floor((instant + offsetAt(instant)) / MS_PER_DAY);
  const starts = new Map<Day, Instant>();
  const startOf = (day: Day): Instant => remember(starts, day, findStart);
  const findStart = (day: Day): Instant => {
    const midnight = day * MS_PER_DAY;
    const guess = midnight - offsetAt(midnight - offsetAt(midnight));
    if (dayOf(guess) === day && dayOf(guess - 1) < day) return guess;
    return firstInstantOf(day, guess, dayOf);
  };
  return { timeZone, dayOf, startOf, endOf: (day) => startOf(day + 1) - 1 };
}

/** Bisects for the boundary: only on days whose midnight the zone's clocks skip or repeat. */
function firstInstantOf(day: Day, guess: Instant, dayOf: (instant: Instant) => Day): Instant {
  let before = guess - 26 * HOUR;
  let inside = guess + 26 * HOUR;
  while (inside - before > 1) {
    const middle = Math.floor((before + inside) / 2);
    if (dayOf(middle) < day) before = middle;
    else inside = middle;
  }
  return inside;
}

const QUARTER_HOUR = HOUR / 4;
/** Bounds the memory of a process that sees all of history: it starts again rather than evicts. */
const MAX_REMEMBERED = 100_000;

function rememberOffsets(timeZone: string): (instant: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const ofDays = new Map<number, number | null>();
  const ofQuarters = new Map<number, number>();
  const measure = (instant: Instant): number => localTime(format, instant) - instant;
  const ofQuarter = (quarter: number): number => remember(ofQuarters, quarter, () => measure(quarter * QUARTER_HOUR));
  const ofDay = (day: number): number | null => {
    const first = measure(day * MS_PER_DAY);
    return first === measure((day + 1) * MS_PER_DAY - QUARTER_HOUR) ? first : null;
  };
  return (instant) => {
    const day = Math.floor(instant / MS_PER_DAY);
    return remember(ofDays, day, () => ofDay(day)) ?? ofQuarter(Math.floor(instant / QUARTER_HOUR));
  };
}

function remember<V>(known: Map<number, V>, key: number, find: (key: number) => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const found = find(key);
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(key, found);
  return found;
}

function localTime(format: Intl.DateTimeFormat, instant: Instant): number {
  const field: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) field[type] = Number(value);
  return Date.UTC(field['year']!, field['month']! - 1, field['day'], field['hour'], field['minute'], field['second']);
}
