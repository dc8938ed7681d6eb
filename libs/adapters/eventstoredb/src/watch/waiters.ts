import { START, type Position } from '@annals/contracts';

interface Waiter {
  readonly after: Position;
  readonly settle: () => void;
}

/** Those who wait for the log to grow, and how far it is known to have. */
export class Waiters {
  readonly #waiting = new Set<Waiter>();
  #reached: Position = START;
  #closed = false;

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** Resolves when a record behind `after` is known, `signal` aborts, or all is closed. */
  until(after: Position, signal: AbortSignal): Promise<void> {
    if (this.#closed || signal.aborted || this.#reached > after) return Promise.resolve();
    return new Promise((resolve) => {
      const settle = () => {
        signal.removeEventListener('abort', settle);
        this.#waiting.delete(waiter);
        resolve();
      };
      const waiter = { after, settle };
      this.#waiting.add(waiter);
      signal.addEventListener('abort', settle);
    });
  }

  /** There is a record here. */
  reached(position: Position): void {
    if (position <= this.#reached) return;
    this.#reached = position;
    for (const waiter of [...this.#waiting]) if (position > waiter.after) waiter.settle();
  }

  close(): void {
    this.#closed = true;
    for (const waiter of [...this.#waiting]) waiter.settle();
  }
}
