import type { StreamId } from '@annals/contracts';
import { KnownStream } from './known-stream.js';

/** Ids that are kept, over all streams: some 40 MB. */
const MOST_EVENTS = 200_000;

interface Kept {
  readonly known: KnownStream;
  readonly weight: number;
}

/** The streams that this process used last. What is forgotten is read again. */
export class KnownStreams {
  readonly #streams = new Map<StreamId, Kept>();
  #weight = 0;

  constructor(private readonly mostEvents = MOST_EVENTS) {}

  of(stream: StreamId): KnownStream {
    return this.#streams.get(stream)?.known ?? new KnownStream();
  }

  /** To be called when more of a stream is known; the one used longest ago makes room. */
  keep(stream: StreamId, known: KnownStream): void {
    this.#drop(stream);
    // An empty stream costs something too.
    const weight = known.revision + 2;
    this.#streams.set(stream, { known, weight });
    this.#weight += weight;
    for (const oldest of this.#streams.keys()) {
      if (this.#weight <= this.mostEvents) break;
      this.#drop(oldest);
    }
  }

  #drop(stream: StreamId): void {
    this.#weight -= this.#streams.get(stream)?.weight ?? 0;
    this.#streams.delete(stream);
  }
}
