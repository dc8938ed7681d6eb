import { START, type EncodedRecord, type Position } from '@annals/contracts';

/** The two kinds of records of a partition, each in a topic of its own. */
export const SIDES = ['facts', 'insights'] as const;
export type Side = (typeof SIDES)[number];
export const otherSide = (side: Side): Side => (side === 'facts' ? 'insights' : 'facts');

/** A position on each side of a partition. */
export type Pair = Readonly<Record<Side, Position>>;
export const NOTHING: Pair = { facts: START, insights: START };

/**
 * A record with its neighbours in its partition, as they follow from the log alone: whoever publishes it says the same.
 * They let a consumer see that nothing is missing before it, without asking anybody.
 */
export interface Linked {
  readonly record: EncodedRecord;
  /** Position of the record before it on its own side of the partition; START where it is the first. */
  readonly previous: Position;
  /** Position of the newest record before it on the other side. */
  readonly beside: Position;
}

/** An offset on each side of a partition. */
export type Offsets = Readonly<Record<Side, bigint>>;

/** Everything of the log up to `upTo` is in the topics; the newest records of this partition up to there are `last`. */
export interface Milestone {
  readonly upTo: Position;
  readonly last: Pair;
  /** Whatever the partition holds beyond `last` lies at these offsets or behind them. */
  readonly ends: Offsets;
}
