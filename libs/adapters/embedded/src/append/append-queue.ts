import { setImmediate as nextTurn } from 'node:timers/promises';
import { StorageUnavailable, type Appended } from '@annals/ports';
import type { AppendRequest } from './admission.js';
import type { GroupCommit } from './group-commit.js';

/** One group is one flush; a larger one flushes no better, and keeps this process from all else while it is decided. */
const MAX_GROUP_BYTES = 1024 * 1024;

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (reason: Error) => void;
}

/** Gathers what is appended while a commit is under way, and hands it over as one group. */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;

  /** `stored` is called after each commit, when its records are visible and durable. */
  constructor(
    private readonly commit: GroupCommit,
    private readonly stored: () => void,
  ) {}

  append(request: AppendRequest): Promise<Appended> {
    if (this.#closed) return Promise.reject(new StorageUnavailable('the log is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Refuses further appends and waits for those that were accepted. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Whoever was answered just now, or writes in this same turn, joins this group instead of the next.
      await nextTurn();
      await this.#store(this.#take());
    }
    this.#draining = undefined;
  }

  async #store(group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.commit.store(group.map(({ request }) => request));
      this.stored();
      group.forEach(({ resolve, reject }, index) => {
        const answer = answers[index]!;
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
    } catch (error) {
      // All of them: a conflict with a member that is not stored after all must not be told to anybody.
      const failure = await this.commit.failure(error);
      for (const { reject } of group) reject(failure);
    }
  }

  #take(): Waiting[] {
    let bytes = 0;
    const overflows = ({ request }: Waiting) => {
      const before = bytes;
      for (const draft of request.drafts) bytes += draft.record.length;
      return before > 0 && bytes > MAX_GROUP_BYTES;
    };
    const end = this.#waiting.findIndex(overflows);
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
  }
}
