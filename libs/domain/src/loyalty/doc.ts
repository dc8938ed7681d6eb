import type { Day, Due, Instant } from '@annals/kernel';
import type { Complaint } from '../lifecycle/complaints.js';
import { newRelationship, type Relationship } from '../lifecycle/relationship/relationship.js';
import { noCredentials, type Credentials } from './ladder/credentials.js';
import type { Level } from './rungs.js';

/** Where a customer stands on the loyalty ladder (忠实度阶梯, domain.md §5.3), from the last fold until `due`. */
export interface LoyaltyDoc {
  /** `null` while nothing is known of the customer; no document is stored with it. */
  level: Level | null;
  /** When the level was reached. */
  since: Instant;
  /** The last day of the quarter whose review was the first to find the condition unmet, all since then likewise. */
  atRiskSince: Day | null;
  /** When the level was last evaluated. */
  asOf: Instant;
  due: Due | null;
  readonly relationship: Relationship;
  complaints: readonly Complaint[];
  readonly credentials: Credentials;
}

export const newLoyalty = (): LoyaltyDoc => ({
  level: null,
  since: 0,
  atRiskSince: null,
  asOf: 0,
  due: null,
  relationship: newRelationship(),
  complaints: [],
  credentials: noCredentials(),
});
