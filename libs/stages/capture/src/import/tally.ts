import { laterOf, START, type Position } from '@annals/contracts';
import type { LineError } from './line.js';

/** What became of the lines so far. */
export interface ImportProgress {
  /** Lines dealt with, without empty ones. */
  readonly lines: number;
  readonly accepted: number;
  /** Recorded before, by this import or another, with the same content. */
  readonly duplicate: number;
  readonly rejected: number;
  /** A read that includes this position includes all of them. */
  readonly position: Position;
}

export interface ImportSummary extends ImportProgress {
  /** In the order of the lines; the first 1,000. */
  readonly errors: readonly LineError[];
}

const MOST_ERRORS = 1000;

/** What became of one batch. */
export interface BatchOutcome {
  accepted: number;
  duplicate: number;
  position: Position;
  readonly errors: LineError[];
}

export const noOutcome = (): BatchOutcome => ({ accepted: 0, duplicate: 0, position: START, errors: [] });

export function addOutcome(to: BatchOutcome, part: BatchOutcome): void {
  to.accepted += part.accepted;
  to.duplicate += part.duplicate;
  to.position = laterOf(to.position, part.position);
  to.errors.push(...part.errors);
}

/** Adds up batches, in their order. */
export class Tally {
  #accepted = 0;
  #duplicate = 0;
  #rejected = 0;
  #position = START;
  readonly #errors: LineError[] = [];

  add({ accepted, duplicate, position, errors }: BatchOutcome): ImportProgress {
    this.#accepted += accepted;
    this.#duplicate += duplicate;
    this.#rejected += errors.length;
    this.#position = laterOf(this.#position, position);
    const first = errors.sort((a, b) => a.line - b.line).slice(0, MOST_ERRORS - this.#errors.length);
    this.#errors.push(...first);
    return this.progress();
  }

  progress(): ImportProgress {
    const [accepted, duplicate, rejected] = [this.#accepted, this.#duplicate, this.#rejected];
    return { lines: accepted + duplicate + rejected, accepted, duplicate, rejected, position: this.#position };
  }

  summary(): ImportSummary {
    return { ...this.progress(), errors: this.#errors };
  }
}
