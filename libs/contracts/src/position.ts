/**
 * A place in the log: comparable everywhere, gap-free on the embedded log, opaque otherwise.
 * A decimal string on the wire, since EventStoreDB's exceed 2^53.
 */
export type Position = bigint;

/** Before the first record. */
export const START: Position = 0n;

export const formatPosition = (position: Position): string => position.toString();

/** Errors: `undefined` when the text is no position. */
export const parsePosition = (text: string): Position | undefined =>
  /^\d{1,20}$/.test(text) ? BigInt(text) : undefined;

export const laterOf = (a: Position, b: Position): Position => (a > b ? a : b);
