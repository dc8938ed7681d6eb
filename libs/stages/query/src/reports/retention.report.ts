import { RetentionCount, type Retained } from '@annals/domain';
import { headOf, type Report, type ReportHead } from './report.js';

export interface RetentionReport extends ReportHead {
  /** Without any bond first, then weakest first. An association: bonds are given to those who stay, too. */
  readonly bonds: readonly Retained[];
}

export const retentionReport: Report<RetentionReport> = {
  summary:
    'Customers by the strongest bond that their benefits ever made (财务/社会/结构性), and how many of each decline or are lost: an association, no effect. Reads every customer.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('loyalty', tenant);
    const count = new RetentionCount(view.population.policy);
    for await (const page of readSide.scan('loyalty', tenant)) {
      const lifecycles = await readSide.getMany(
        'lifecycle',
        tenant,
        page.map(({ id }) => id),
      );
      page.forEach(({ document: { doc, history } }, i) => {
        const levels = [doc.level, ...history.map(({ category }) => category['level'] as number | null)];
        count.add({ levels, stage: lifecycles[i]?.doc.stage ?? null });
      });
    }
    return { ...headOf(view), bonds: count.result() };
  },
};
