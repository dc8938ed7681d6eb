import type { Position } from '@annals/contracts';

interface Waiter {
  readonly target: Position;
  readonly settle: () => void;
}

/** How soon a commit of another process is noticed; one of this process is noticed at once. */
const POLL_MS = 10;

/** Waits for a position that this process or another will reach. It polls only while somebody waits. */
export class PositionWatch {
  readonly #waiters = new Set<Waiter>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** `reached` reads the newest position afresh, or gives `undefined` where there is none. */
  constructor(private readonly reached: () => Position | undefined) {}

  /** Resolves when `target` is reached, `signal` aborts, or the watch is closed. */
  until(target: Position, signal: AbortSignal): Promise<void> {
    if (this.#closed || signal.aborted || this.#isReached(target)) return Promise.resolve();
    return new Promise((resolve) => {
      const settle = () => {
        signal.removeEventListener('abort', settle);
        this.#waiters.delete(waiter);
        this.#stopWhenIdle();
        resolve();
      };
      const waiter = { target, settle };
      this.#waiters.add(waiter);
      signal.addEventListener('abort', settle);
      this.#timer ??= setInterval(() => this.check(), POLL_MS);
    });
  }

  /** To be called after each commit of this process. */
  check(): void {
    if (this.#waiters.size === 0) return;
    const reached = this.#read();
    for (const waiter of [...this.#waiters]) {
      if (reached === 'unreadable' || (reached !== undefined && reached >= waiter.target)) waiter.settle();
    }
  }

  close(): void {
    this.#closed = true;
    for (const waiter of [...this.#waiters]) waiter.settle();
  }

  #isReached(target: Position): boolean {
    const reached = this.reached();
    return reached !== undefined && reached >= target;
  }

  /** A waiter may be woken early; it then meets in its own read what stopped this one. */
  #read(): Position | undefined | 'unreadable' {
    try {
      return this.reached();
    } catch {
      return 'unreadable';
    }
  }

  #stopWhenIdle(): void {
    if (this.#waiters.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
