import type { Instant } from '@annals/kernel';

/** The wall clock. Only stages ask it; no rule does. */
export interface WallClock {
  now(): Instant;
}

/** Identifiers for what brings none of its own. */
export interface Ids {
  next(): string;
}
