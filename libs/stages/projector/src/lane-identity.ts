import type { RecordedEvent } from '@annals/contracts';
import type { Instant } from '@annals/kernel';
import { absorbedBy, correct, type Fact, type Fold } from '@annals/read-models';
import type { Held } from './lane-memory.js';

export function absorb(held: Held, event: RecordedEvent): void {
  held.standing = absorbedBy(held.standing, event);
}

/** Folds the facts that count for the customer now; whatever it was before, it is a person of its own then. */
export const refoldOf =
  (held: Held, facts: readonly Fact[], cause: RecordedEvent, until: Instant): Fold =>
  (scope, tell) => {
    held.standing = correct(scope, held.standing, facts, cause, until, tell);
  };

/** Keeps what other projections still tell of an absorbed customer: what happened shortly before. */
export const rememberOf =
  (held: Held, fact: Fact): Fold =>
  ({ projection, context }) => {
    held.standing.doc = projection.evolve(held.standing.doc, fact, context);
  };
