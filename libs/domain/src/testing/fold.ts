import { compareFold, type DomainEvent, type Instant, type Occurred, type Projection } from '@annals/kernel';

/**
 * Folds a customer's facts as the engine does: in order of fold, letting every due moment before a fact
 * elapse first, and at the end those up to `until`. The document passes through JSON at each step, as it
 * does in a store.
 */
export function foldFacts<Doc extends object, Context, Fact extends DomainEvent>(
  projection: Projection<Doc, Context, Fact>,
  context: Context,
  facts: readonly Occurred<Fact>[],
  { customerId = 'c1', until = -Infinity }: { customerId?: string; until?: Instant } = {},
): Doc {
  let doc = projection.initial(customerId);
  for (const fact of [...facts].sort(compareFold)) {
    doc = elapseUpTo(projection, context, doc, fact.occurredAt);
    doc = settled(projection, context, projection.evolve(doc, fact, context));
  }
  return elapseUpTo(projection, context, doc, until);
}

/** Lets all due moments up to and with `until` elapse. */
export function elapseUpTo<Doc extends object, Context, Fact extends DomainEvent>(
  projection: Projection<Doc, Context, Fact>,
  context: Context,
  doc: Doc,
  until: Instant,
): Doc {
  let elapsed = doc;
  let due = projection.due(elapsed, context);
  while (due !== null && due.at <= until) {
    elapsed = settled(projection, context, projection.elapse(elapsed, due, context));
    const next = projection.due(elapsed, context);
    if (next && next.at <= due.at) throw new Error(`due stands still at ${new Date(due.at).toISOString()}`);
    due = next;
  }
  return elapsed;
}

function settled<Doc extends object, Context, Fact extends DomainEvent>(
  projection: Projection<Doc, Context, Fact>,
  context: Context,
  doc: Doc,
): Doc {
  return JSON.parse(JSON.stringify(projection.settle ? projection.settle(doc, context) : doc)) as Doc;
}
