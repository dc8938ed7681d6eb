import type { StreamId } from '@annals/contracts';

/**
 * One append at a time a stream, and so many at once over all. Appends of this process to one stream would only
 * conflict with each other; and the server answers some hundred calls of a connection at once, the rest would wait in
 * the client, where their deadlines run.
 */
export class Turns {
  readonly #last = new Map<StreamId, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(private readonly most: number) {}

  async take<T>(stream: StreamId, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(stream);
    const turn = (before ?? Promise.resolve()).then(() => this.#withSlot(work));
    const ended = turn.catch(() => undefined);
    this.#last.set(stream, ended);
    try {
      return await turn;
    } finally {
      if (this.#last.get(stream) === ended) this.#last.delete(stream);
    }
  }

  /** Resolves when all that was taken is done. */
  async idle(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  async #withSlot<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
