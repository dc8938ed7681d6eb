import type { HistoryEntry, Standing } from '@annals/contracts';
import type { Category, Explanation, Instant, Projection } from '@annals/kernel';
import type { Context, CustomerFact, Insight } from '@annals/domain';

/** Any projection of the product; the engine never looks into its documents. */
export type AnyProjection = Projection<object, Context, CustomerFact | Insight>;

/** The same rules, for the documents of another version. */
export const asVersion = (projection: AnyProjection, version: number): AnyProjection => ({ ...projection, version });

/** A change of category, to be told as an insight. */
export interface Change {
  readonly id: string;
  readonly cause: string;
  readonly effectiveAt: Instant;
  readonly before: Category;
  readonly after: Category;
  /** Why; to be asked at once, before the document changes again. It costs more than the fold, so only who tells it asks. */
  readonly explain: () => Explanation;
  readonly supersedes: readonly string[];
  /** What a late fact changed of the history, oldest first; absent for an ordinary change. */
  readonly corrected?: readonly Omit<HistoryEntry, 'insight'>[];
}

export const newStanding = (projection: AnyProjection, customerId: string): Standing => ({
  doc: projection.initial(customerId),
  last: null,
  history: [],
});

export function sameCategory(a: Category, b: Category): boolean {
  for (const name in a) if (a[name] !== b[name]) return false;
  return true;
}

/** The part of a category that follows from the customer's own history, without what the tenant's cuts decide. */
export function foldedPart(projection: AnyProjection, category: Category): Category {
  if (projection.settled.length === 0) return category;
  const part: Record<string, Category[string]> = {};
  for (const name in category) if (!projection.settled.includes(name)) part[name] = category[name]!;
  return part;
}
