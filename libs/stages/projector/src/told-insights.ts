import type { EncodedEvent, StreamId } from '@annals/contracts';

interface Told {
  /** The customer, as held in memory. */
  readonly key: string;
  readonly stream: StreamId;
  readonly event: EncodedEvent;
}

/** Insights that wait to be appended. */
export class ToldInsights {
  #told: Told[] = [];

  add(key: string, stream: StreamId, event: EncodedEvent): void {
    this.#told.push({ key, stream, event });
  }

  /** Takes back what was told of a customer whose facts could not be folded. */
  withdraw(key: string): void {
    this.#told = this.#told.filter((told) => told.key !== key);
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
