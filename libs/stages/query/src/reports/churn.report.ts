import { headOf, sumOf, under, type Counts, type Report, type ReportHead } from './report.js';

export interface ChurnReport extends ReportHead {
  /** Who has a purchase to lose. */
  readonly buyers: number;
  readonly bands: Counts;
}

export const churnReport: Report<ChurnReport> = {
  summary: 'Buyers by the band of their churn risk.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('churn', tenant);
    const bands = under(view, 'band');
    return { ...headOf(view), buyers: sumOf(bands), bands };
  },
};
