import { ok, type Day } from '@annals/kernel';
import type { Grouped } from '../purchases/grouping.js';
import type { Computed } from '../refusal.js';
import type { Steps } from '../steps.js';
import type { Forecast, Held } from './held.js';

/** All purchases of the second part until a moment. */
export interface Moment {
  /** Units of time after the end of the first part. */
  readonly t: number;
  readonly actual: number;
  readonly expected: number;
}

/**
 * At the end of each whole unit, and of the last one if the part ends within it; pauses after each.
 * Errors: those of the forecast.
 */
export function* cumulative(
  forecast: Forecast,
  held: readonly Held[],
  { weight }: Grouped,
  { until, end, unitDays }: { readonly until: Day; readonly end: Day; readonly unitDays: number },
): Steps<Computed<Moment[]>> {
  const days = held.flatMap(({ later }) => later).sort((a, b) => a - b);
  const moments: Moment[] = [];
  let actual = 0;
  for (let day = Math.min(end, until + unitDays); ; day = Math.min(end, day + unitDays)) {
    while (actual < days.length && days[actual]! <= day) actual++;
    const t = (day - until) / unitDays;
    const expected = forecast(t);
    if (!expected.ok) return expected;
    moments.push({ t, actual, expected: expected.value.reduce((sum, one, group) => sum + one * weight[group]!, 0) });
    if (day === end) return ok(moments);
    yield;
  }
}
