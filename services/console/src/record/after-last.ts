import type { FeedEvent } from '../api/types.js';

const MINUTE = 60_000;

/** A minute after the newest fact, as a form's field for local time writes it. */
export function afterLast(events: readonly FeedEvent[]): string {
  const newest = Math.max(...events.map(({ occurredAt }) => Date.parse(occurredAt)));
  const local = newest + MINUTE - new Date(newest).getTimezoneOffset() * MINUTE;
  return new Date(local).toISOString().slice(0, 16);
}
