import type { DomainEvent } from './event.js';
import type { Rejection, Result } from './result.js';

/**
 * The write side of one aggregate as plain functions (after J. Chassaing).
 * A retried command yields no events or a rejection that names the event it repeats.
 */
export interface Decider<State, Command, Event extends DomainEvent, Recorded = Event> {
  readonly initial: State;
  readonly decide: (state: State, command: Command) => Result<readonly Event[], Rejection>;
  /** Total over `Event`: ends in {@link never}, so that a new event cannot be forgotten. */
  readonly evolve: (state: State, event: Recorded) => State;
}

/** Folds events over a state, oldest first. */
export function fold<State, Event>(
  evolve: (state: State, event: Event) => State,
  state: State,
  events: Iterable<Event>,
): State {
  let folded = state;
  for (const event of events) folded = evolve(folded, event);
  return folded;
}

/** The end of an exhaustive switch: a missing case is a compile error, an impossible value a thrown one. */
export function never(value: never): never {
  throw new TypeError(`unexpected variant: ${JSON.stringify(value)}`);
}
