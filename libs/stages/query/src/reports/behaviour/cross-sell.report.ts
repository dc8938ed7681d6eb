import { categoriesBought, PairCount, type CrossSell } from '@annals/domain';
import { headOf, type Report, type ReportHead } from '../report.js';

export interface CrossSellReport extends ReportHead, CrossSell {}

/**
 * Cost: reads the behaviour of every customer, so that time grows with customers, and memory with the pairs of
 * categories that anybody bought. No other report does; it is for an analyst, not for a dashboard.
 */
export const crossSellReport: Report<CrossSellReport> = {
  summary: 'Categories that the same customers buy (交叉销售): lift by pair. Reads every customer; ask it rarely.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('behaviour', tenant);
    const pairs = new PairCount();
    for await (const page of readSide.scan('behaviour', tenant)) {
      for (const { document } of page) pairs.add(categoriesBought(document.doc));
    }
    return { ...headOf(view), ...pairs.result(view.population.policy.behaviour.crossSellCustomers) };
  },
};
