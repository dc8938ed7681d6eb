import type { Policy } from '../policy/policy.js';
import type { PyramidTier } from '../value/tiers.js';

/** What the customer list knows that decides whether somebody is to be won back. */
export interface WinBackGrounds {
  readonly stage: string | null;
  readonly churnBand: string | null;
  readonly pyramid: string | null;
  readonly winBackOpen: boolean;
  readonly winBackResult: string | null;
  /** The customer asked to be left alone. */
  readonly optOut: boolean;
  /** Expected to cost more than it brings; absent where nobody computes it. */
  readonly belowZero: boolean | null;
}

/**
 * The tier by which a customer is to be won back (domain.md §2.6): on LOST, and 关键 on red churn already. `null` where there
 * is no reason to, a case is open or its window runs, the customer wants to be left alone, or it would cost more than it brings.
 */
export function winBackTierOf(grounds: WinBackGrounds): PyramidTier | null {
  const { stage, churnBand, winBackOpen, winBackResult, optOut, belowZero } = grounds;
  if (belowZero || optOut || winBackOpen || winBackResult === 'PENDING') return null;
  const tier = (grounds.pyramid ?? 'UNRANKED') as PyramidTier;
  return stage === 'LOST' || (churnBand === 'RED' && isKey(tier)) ? tier : null;
}

/** 关键客户: the two upper tiers of the pyramid. */
const isKey = (tier: PyramidTier): boolean => tier === 'KEY_TOP' || tier === 'KEY_SECOND';

/** How a customer of a tier is approached. */
export const winBackPlayOf = (tier: PyramidTier, { winBack }: Policy) => winBack.plays[tier];
