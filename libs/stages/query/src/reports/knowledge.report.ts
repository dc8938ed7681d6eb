import { countUses, ranked, type ArticleUse } from '@annals/domain';
import { headOf, type Report, type ReportHead } from './report.js';

export interface KnowledgeReport extends ReportHead {
  /** Most helpful first. */
  readonly articles: readonly ArticleUse[];
}

/** Reads every document of a customer with complaints. */
export const knowledgeReport: Report<KnowledgeReport> = {
  summary: 'Articles of the knowledge base by their uses for closed complaints with a satisfied customer.',
  read: async (readSide, tenant) => {
    const view = await readSide.inForce('complaints', tenant);
    const counts = new Map<string, ArticleUse>();
    for await (const page of readSide.scan('complaints', tenant))
      for (const { document } of page) countUses(counts, document.doc, view.population.policy.complaints.csatAtLeast);
    return { ...headOf(view), articles: ranked(counts) };
  },
};
