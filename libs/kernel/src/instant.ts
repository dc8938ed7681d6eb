/** Milliseconds since 1970-01-01T00:00:00Z. On the wire it is ISO 8601 with milliseconds and `Z`. */
export type Instant = number;

export const MS_PER_DAY = 86_400_000;

/** Shape: any ISO 8601 date-time with a zone. Errors: `undefined` for anything else, so that the edge can say what was wrong. */
export function parseInstant(text: string): Instant | undefined {
  if (!ISO_DATE_TIME.test(text)) return undefined;
  // Date.parse takes 30 February for 1 March.
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  if (new Date(Date.UTC(year!, month! - 1, day)).getUTCDate() !== day) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

const ISO_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export const formatInstant = (instant: Instant): string => new Date(instant).toISOString();
