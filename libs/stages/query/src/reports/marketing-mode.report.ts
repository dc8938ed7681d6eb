import { CustomerBase, type MarketingModes } from '@annals/domain';
import { headOf, type Report, type ReportHead } from './report.js';

export interface MarketingModeReport extends ReportHead, MarketingModes {}

export const marketingModeReport: Report<MarketingModeReport> = {
  summary:
    'How to market (营销模式) by how much customers differ in value and in need: MASS, NICHE, KEY_ACCOUNT or ONE_TO_ONE, with both measures and thresholds. Reads every customer.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('behaviour', tenant);
    const base = new CustomerBase(view.population.policy.marketing);
    for await (const page of readSide.scan('behaviour', tenant)) {
      for (const { document } of page) base.add(document.doc);
    }
    return { ...headOf(view), ...base.result() };
  },
};
