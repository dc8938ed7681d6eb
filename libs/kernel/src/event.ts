import type { Instant } from './instant.js';

/** What happened, without who, when and where. `type` is past tense and a business word. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** A domain event with the identity and time that folding needs. */
export interface Occurred<E extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly occurredAt: Instant;
  /** The order that the source gave to facts of the same instant. */
  readonly sourceSeq: number;
  readonly event: E;
}

/** What the order of fold compares. */
export type FoldKey = Pick<Occurred, 'id' | 'occurredAt' | 'sourceSeq'>;

/**
 * The order of fold, `(occurredAt, sourceSeq, id)`: never the order of arrival, so that a late
 * fact gives the same state as a punctual one (domain.md §2.0).
 */
export function compareFold(a: FoldKey, b: FoldKey): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt - b.occurredAt;
  if (a.sourceSeq !== b.sourceSeq) return a.sourceSeq - b.sourceSeq;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
