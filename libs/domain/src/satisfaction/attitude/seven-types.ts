import type { StayReason } from '../../survey/events.js';
import type { SatisfactionPolicy } from '../policy.js';
import type { Frequency } from './indicators.js';

/**
 * The seven types of loyalty by attachment and repetition: 垄断 MONOPOLY, 惰性 INERTIA, 方便 CONVENIENCE, 价格 PRICE,
 * 激励 INCENTIVE, 超值 PREMIUM, 潜在 LATENT. NONE is none of them, UNKNOWN of someone whose attitude nobody asked.
 */
export const SEVEN_TYPES = [
  'MONOPOLY',
  'INERTIA',
  'CONVENIENCE',
  'PRICE',
  'INCENTIVE',
  'PREMIUM',
  'LATENT',
  'NONE',
  'UNKNOWN',
] as const;
export type SevenType = (typeof SEVEN_TYPES)[number];

export interface Attachment {
  readonly frequency: Frequency;
  /** S, 1–5. */
  readonly satisfaction: number | null;
  /** 0–10. */
  readonly recommendation: number | null;
  /** Whether somebody whom the customer referred ever bought. */
  readonly convertedReferral: boolean;
  /** 1–5. */
  readonly repurchaseIntent: number | null;
  readonly stayReason: StayReason | null;
  /** Of spend, 0–1; `null` without spend. */
  readonly discountedShare: number | null;
  /** Of orders, 0–1; `null` without an order. */
  readonly redeemedShare: number | null;
  /** Of touches, 0–1; `null` without a touch. */
  readonly oneChannelShare: number | null;
}

/** Seven types (domain.md §2.4). */
export function sevenTypeOf(of: Attachment, { types }: SatisfactionPolicy): SevenType {
  const { frequency, satisfaction, repurchaseIntent } = of;
  if (satisfaction === null && repurchaseIntent === null) return 'UNKNOWN';
  if (frequency === null || frequency < types.frequency)
    return repurchaseIntent !== null && repurchaseIntent >= types.intent ? 'LATENT' : 'NONE';
  if (satisfaction === null) return 'UNKNOWN';
  return isAttached(of, satisfaction, types) ? 'PREMIUM' : whyUnattached(of, types);
}

/** Satisfied, and would recommend or did. */
function isAttached(
  { recommendation, convertedReferral }: Attachment,
  satisfaction: number,
  types: SatisfactionPolicy['types'],
): boolean {
  const recommends = recommendation !== null && recommendation >= types.recommendation;
  return satisfaction >= types.satisfied && (recommends || convertedReferral);
}

/** Why somebody without attachment buys again and again: as told, else as it looks; the first that fits. */
function whyUnattached(of: Attachment, types: SatisfactionPolicy['types']): StayReason {
  if (of.stayReason !== null) return of.stayReason;
  if (types.monopoly) return 'MONOPOLY';
  if (of.discountedShare !== null && of.discountedShare >= types.discounted) return 'PRICE';
  if (of.redeemedShare !== null && of.redeemedShare >= types.redeemed) return 'INCENTIVE';
  if (of.oneChannelShare !== null && of.oneChannelShare >= types.oneChannel) return 'CONVENIENCE';
  return 'INERTIA';
}
