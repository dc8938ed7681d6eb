/** One run of a stage: goes on until `signal` aborts, or throws. Calls `progressed` when something was done. */
export type StageSession = (signal: AbortSignal, progressed: () => void) => Promise<void>;

export interface StageLoopOptions {
  readonly name: string;
  readonly session: StageSession;
  /** Told of what went wrong before the loop begins again after a pause. */
  readonly onFailure: (error: unknown, attempt: number) => void;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 10_000;

/** Keeps a stage going until it is stopped: after a failure a new session begins from what is stored. */
export class StageLoop {
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #failure: unknown = null;

  constructor(private readonly options: StageLoopOptions) {}

  get name(): string {
    return this.options.name;
  }

  /** What stands in the way, or null while the stage gets on. */
  get failure(): unknown {
    return this.#failure;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Resolves when what is in hand is done. Idempotent. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        await this.options.session(signal, () => {
          attempt = 1;
          this.#failure = null;
        });
      } catch (error) {
        if (signal.aborted) return;
        this.#failure = error;
        this.options.onFailure(error, attempt);
        await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt), signal);
      }
    }
  }
}

/** Half of the time and up to as much again, so that services that failed together do not come back together. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const jittered = milliseconds / 2 + (Math.random() * milliseconds) / 2;
  return aborted(AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(jittered))]));
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
