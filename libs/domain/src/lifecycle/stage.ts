import type { Day } from '@annals/kernel';

/**
 * Lifecycle stage (客户生命周期, domain.md §5.2): the four stages of a relationship 考察 EXPLORATION, 形成 FORMATION,
 * 稳定 STABLE and 退化 DECLINE, before them 潜在 PROSPECT, after them 流失 LOST.
 */
export const LIFECYCLE_STAGES = ['PROSPECT', 'EXPLORATION', 'FORMATION', 'STABLE', 'DECLINE', 'LOST'] as const;

/** NONE is the stage of someone of whom nothing is known: no document is stored with it. */
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number] | 'NONE';

/**
 * What the table asks, as the business days on which time alone changes the answer while no fact comes.
 * `…From`: the first day on which it holds. `…Until`: the first on which it does not. ±Infinity where time changes nothing.
 *
 * A window of w days as of day D is (D−w, D], so a purchase on day p is in it until p+w; in one of n months
 * until p+n months. Time works by business day only, so every transition by time is at the start of one.
 */
export interface Conditions {
  /** There is a counted purchase. */
  readonly bought: boolean;
  /** RelationshipEnded, or d > lost. */
  readonly lostFrom: Day;
  /** d > dormant. */
  readonly dormantFrom: Day;
  /** Enough complaints in the window that are unresolved, or upheld with a csat that is too low. */
  readonly complaintsUntil: Day;
  /** Tenure reaches what a fall of spend asks for. */
  readonly spendFrom: Day;
  /** Tenure reaches what STABLE asks for. */
  readonly tenuredFrom: Day;
  /** Enough purchases for STABLE. */
  readonly regularUntil: Day;
  /** An unresolved complaint. */
  readonly complaining: boolean;
  /** Enough purchases for FORMATION. */
  readonly formedUntil: Day;
}

/** The table of domain.md §5.2, top to bottom: the first row that holds on `day`. */
export function stageOn(day: Day, on: Conditions, spendFell: boolean): LifecycleStage {
  if (!on.bought) return 'PROSPECT';
  if (day >= on.lostFrom) return 'LOST';
  if (day >= on.dormantFrom || spendFell || day < on.complaintsUntil) return 'DECLINE';
  return healthyStageOn(day, on);
}

/** The rows below DECLINE: where a customer in decline is when its causes are gone. */
export function healthyStageOn(day: Day, on: Conditions): 'STABLE' | 'FORMATION' | 'EXPLORATION' {
  if (day >= on.tenuredFrom && day < on.regularUntil && !on.complaining) return 'STABLE';
  if (day < on.formedUntil) return 'FORMATION';
  return 'EXPLORATION';
}
