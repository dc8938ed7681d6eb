import type { EncodedRecord } from '@annals/contracts';

/** What is remembered of an event. */
export type KnownEvent = Pick<EncodedRecord, 'id' | 'revision'>;

/**
 * Every event id of a stream up to a revision. Streams only grow, so what is known stays true; it can only be behind,
 * which an append at an explicit revision finds out.
 */
export class KnownStream {
  readonly #revisions = new Map<string, number>();
  #revision = -1;
  #asOf = -Infinity;

  /** −1 where no event is known. */
  get revision(): number {
    return this.#revision;
  }

  /** When the server was last asked for the end of the stream: nothing that was stored before is missing. */
  get asOf(): number {
    return this.#asOf;
  }

  revisionOf(id: string): number | undefined {
    return this.#revisions.get(id);
  }

  /**
   * Takes what follows on what is known; what is known already, and what comes behind a gap, is left.
   * `asOf` is when the server was asked, where the events reach to the end of the stream.
   */
  learn(events: readonly KnownEvent[], asOf = -Infinity): void {
    for (const { id, revision } of events) {
      if (revision > this.#revision + 1) return;
      if (revision <= this.#revision) continue;
      this.#revision = revision;
      this.#revisions.set(id, revision);
    }
    this.#asOf = Math.max(this.#asOf, asOf);
  }
}
