import type { StreamId } from '@annals/contracts';

/** Enough for the streams that are written to again soon; at some 150 bytes each. */
const MAX_STREAMS = 50_000;
/** While a group is being stored, nobody knows whether what it says of its streams will hold. */
const UNSETTLED = -1;

/** The newest revisions of streams written by this process, for as long as no other process writes. */
export class KnownTails {
  readonly #tails = new Map<StreamId, number>();
  #head = UNSETTLED;

  /** What is known of the log whose newest position is `head`; a group that is stored on top of it writes its own. */
  asOf(head: number): Map<StreamId, number> {
    if (head !== this.#head || this.#tails.size > MAX_STREAMS) this.#tails.clear();
    this.#head = UNSETTLED;
    return this.#tails;
  }

  /** The group is stored, and has moved the log to `head`. */
  settle(head: number): void {
    this.#head = head;
  }
}
