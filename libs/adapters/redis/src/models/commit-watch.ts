import type { Position } from '@annals/contracts';
import { setTimeout as pause } from 'node:timers/promises';

interface Waiter {
  readonly target: Position;
  readonly settle: () => void;
}

/** How long a commit that nobody told of stays unseen: at first, and at most, when messages do come. */
const FIRST_LOOK_MS = 20;
const LONGEST_WHILE_TOLD_MS = 1000;
/** And when they do not. */
const LONGEST_UNTOLD_MS = 100;

/** Waits until a model is at a position. It looks when it is told of a commit, and now and then in case it was not. */
export class CommitWatch {
  readonly #waiters = new Set<Waiter>();
  #told = false;
  #looking: Promise<void> | undefined;
  #wake: AbortController | undefined;
  #closed = false;

  /**
   * `reached` reads where the model is, `undefined` where it is nowhere; `isTold` says whether messages come at present.
   */
  constructor(
    private readonly reached: () => Promise<Position | undefined>,
    private readonly isTold: () => boolean,
  ) {}

  /** Resolves when `target` is reached, it cannot be told whether it is, `signal` aborts, or the watch is closed. */
  until(target: Position, signal: AbortSignal): Promise<void> {
    if (this.#closed || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const settle = () => {
        signal.removeEventListener('abort', settle);
        this.#waiters.delete(waiter);
        if (this.#waiters.size === 0) this.#wake?.abort();
        resolve();
      };
      const waiter = { target, settle };
      this.#waiters.add(waiter);
      signal.addEventListener('abort', settle);
      this.tell();
    });
  }

  /** There was a commit, or messages may have been missed. */
  tell(): void {
    this.#told = true;
    this.#wake?.abort();
    if (this.#waiters.size > 0) this.#looking ??= this.#look();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const waiter of [...this.#waiters]) waiter.settle();
    await this.#looking;
  }

  /** One look at a time, however many are told of meanwhile. */
  async #look(): Promise<void> {
    for (let wait = FIRST_LOOK_MS; this.#waiters.size > 0; wait *= 2) {
      if (this.#told) wait = FIRST_LOOK_MS;
      this.#told = false;
      await this.#settleReached();
      if (this.#told || this.#waiters.size === 0) continue;
      this.#wake = new AbortController();
      const longest = this.isTold() ? LONGEST_WHILE_TOLD_MS : LONGEST_UNTOLD_MS;
      await pause(Math.min(wait, longest), undefined, { signal: this.#wake.signal }).catch(() => undefined);
      this.#wake = undefined;
    }
    this.#looking = undefined;
  }

  async #settleReached(): Promise<void> {
    try {
      const reached = await this.reached();
      for (const waiter of [...this.#waiters]) {
        if (reached !== undefined && reached >= waiter.target) waiter.settle();
      }
    } catch {
      // Whoever is woken meets in a read of their own what stopped this one.
      for (const waiter of [...this.#waiters]) waiter.settle();
    }
  }
}
