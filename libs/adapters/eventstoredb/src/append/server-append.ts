import {
  MaxAppendSizeExceededError,
  NO_STREAM,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
  type AppendResult,
} from '@eventstore/db-client';
import type { Position } from '@annals/contracts';
import { positionOf } from '../record/positions.js';
import { revisionOf } from '../record/stored-record.js';
import { trying } from '../server/retry.js';
import type { Server } from '../server/server.js';
import { within } from '../server/within.js';
import type { AppendRequest } from './append-request.js';

export interface Stored {
  readonly revision: number;
  /** The server does not always tell it of a repeat. */
  readonly position: Position | undefined;
}

/** The call has a deadline of its own, but not what comes before it: finding the leader of a cluster. */
const BEYOND_DEADLINE_MS = 500;

/**
 * Appends behind `revision` (−1: a new stream). Any error but the server's two answers leaves open whether the events
 * are stored: the same events, with the same ids, are sent again at the same revision, which the server takes for the
 * retry that it is.
 * Gives `behind` when the stream has grown. Failure: StorageUnavailable, and the events may be stored, or be stored a
 * little later. Errors: RangeError for more than the server takes at once.
 */
export async function appendBehind(
  server: Server,
  { stream, events }: AppendRequest,
  revision: number,
  until: number,
): Promise<Stored | 'behind'> {
  const { client, base, patience, closed } = server;
  const { deadlineMs } = patience;
  const expectedRevision: AppendExpectedRevision = revision < 0 ? NO_STREAM : BigInt(revision);
  const options = { ...base, expectedRevision, deadline: deadlineMs };
  const send = () => within(deadlineMs + BEYOND_DEADLINE_MS, client.appendToStream(stream, [...events], options));
  try {
    return storedBy(await trying(send, { patience, until, closed, what: 'an append', isAnswer }));
  } catch (error) {
    if (error instanceof WrongExpectedVersionError) return 'behind';
    if (error instanceof MaxAppendSizeExceededError)
      throw new RangeError(`an append of more than the ${error.maxAppendSize} bytes that the server takes`);
    throw error;
  }
}

const isAnswer = (error: unknown): boolean =>
  error instanceof WrongExpectedVersionError || error instanceof MaxAppendSizeExceededError;

const storedBy = ({ nextExpectedRevision, position }: AppendResult): Stored => ({
  revision: revisionOf(nextExpectedRevision),
  position: positionOf(position),
});
