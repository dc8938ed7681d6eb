import type { FeedEvent } from '../../../api/types.js';
import { businessDay } from '../../../time/days.js';

/** What had occurred by the end of a business day, newest first; all of it without a day. */
export function untilDay(
  events: readonly FeedEvent[],
  day: string | undefined,
  timeZone: string,
): readonly FeedEvent[] {
  const then = day === undefined ? events : events.filter(({ occurredAt }) => businessDay(occurredAt, timeZone) <= day);
  // The log's order decides among those of one instant: an insight comes after what brought it about.
  return then
    .map((event, i) => ({ event, i }))
    .sort((a, b) =>
      a.event.occurredAt < b.event.occurredAt ? 1 : a.event.occurredAt > b.event.occurredAt ? -1 : b.i - a.i,
    )
    .map(({ event }) => event);
}
