/** Milliseconds since 1970-01-01T00:00:00Z. On the wire it is ISO 8601 with milliseconds and `Z`. */
export type Instant = number;

export const MS_PER_DAY = 86_400_000;
