import type { AppendRequest } from './append-request.js';
import type { KnownStream } from './known-stream.js';

export type Verdict =
  /** To be appended where the known part of the stream ends. */
  | { readonly is: 'new' }
  /** All of it is there; `revision` is that of its last event. */
  | { readonly is: 'stored'; readonly revision: number }
  | { readonly is: 'conflict' };

/** What the port says to an append, as far as the stream is known. */
export function judge(known: KnownStream, { expected, ids }: AppendRequest): Verdict {
  const revisions = ids.map((id) => known.revisionOf(id));
  if (revisions.some((revision) => revision !== undefined)) {
    return isAscending(revisions) ? { is: 'stored', revision: revisions.at(-1)! } : { is: 'conflict' };
  }
  const revision = expected === 'no-stream' ? -1 : expected;
  return revision === 'any' || revision === known.revision ? { is: 'new' } : { is: 'conflict' };
}

function isAscending(revisions: readonly (number | undefined)[]): revisions is number[] {
  return revisions.every((revision, i) => revision !== undefined && (i === 0 || revision > revisions[i - 1]!));
}
