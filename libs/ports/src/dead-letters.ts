import type { EncodedRecord } from '@annals/contracts';

/** A record that could not be folded. Its customer is parked in the read models, which is where they go on from. */
export interface DeadLetter {
  readonly record: EncodedRecord;
  /** Who could not: a projection's name. */
  readonly reader: string;
  readonly cause: string;
  /** How often it was tried. */
  readonly attempts: number;
  /** W3C trace context of the attempt, where there is one. */
  readonly traceparent?: string;
}

/** Shows operators what was parked, with the tools of the bus. Nothing is ever read back from there. */
export interface DeadLetters {
  /**
   * Delivery: at least once; resolves when it is stored.
   * Failure: rejects; the record is delivered and put again.
   */
  put(letter: DeadLetter): Promise<void>;
}
