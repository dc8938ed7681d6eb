import { TrendCount, type RelationshipTrend } from '@annals/domain';
import { headOf, type Report, type ReportHead } from './report.js';

export interface RelationshipTrendReport extends ReportHead, RelationshipTrend {
  /** What its correlations do not say. */
  readonly note: string;
}

const NOTE =
  'Correlations are associations over the customers who answered surveys; they do not tell whether satisfaction brings about loyalty, or loyalty satisfaction.';

/** Reads every customer of whom satisfaction and loyalty were known at the end of a month. */
export const relationshipTrendReport: Report<RelationshipTrendReport> = {
  summary: 'Satisfaction and loyalty by month, and how they go together at once and one after the other, both ways.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('satisfaction', tenant);
    const count = new TrendCount(view.population.policy.satisfaction.trend);
    for await (const page of readSide.walk('satisfaction', tenant, 'attitudeMonths'))
      for (const { document } of page) count.add(document.doc.months);
    return { ...headOf(view), ...count.result(), note: NOTE };
  },
};
