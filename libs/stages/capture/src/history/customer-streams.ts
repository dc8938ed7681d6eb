import type { StreamId } from '@annals/contracts';
import type { EventStore } from '@annals/ports';
import { CustomerHistory } from './customer-history.js';

/** Events whose ids and amounts are remembered, over all customers: some 60 MB. */
const DEFAULT_EVENTS = 200_000;

/**
 * The histories of the customers that were written to last, and one writer at a time for each of them, so that
 * writers of this process never conflict with each other, only with other processes.
 */
export class CustomerStreams {
  readonly #histories = new Map<StreamId, CustomerHistory>();
  readonly #turns = new Map<StreamId, Promise<unknown>>();
  #remembered = 0;

  constructor(
    readonly store: EventStore,
    private readonly mostEvents = DEFAULT_EVENTS,
  ) {}

  /** Runs `work` when all work on the stream that was asked for before is done. */
  inTurn<T>(stream: StreamId, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(stream);
    const turn = before === undefined ? work() : before.then(work, work);
    const end = () => {
      if (this.#turns.get(stream) === turn) this.#turns.delete(stream);
    };
    this.#turns.set(stream, turn);
    turn.then(end, end);
    return turn;
  }

  /** The remembered history, which may be behind the stream; `undefined` for none. Taken out until {@link remember}. */
  recall(stream: StreamId): CustomerHistory | undefined {
    const history = this.#histories.get(stream);
    if (history) this.#drop(history);
    return history;
  }

  /** The history as the stream is now. */
  async read(stream: StreamId): Promise<CustomerHistory> {
    const history = new CustomerHistory(stream);
    await history.catchUp(this.store);
    return history;
  }

  /** Keeps a history that holds nothing but what is stored; the one used longest ago makes room. */
  remember(history: CustomerHistory): void {
    this.#histories.set(history.stream, history);
    this.#remembered += weightOf(history);
    // Asked first, since a map in which so much is moved to its end is slow to begin with.
    if (this.#remembered <= this.mostEvents) return;
    for (const oldest of this.#histories.values()) {
      if (this.#remembered <= this.mostEvents) break;
      this.#drop(oldest);
    }
  }

  #drop(history: CustomerHistory): void {
    this.#histories.delete(history.stream);
    this.#remembered -= weightOf(history);
  }
}

/** An empty history costs something too. */
const weightOf = (history: CustomerHistory): number => history.size + 1;
