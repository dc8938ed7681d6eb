import type { ComplaintsDoc } from '../complaint/projection.js';

/** How an article of the knowledge base (服务知识库) did. */
export interface ArticleUse {
  readonly articleId: string;
  /** Uses for closed complaints whose customers were satisfied with the resolution. */
  readonly helped: number;
  /** All uses for complaints. */
  readonly uses: number;
}

/** Counts the uses of a customer's complaints into `counts`, by article. Changes `counts`. */
export function countUses(counts: Map<string, ArticleUse>, { uses, cases }: ComplaintsDoc, csatAtLeast: number): void {
  for (const { articleId, complaintId } of uses) {
    const helped = cases.some(
      ({ id, state, csat }) => id === complaintId && state === 'CLOSED' && csat !== null && csat >= csatAtLeast,
    );
    const before = counts.get(articleId) ?? { articleId, helped: 0, uses: 0 };
    counts.set(articleId, { articleId, helped: before.helped + Number(helped), uses: before.uses + 1 });
  }
}

/** Most helpful first; of equal ones that which was used less, since it helped more often; then by id. */
export const ranked = (counts: ReadonlyMap<string, ArticleUse>): ArticleUse[] =>
  [...counts.values()].sort((a, b) => b.helped - a.helped || a.uses - b.uses || (a.articleId < b.articleId ? -1 : 1));
