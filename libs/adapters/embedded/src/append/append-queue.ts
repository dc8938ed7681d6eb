import { setImmediate as nextTurn } from 'node:timers/promises';
import { StorageUnavailable, type Appended } from '@annals/ports';
import type { AppendRequest } from './admission.js';
import type { GroupCommit } from './group-commit.js';

/** One group is one flush; a larger one flushes no better, and keeps this process from all else while it is decided. */
const MAX_GROUP_BYTES = 1024 * 1024;

/** Fewer share one flush; more are a bulk append, which nobody answers one by one. */
const LEAST_TO_HALVE = 24;
const MOST_TO_HALVE = 256;

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
  /** Size of the last group. */
  #taken = 0;

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
    const group = this.#waiting.splice(0, Math.min(end < 0 ? Infinity : end, this.#share()));
    this.#taken = group.length;
    return group;
  }

  /**
   * Writers that each wait for their own append come in step with the flushes, and while one runs nobody decides.
   * Half of them at a time are two teams: one decides while the other's group is flushed.
   */
  #share(): number {
    const { length } = this.#waiting;
    const isTeam = length >= LEAST_TO_HALVE && length <= MOST_TO_HALVE;
    return isTeam ? Math.max(Math.ceil(length / 2), this.#taken) : length;
  }
}
