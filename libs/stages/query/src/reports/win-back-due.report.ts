import type { CustomerId, TenantId } from '@annals/contracts';
import { winBackPlayOf, type DirectoryDoc, type Policy, type PyramidTier } from '@annals/domain';
import type { ReadSide } from '../read-side.js';
import { headOf, under, type Counts, type Report, type ReportHead } from './report.js';

/** So many of each tier are named; the list of customers has all of them, `?winBackDue=KEY_TOP`. */
const MOST_NAMED = 100;
const TIERS = ['KEY_TOP', 'KEY_SECOND', 'ORDINARY', 'SMALL', 'UNRANKED'] as const satisfies readonly PyramidTier[];

/** A customer for whom a case should be started, and by which play. */
interface DueForWinBack {
  readonly customerId: CustomerId;
  readonly tier: PyramidTier;
  readonly play: string;
  readonly stage: string | null;
  readonly churnBand: string | null;
  /** What came of the last case; `null` where there was none. */
  readonly lastResult: string | null;
  /** Lifetime net revenue in minor units of the base currency. */
  readonly net: number;
}

export interface WinBackDueReport extends ReportHead {
  /** Customers by tier, where the policy has a play for it. */
  readonly tiers: Counts;
  /** The most valuable first, tier by tier; the first of each tier. */
  readonly customers: readonly DueForWinBack[];
}

export const winBackDueReport: Report<WinBackDueReport> = {
  summary: 'Who is to be won back, and how: LOST customers, and key customers at red risk, without an open case.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('directory', tenant);
    const { policy } = view.population;
    const tiers = TIERS.filter((tier) => winBackPlayOf(tier, policy) !== 'NONE');
    const counts = under(view, 'winBackDue');
    const pages = await Promise.all(tiers.map((tier) => dueOf(readSide, tenant, tier, policy)));
    return {
      ...headOf(view),
      tiers: Object.fromEntries(tiers.map((tier) => [tier, counts[tier] ?? 0])),
      customers: pages.flat(),
    };
  },
};

async function dueOf(
  readSide: ReadSide,
  tenant: TenantId,
  tier: PyramidTier,
  policy: Policy,
): Promise<DueForWinBack[]> {
  const query = { index: 'winBackDue', prefix: [tier], order: 'descending', limit: MOST_NAMED } as const;
  const { items } = await readSide.list(tenant, query);
  const play = winBackPlayOf(tier, policy);
  return items.map(({ id: customerId, document }) => ({ customerId, tier, play, ...groundsOf(document.doc) }));
}

const groundsOf = ({ stage, churnBand, winBackResult: lastResult, net }: DirectoryDoc) => ({
  stage,
  churnBand,
  lastResult,
  net,
});
