import type { Faults } from './faults.js';
import type { SimulatedLog } from './log/simulated-log.js';
import type { ReadCall } from './wire/sending.js';

/** What tests count. */
export interface Counts {
  appends: number;
  reads: number;
  subscriptions: number;
  /** Events that subscriptions went past. */
  pushed: number;
}

/** What the services of one simulator share. */
export interface Simulation {
  readonly log: SimulatedLog;
  readonly faults: Faults;
  readonly counts: Counts;
  /** Subscriptions that are open. */
  readonly open: Set<ReadCall>;
  /** Breaks every connection at once, and serves again. */
  readonly crash: () => void;
}
