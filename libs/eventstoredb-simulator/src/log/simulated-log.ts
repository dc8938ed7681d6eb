import { EventEmitter, once } from 'node:events';
import { checkCommit, type Expected } from './commit-check.js';
import type { LoggedEvent, ProposedEvent } from './logged-event.js';
import { SystemEvents } from './system-events.js';

/** Of a success, the newest event of the append; of a refusal, the stream's revision, -1 where there is none. */
export type AppendOutcome = { readonly last: LoggedEvent } | { readonly current: number };

/** What a record takes in the log besides its texts: why positions have gaps. */
const RECORD_OVERHEAD = 93;
/** The node's own first records, which no client ever sees. */
const FIRST_POSITION = 1_788n;
const TICKS_PER_MS = 10_000n;
const APPENDED = 'appended';

/** The log: one sequence of records at byte offsets, with the server's own events between those of clients. */
export class SimulatedLog {
  readonly #events: LoggedEvent[] = [];
  readonly #streams = new Map<string, LoggedEvent[]>();
  readonly #recent = new Map<string, LoggedEvent>();
  readonly #system = new SystemEvents();
  readonly #news = new EventEmitter().setMaxListeners(0);
  #end = FIRST_POSITION;

  /** `recentIds`: how many ids the server remembers for appends that expect nothing. */
  constructor(private readonly recentIds: number) {
    for (const { stream, event } of this.#system.first()) this.#write(stream, event);
  }

  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  stream(name: string): readonly LoggedEvent[] {
    return this.#streams.get(name) ?? [];
  }

  append(stream: string, expected: Expected, proposed: readonly ProposedEvent[]): AppendOutcome {
    const recent = (id: string) => this.#recent.get(`${stream}\n${id}`);
    const decision = checkCommit(this.stream(stream), expected, proposed, recent);
    if (decision.is === 'repeated') return { last: decision.last };
    if (decision.is === 'wrong-version') return { current: this.stream(stream).length - 1 };
    const last = proposed.map((event) => this.#write(stream, event)).at(-1)!;
    for (const system of this.#system.after(last)) this.#write(system.stream, system.event);
    this.#news.emit(APPENDED);
    return { last };
  }

  addSystemEvents(count: number): void {
    for (let i = 0; i < count; i++) {
      const { stream, event } = this.#system.statistics();
      this.#write(stream, event);
    }
    this.#news.emit(APPENDED);
  }

  /** Index of the first event at or behind a position. */
  indexOf(position: bigint): number {
    let [low, high] = [0, this.#events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#events[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a client may read from here: a record begins at it, or the log has not reached it. */
  isBoundary(position: bigint): boolean {
    return position === 0n || position >= this.#end || this.#events[this.indexOf(position)]?.position === position;
  }

  /** Resolves with the next append. Failure: AbortError. */
  async more(signal: AbortSignal): Promise<void> {
    await once(this.#news, APPENDED, { signal });
  }

  /** As a restart does. */
  forgetRecentIds(): void {
    this.#recent.clear();
  }

  #write(stream: string, event: ProposedEvent): LoggedEvent {
    const stored = this.#streams.get(stream) ?? [];
    const createdTicks = BigInt(Date.now()) * TICKS_PER_MS;
    const logged = { ...event, stream, revision: stored.length, position: this.#end, createdTicks };
    this.#end += BigInt(
      RECORD_OVERHEAD + stream.length + event.type.length + event.data.length + event.metadata.length,
    );
    this.#events.push(logged);
    this.#streams.set(stream, stored);
    stored.push(logged);
    this.#remember(logged);
    return logged;
  }

  #remember(event: LoggedEvent): void {
    this.#recent.set(`${event.stream}\n${event.id}`, event);
    if (this.#recent.size > this.recentIds) this.#recent.delete(this.#recent.keys().next().value!);
  }
}
