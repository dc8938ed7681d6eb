import { MS_PER_DAY } from './instant.js';

/**
 * A calendar date as the number of days since 1970-01-01: the unit in which all windows are counted.
 * It has no time zone of its own; a {@link Calendar} says which instants belong to it.
 */
export type Day = number;

/** Shape: `YYYY-MM-DD`. Remembered, since a history has few days and each of them is written thousands of times. */
export function formatDay(day: Day): string {
  let text = formatted.get(day);
  if (text === undefined) {
    text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
    if (formatted.size >= MAX_REMEMBERED) formatted.clear();
    formatted.set(day, text);
  }
  return text;
}

const formatted = new Map<Day, string>();
/** Two centuries; a hostile date must not grow it without end. */
const MAX_REMEMBERED = 73_000;

/** Errors: `undefined` when the text is no date of the calendar, such as 2023-02-29. Remembered as {@link formatDay} is. */
export function parseDay(text: string): Day | undefined {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return undefined;
  if (parsed.size >= MAX_REMEMBERED) parsed.clear();
  parsed.set(text, ms / MS_PER_DAY);
  return ms / MS_PER_DAY;
}

const parsed = new Map<string, Day>();

/** Month arithmetic that clamps to the month's end: 31 January + 1 month = 29 February 2024 (domain.md §2.0). */
export function addMonths(day: Day, months: number): Day {
  const month = monthOf(day);
  const target = month + months;
  return Math.min(firstOfMonth(target) + (day - firstOfMonth(month)), firstOfMonth(target + 1) - 1);
}

/** The last day of the month that `day` lies in. */
export const endOfMonth = (day: Day): Day => firstOfMonth(monthOf(day) + 1) - 1;

/** The last day of the calendar quarter that `day` lies in. */
export function endOfQuarter(day: Day): Day {
  const month = monthOf(day);
  // March, the last of its quarter, is 0.
  return firstOfMonth(month + 1 + ((12 - (month % 12)) % 3)) - 1;
}

/**
 * Months from March of year 0, so that a leap day is the last of its year. By integers (H. Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms"): `Date` takes five times as long, and every fold asks.
 */
function monthOf(day: Day): number {
  const shifted = day + MARCH_OF_YEAR_0;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const year = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  return (year + era * 400) * 12 + Math.floor((5 * dayOfYear + 2) / 153);
}

/** Days from 1 March of year 0 to 1 January 1970. */
const MARCH_OF_YEAR_0 = 719_468;
const DAYS_PER_ERA = 146_097;

/** The first day of a month that is counted from March of year 0. */
function firstOfMonth(count: number): Day {
  const year = Math.floor(count / 12);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * (count - year * 12) + 2) / 5) - MARCH_OF_YEAR_0;
}
