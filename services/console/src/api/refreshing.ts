import type { QueryClient } from '@tanstack/react-query';
import type { Following } from './follow.js';

/** Events come in bursts, facts before what they bring about: what they touch is read again once for a burst. */
const TOGETHER_MS = 150;
/** Between readings while the read models do not come to an event; what takes longer to read is given up and read anew. */
const LONGEST_MS = 2000;
/** Stands for what events touch that are nobody's, as those of the clock. */
const NOBODY = '';

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Reads again what events touch. The stream tells of an event before the read models have folded it: what it touches is
 * read until they have. A reading ends before the next one starts, so that events that do not cease never starve it.
 * `folded` gives the position that every read model has come to. Gives what ends it.
 */
export function refreshing(
  following: Pick<Following, 'onEvent'>,
  queries: QueryClient,
  folded: () => Promise<bigint>,
): () => void {
  const touched = new Map<string, bigint>();
  let pause = TOGETHER_MS;
  let isRunning = false;

  const readAgain = (customers: ReadonlySet<string>): Promise<void> =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [kind, second, third] }) => {
        if (kind === 'customer') return customers.has(String(second)) && third === 'now';
        if (kind === 'timeline') return customers.has(String(second));
        return kind === 'report' || kind === 'customers' || kind === 'span';
      },
    });

  const round = async (): Promise<void> => {
    // Asked before the reading, which includes at least this. While nobody answers it is nothing.
    const upTo = await folded().catch(() => -1n);
    const toRead = new Map(touched);
    await Promise.race([readAgain(new Set(toRead.keys())), after(LONGEST_MS)]);
    for (const [customer, position] of toRead)
      if (position <= upTo && touched.get(customer) === position) touched.delete(customer);
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    for (; touched.size > 0; pause = Math.min(2 * pause, LONGEST_MS)) {
      await after(pause);
      if (touched.size > 0) await round();
    }
    isRunning = false;
  };
  const stop = following.onEvent(({ customerId = NOBODY, position }) => {
    touched.set(customerId, BigInt(position));
    pause = TOGETHER_MS;
    if (!isRunning) void run();
  });
  return () => {
    stop();
    touched.clear();
  };
}
