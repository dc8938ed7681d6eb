import { setTimeout as pause } from 'node:timers/promises';
import { StorageUnavailable } from '@annals/ports';
import { reasonOf } from './reason.js';

/** How long and how often a request is tried. */
export interface Patience {
  /** Of one try. */
  readonly deadlineMs: number;
  readonly tries: number;
  /** After it, no further try begins. */
  readonly giveUpMs: number;
}

export interface Trying {
  readonly patience: Patience;
  readonly what: string;
  /** Ends the tries early. */
  readonly closed: AbortSignal;
  /** Where the time began to run before: when it ends, as of `performance`. */
  readonly until?: number;
  /** Errors that are an answer, and passed on. */
  readonly isAnswer: (error: unknown) => boolean;
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 2_000;

/** Grows by doubling; random, so that those who failed together do not come back together. */
export const backOffMs = (failures: number): number =>
  Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);

/** Failure: an answer as it came; StorageUnavailable when no try brought one. */
export async function trying<T>(send: () => Promise<T>, options: Trying): Promise<T> {
  const { patience, what, closed, isAnswer } = options;
  const until = options.until ?? performance.now() + patience.giveUpMs;
  for (let failures = 1; ; failures++) {
    if (closed.aborted) throw new StorageUnavailable(`${what}: the adapter is closed`);
    try {
      const answer = await send();
      // A read that closing cut short looks like one that came to its end.
      if (!closed.aborted) return answer;
    } catch (error) {
      if (isAnswer(error)) throw error;
      if (failures >= patience.tries || performance.now() > until)
        throw new StorageUnavailable(`${what} failed ${failures} times, at last with ${reasonOf(error)}`);
    }
    await pause(backOffMs(failures));
  }
}
