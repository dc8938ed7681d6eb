import { headOf, sumOf, under, type Counts, type Report, type ReportHead } from './report.js';

export interface LifecycleReport extends ReportHead {
  readonly customers: number;
  readonly stages: Counts;
  readonly newBusiness: number;
  readonly recovered: number;
  readonly wonBack: number;
}

export const lifecycleReport: Report<LifecycleReport> = {
  summary: 'Customers by lifecycle stage.',
  read: async (readSide, tenant) => {
    const view = await readSide.tenant('lifecycle', tenant);
    const stages = under(view, 'stage');
    const { newBusiness = 0, recovered = 0, wonBack = 0 } = view.totals;
    return { ...headOf(view), customers: sumOf(stages), stages, newBusiness, recovered, wonBack };
  },
};
