import type { Category, DomainEvent, Instant, Occurred, Projection } from '@annals/kernel';
import { foldFacts } from './fold.js';

export interface Transition {
  readonly at: Instant;
  readonly category: Category;
}

/** The changes of category that the engine would tell, in order: those by facts and those by time. */
export function transitionsOf<Doc extends object, Context, Fact extends DomainEvent>(
  projection: Projection<Doc, Context, Fact>,
  context: Context,
  facts: readonly Occurred<Fact>[],
  until: Instant,
): Transition[] {
  const transitions: Transition[] = [];
  let last = JSON.stringify(projection.category(projection.initial('c1')));
  const note = (doc: Doc, at: Instant): Doc => {
    const category = projection.category(doc);
    if (JSON.stringify(category) !== last) transitions.push({ at, category });
    last = JSON.stringify(category);
    return doc;
  };
  const noting: Projection<Doc, Context, Fact> = {
    ...projection,
    evolve: (doc, fact, given) => note(projection.evolve(doc, fact, given), fact.occurredAt),
    elapse: (doc, due, given) => note(projection.elapse(doc, due, given), due.at),
  };
  foldFacts(noting, context, facts, { until });
  return transitions;
}
