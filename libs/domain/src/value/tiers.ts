import type { Cut, CutsSet } from '../clock/events.js';

/** Customer pyramid 客户金字塔: 重要, 次要 (together 关键), 普通, 小客户; without purchases in the window, unranked. */
export type PyramidTier = 'KEY_TOP' | 'KEY_SECOND' | 'ORDINARY' | 'SMALL' | 'UNRANKED';
/** Profit-contribution class: those who bring 80% of revenue, those up to 99%, the last 1%, and those who cost money. */
export type ContributionTier = 'BEST' | 'MIDDLE' | 'TAIL' | 'LOSS';
/** Importance 重要程度: 贵宾型, 重要, 普通. */
export type ImportanceTier = 'VIP' | 'IMPORTANT' | 'ORDINARY';

/**
 * Where a customer stands among all (domain.md §2.2). All `null` until the tenant's first cuts; of an
 * unranked customer only `pyramid` says anything.
 */
export interface Tiers {
  readonly pyramid: PyramidTier | null;
  readonly contribution: ContributionTier | null;
  readonly importance: ImportanceTier | null;
}

/** What customers are ranked by: net margin and net revenue of the window, base-currency minor units. */
export interface Figures {
  readonly margin: number;
  readonly revenue: number;
}

/** A customer's place in the ranking. */
export interface Standing extends Figures {
  readonly customerId: string;
}

export const noTiers: Tiers = { pyramid: null, contribution: null, importance: null };
const unranked: Tiers = { ...noTiers, pyramid: 'UNRANKED' };

const pyramid = ['KEY_TOP', 'KEY_SECOND', 'ORDINARY', 'SMALL'] as const;
const contribution = ['BEST', 'MIDDLE', 'TAIL'] as const;
const importance = ['VIP', 'IMPORTANT', 'ORDINARY'] as const;

/** `standing` is `null` for someone who bought nothing in the window. */
export function tiersOf(standing: Standing | null, cuts: CutsSet['data'] | null): Tiers {
  if (!cuts) return noTiers;
  if (!standing) return unranked;
  const { customerId, margin, revenue } = standing;
  return {
    pyramid: pyramid[cutsMissed(customerId, margin, cuts.pyramid)]!,
    contribution: margin < 0 ? 'LOSS' : contribution[cutsMissed(customerId, revenue, cuts.contribution)]!,
    importance: importance[cutsMissed(customerId, margin, cuts.importance)]!,
  };
}

function cutsMissed(customerId: string, amount: number, cuts: readonly Cut[]): number {
  let missed = 0;
  while (missed < cuts.length && !isInside(customerId, amount, cuts[missed]!)) missed++;
  return missed;
}

/**
 * Ranked at the cut's last customer or before: by amount, ties by customer id. Between two rankings the
 * number of customers inside may differ from the cut's rank, since amounts move and cuts do not.
 */
function isInside(customerId: string, amount: number, cut: Cut): boolean {
  if (cut.rank === 0) return false;
  return amount > cut.amountMinor || (amount === cut.amountMinor && customerId <= cut.customerId);
}
