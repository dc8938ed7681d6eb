import { headOf, sumOf, under, type Counts, type Report, type ReportHead } from './report.js';

export interface LoyaltyReport extends ReportHead {
  readonly customers: number;
  readonly levels: Counts;
  readonly atRisk: number;
}

export const loyaltyReport: Report<LoyaltyReport> = {
  summary: 'Customers by rung of the loyalty ladder.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('loyalty', tenant);
    const levels = under(view, 'level');
    return { ...headOf(view), customers: sumOf(levels), levels, atRisk: view.totals['atRisk'] ?? 0 };
  },
};
