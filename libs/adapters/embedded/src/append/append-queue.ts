import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EncodedEvent, StreamId } from '@annals/contracts';
import { StorageUnavailable, type Appended, type ExpectedRevision } from '@annals/ports';
import { appendRequest, type AppendRequest } from './admission.js';
import type { Answer, GroupCommit } from './group-commit.js';

/** One group is one flush; a larger one flushes no better, and keeps this process from all else while it is decided. */
const MAX_GROUP_BYTES = 1024 * 1024;

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (reason: Error) => void;
}

/** A group that is being stored. */
interface Group {
  readonly size: number;
  /** Gives what tells its members what became of them. */
  readonly stored: Promise<() => void>;
}

/**
 * Gathers what is appended while a group is being stored, and hands it over as the next.
 *
 * Writers who wait for their answers before they write again would all end up in one group, and this process would
 * rest while it is flushed. Where preparing all their appends takes longer than storing them, half of them is the next
 * group: they take turns then, and one half's appends are prepared while the other is flushed. Where the disk is slow,
 * that would only flush twice, and so what they take is measured.
 */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;
  /** Milliseconds that storing the last group took. */
  #storing = 0;
  /** Milliseconds that each of those answered last took for what it did at once. */
  #preparing = 0;

  /** `stored` is called after each commit, when its records are visible and durable. */
  constructor(
    private readonly commit: GroupCommit,
    private readonly stored: () => void,
  ) {}

  append(stream: StreamId, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const request = appendRequest(stream, expected, events);
      if (this.#closed) throw new StorageUnavailable('the log is closed');
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
    // Whoever writes in this same turn joins this group instead of the next.
    await nextTurn();
    let group = this.#begin(0);
    while (group) {
      const answer = await group.stored;
      const next = this.#isWorthDividing(group.size) ? this.#begin(group.size) : undefined;
      // What the answered do next takes a while, and lmdb begins to write only in a turn of its own.
      if (next) await nextTurn();
      const answered = performance.now();
      answer();
      await nextTurn();
      this.#preparing = (performance.now() - answered) / group.size;
      group = next ?? this.#begin(0);
    }
    this.#draining = undefined;
  }

  /** `answered` is how many will perhaps write again at once. */
  #begin(answered: number): Group | undefined {
    if (this.#waiting.length === 0) return undefined;
    const group = this.#take(
      this.#isWorthDividing(answered) ? Math.ceil((this.#waiting.length + answered) / 2) : Infinity,
    );
    return { size: group.length, stored: this.#store(group) };
  }

  /** In turns, two flushes and what they cover; else one, and all of the preparing after it. */
  #isWorthDividing(answered: number): boolean {
    return this.#storing < this.#preparing * (this.#waiting.length + answered);
  }

  async #store(group: readonly Waiting[]): Promise<() => void> {
    const started = performance.now();
    try {
      const answers = await this.commit.store(group.map(({ request }) => request));
      this.#storing = performance.now() - started;
      return () => this.#answer(group, answers);
    } catch (error) {
      // All of them: a conflict with a member that is not stored after all must not be told to anybody.
      const failure = await this.commit.failure(error);
      return () => {
        for (const { reject } of group) reject(failure);
      };
    }
  }

  #answer(group: readonly Waiting[], answers: readonly Answer[]): void {
    this.stored();
    group.forEach(({ resolve, reject }, index) => {
      const answer = answers[index]!;
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
  }

  #take(most: number): Waiting[] {
    let bytes = 0;
    const overflows = ({ request }: Waiting) => {
      const before = bytes;
      for (const draft of request.drafts) bytes += draft.record.length;
      return before > 0 && bytes > MAX_GROUP_BYTES;
    };
    const end = this.#waiting.findIndex(overflows);
    return this.#waiting.splice(0, Math.min(most, end < 0 ? this.#waiting.length : end));
  }
}
