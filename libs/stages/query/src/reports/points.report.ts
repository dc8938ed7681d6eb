import { headOf, type Report, type ReportHead } from './report.js';

/** Points; `rewardCost` in minor units of `currency`. */
export interface PointsReport extends ReportHead {
  readonly currency: string;
  readonly members: number;
  readonly earned: number;
  readonly redeemed: number;
  readonly expired: number;
  readonly reversed: number;
  readonly balance: number;
  readonly rewardCost: number;
}

export const pointsReport: Report<PointsReport> = {
  summary: 'Points earned, redeemed, expired and reversed over all members, and what the rewards cost.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('points', tenant);
    const { members = 0, earned = 0, redeemed = 0, expired = 0, reversed = 0 } = view.totals;
    const { balance = 0, rewardCost = 0 } = view.totals;
    const { baseCurrency: currency } = view.population.policy;
    return { ...headOf(view), currency, members, earned, redeemed, expired, reversed, balance, rewardCost };
  },
};
