import type { Due, Instant } from '@annals/kernel';
import { newRelationship, type Relationship } from '../lifecycle/relationship/relationship.js';
import type { Grievance } from './complaints.js';
import type { ChurnBand } from './risk.js';

/** What the churn warning (流失警示) of one customer follows from, and its band from the last fold until `due`. */
export interface ChurnDoc {
  /** `null` for who has no purchase to lose. */
  band: ChurnBand | null;
  since: Instant;
  asOf: Instant;
  due: Due | null;
  readonly relationship: Relationship;
  grievances: readonly Grievance[];
  /** The newest CSAT answers, at most two. */
  csat: readonly number[];
  optOut: boolean;
  pointsEarned: number;
  pointsRedeemed: number;
}

export const newChurn = (): ChurnDoc => ({
  band: null,
  since: 0,
  asOf: 0,
  due: null,
  relationship: newRelationship(),
  grievances: [],
  csat: [],
  optOut: false,
  pointsEarned: 0,
  pointsRedeemed: 0,
});
