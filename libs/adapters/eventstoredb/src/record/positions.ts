import { START as FROM_START, type Position as LogPosition } from '@eventstore/db-client';
import { START, type Position } from '@annals/contracts';

/** Where the server has none: what it sends in their place is −1 as an unsigned number. */
const LARGEST = 2n ** 63n - 1n;

/**
 * An event's position is its commit position, the offset of its record in the server's log. It is unique, since
 * everything that this adapter appends is a record of its own, an append of several events too: commit positions are
 * shared only within explicit transactions, which the gRPC clients do not have (docs/adr/0009).
 * Gives `undefined` where the server tells none.
 */
export function positionOf(position: LogPosition | undefined): Position | undefined {
  return position === undefined || position.commit > LARGEST ? undefined : position.commit;
}

/** Where the server is to read from. It must be START or the position of a record: others are offsets into nothing. */
export const seekTo = (position: Position): typeof FROM_START | LogPosition =>
  position === START ? FROM_START : { commit: position, prepare: position };

/** Whether the server can be asked for what is behind it at all. */
export const isReachable = (position: Position): boolean => position < LARGEST;
