import type { EncodedEvent, StreamId } from '@annals/contracts';
import type { Held } from './lane-memory.js';

interface Told {
  readonly held: Held;
  readonly stream: StreamId;
  readonly event: EncodedEvent;
}

/** Insights that wait to be appended. */
export class ToldInsights {
  #told: Told[] = [];

  add(held: Held, stream: StreamId, event: EncodedEvent): void {
    this.#told.push({ held, stream, event });
  }

  /** Takes back what was told of a customer whose facts could not be folded. */
  withdraw(held: Held): void {
    this.#told = this.#told.filter((told) => told.held !== held);
  }

  /** Everything told since the last time, by stream, in order. */
  take(): Map<StreamId, EncodedEvent[]> {
    const streams = new Map<StreamId, EncodedEvent[]>();
    for (const { stream, event } of this.#told) {
      const events = streams.get(stream);
      if (events) events.push(event);
      else streams.set(stream, [event]);
    }
    this.#told = [];
    return streams;
  }
}
