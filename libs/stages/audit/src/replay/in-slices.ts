import { setImmediate } from 'node:timers/promises';
import { FoldLimit } from '@annals/read-models';

/** So long a thread that serves may be busy with something else. */
const SLICE_MS = 15;
/** So many may share a limit: where one of them does not end, all are folded again. */
const MOST_TOGETHER = 64;

/**
 * Carries out a piece of work for each of many, as many at a time as fit into a slice, under one limit: a limit costs more
 * than to fold a customer. `work` must be such that it can be done again, as when a rule of one of them did not end.
 * Errors: what `signal` aborts with.
 */
export async function* inSlices<T, R>(
  items: AsyncIterable<T>,
  work: (item: T, limit: FoldLimit) => R,
  signal: AbortSignal,
): AsyncIterable<R> {
  for await (const together of batched(items, MOST_TOGETHER)) {
    for (let next = 0; next < together.length;) {
      signal.throwIfAborted();
      const done = oneSlice(together.slice(next), work);
      next += done.length;
      yield* done;
      await setImmediate();
    }
  }
}

export async function* batched<T>(items: AsyncIterable<T>, size: number): AsyncIterable<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function oneSlice<T, R>(items: readonly T[], work: (item: T, limit: FoldLimit) => R): R[] {
  const limit = new FoldLimit();
  const fold = (): R[] => {
    const done: R[] = [];
    const started = performance.now();
    for (const item of items) {
      done.push(work(item, limit));
      if (performance.now() - started > SLICE_MS) break;
    }
    return done;
  };
  return limit.orCarefully(fold, items.length);
}
