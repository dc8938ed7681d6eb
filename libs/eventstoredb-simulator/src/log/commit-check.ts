import type { LoggedEvent, ProposedEvent } from './logged-event.js';

/** The revision of the stream's newest event, or one of the wire's other words for what is expected. */
export type Expected = number | 'any' | 'no-stream' | 'stream-exists';

export type Decision =
  | { readonly is: 'fits' }
  /** Stored before: answered as a success, nothing is written. */
  | { readonly is: 'repeated'; readonly last: LoggedEvent }
  | { readonly is: 'wrong-version' };

/** Finds an event of the stream by its id, if the server still remembers the id. */
export type Recent = (id: string) => LoggedEvent | undefined;

/**
 * What the server decides before it writes (IndexWriter.CheckCommit). With a revision, a repeat is known by the ids
 * at exactly the revisions that follow it. With `any` it is known only as long as the ids are in a bounded cache.
 */
export function checkCommit(
  stored: readonly LoggedEvent[],
  expected: Expected,
  proposed: readonly ProposedEvent[],
  recent: Recent,
): Decision {
  if (expected === 'any' || expected === 'stream-exists') {
    if (expected === 'stream-exists' && stored.length === 0) return { is: 'wrong-version' };
    return checkRecent(proposed, recent);
  }
  const next = expected === 'no-stream' ? 0 : expected + 1;
  if (next === stored.length) return { is: 'fits' };
  const isRepeat = proposed.every(({ id }, i) => stored[next + i]?.id === id);
  return isRepeat ? { is: 'repeated', last: stored[next + proposed.length - 1]! } : { is: 'wrong-version' };
}

function checkRecent(proposed: readonly ProposedEvent[], recent: Recent): Decision {
  let last: LoggedEvent | undefined;
  for (const [i, { id }] of proposed.entries()) {
    const found = recent(id);
    if (found === undefined) return i === 0 ? { is: 'fits' } : { is: 'wrong-version' };
    last = found;
  }
  return last === undefined ? { is: 'fits' } : { is: 'repeated', last };
}
