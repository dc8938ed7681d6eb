import { formatDay, parseDay } from './day.js';
import { MS_PER_DAY, type Instant } from './instant.js';

/** Shape: any ISO 8601 date-time with a zone. Errors: `undefined` for anything else, so that the edge can say what was wrong. */
export function parseInstant(text: string): Instant | undefined {
  if (!ISO_DATE_TIME.test(text)) return undefined;
  // Date.parse takes 30 February for 1 March.
  if (parseDay(text.slice(0, 10)) === undefined) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

const ISO_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * By arithmetic, put together from texts that are there already: `toISOString` takes three times as long, and every
 * event has two of them.
 */
export function formatInstant(instant: Instant): string {
  if (!(instant >= YEAR_0 && instant < YEAR_10000)) return new Date(instant).toISOString();
  const day = Math.floor(instant / MS_PER_DAY);
  const ms = instant - day * MS_PER_DAY;
  const minute = Math.floor(ms / 60_000);
  const second = Math.floor(ms / 1000) % 60;
  return formatDay(day) + minutes[minute]! + seconds[second]! + milliseconds[ms % 1000]!;
}

const YEAR_0 = Date.parse('0000-01-01T00:00:00.000Z');
const YEAR_10000 = Date.UTC(10_000, 0);
const digits = (n: number, count: number): string => String(n).padStart(count, '0');
const upTo = (end: number, text: (n: number) => string): readonly string[] =>
  Array.from({ length: end }, (_, n) => text(n));
const minutes = upTo(1440, (n) => `T${digits(Math.floor(n / 60), 2)}:${digits(n % 60, 2)}:`);
const seconds = upTo(60, (n) => digits(n, 2));
const milliseconds = upTo(1000, (n) => `.${digits(n, 3)}Z`);
