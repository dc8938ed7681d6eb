import { formatInstant, type Instant } from '@annals/kernel';
import type { Insight, Receipt } from '@annals/domain';
import type { Change } from '../standing.js';
import type { Scope } from './fold-customer.js';

const isoOrNull = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));

/** What is told of a change: its receipt. To be asked for at once, before the document changes again. */
export function insightOf(scope: Scope, change: Change): Insight {
  const { inputs, thresholds, next, nextTransitionAt } = change.explain();
  const data: Receipt = {
    before: change.before,
    after: change.after,
    effectiveAt: formatInstant(change.effectiveAt),
    causes: [change.cause],
    projectionVersion: scope.tellAs,
    policyVersion: scope.context.policy.version,
    inputs,
    thresholds,
    next,
    nextTransitionAt: isoOrNull(nextTransitionAt),
    supersedes: [...change.supersedes],
    ...(change.corrected && {
      corrected: change.corrected.map(({ at, category }) => ({ effectiveAt: formatInstant(at), category })),
    }),
  };
  return { type: scope.projection.insight, data } as Insight;
}
