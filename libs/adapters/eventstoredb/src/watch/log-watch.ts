import { setTimeout as pause } from 'node:timers/promises';
import { laterOf, START, type Position } from '@annals/contracts';
import type { AllReader } from '../read/all-reader.js';
import { backOffMs } from '../server/retry.js';
import type { Server } from '../server/server.js';
import { subscribe } from './all-subscription.js';
import { Watchdog } from './watchdog.js';
import { Waiters } from './waiters.js';

/**
 * Knows how far the log is, from a subscription that runs from the first wait to the end. The client's subscriptions
 * end or fall silent and never come back by themselves: here each end is followed by a new one, from where the last
 * one was, and silence while the log grows is an end too.
 */
export class LogWatch {
  readonly #waiters = new Waiters();
  #running: Promise<void> | undefined;
  /** Up to here the log has been searched; a position that the server named. */
  #checkpoint: Position = START;

  constructor(
    private readonly server: Server,
    private readonly reader: AllReader,
    private readonly stallMs: number,
  ) {}

  until(after: Position, signal: AbortSignal): Promise<void> {
    const waiting = this.#waiters.until(after, signal);
    if (!this.#waiters.isEmpty) this.#running ??= this.#run();
    return waiting;
  }

  /** A record that this process met on its own way. */
  reached(position: Position): void {
    this.#waiters.reached(position);
  }

  /** Lets everybody go who waits; to be called after the server was closed. */
  async close(): Promise<void> {
    this.#waiters.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { closed } = this.server;
    for (let failures = 0; !closed.aborted; failures++) {
      try {
        await this.#follow(() => (failures = 0));
      } catch {
        // The next round meets what stopped this one, or does not; who waits is woken by its result alone.
      }
      if (!closed.aborted) await pause(backOffMs(failures), undefined, { signal: closed }).catch(() => undefined);
    }
  }

  /** One subscription, from its beginning to its end. */
  async #follow(heard: () => void): Promise<void> {
    await this.#look();
    const watchdog = new Watchdog(
      this.stallMs,
      () => this.#isBehind(),
      () => subscription.end(),
    );
    const searched = (position: Position) => {
      watchdog.heard();
      heard();
      this.#searched(position);
    };
    const subscription = subscribe(this.server, this.#checkpoint, searched);
    // The client cancels only what has reached the server when it is closed.
    this.server.closed.addEventListener('abort', subscription.end);
    try {
      for await (const position of subscription.positions) {
        searched(position);
        this.#waiters.reached(position);
      }
    } finally {
      this.server.closed.removeEventListener('abort', subscription.end);
      watchdog.stop();
      subscription.end();
    }
  }

  /** Without it, what came between two subscriptions would wake nobody before the new one gets there. */
  async #look(): Promise<void> {
    const head = await this.reader.head();
    this.#searched(head);
    this.#waiters.reached(head);
  }

  #searched(position: Position): void {
    this.#checkpoint = laterOf(this.#checkpoint, position);
  }

  /** Whether the log has records that the subscription did not bring. */
  async #isBehind(): Promise<boolean> {
    const before = this.#checkpoint;
    await this.#look();
    return this.#checkpoint > before;
  }
}
