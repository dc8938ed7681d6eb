import { formatInstant, type Instant } from '@annals/kernel';
import type { FactLine } from './fact-line.js';

/** A source read to its end: its facts and what became of every line. */
export interface Imported<Report> {
  /** In the order of fold, `(occurredAt, sourceSeq)`. Built while it is walked; can be walked again. */
  readonly facts: Iterable<FactLine>;
  readonly report: Report;
}

/** A line of a source that could not be read. The lines after it are read all the same. */
export interface BadLine {
  /** Number of the line in the file, from 1, the header included: what an editor shows. */
  readonly line: number;
  /** `LINE.WHAT_IS_WRONG`; stable. */
  readonly code: string;
  /** In words, without the line's content. */
  readonly reason: string;
}

/** The source as a whole is not what it should be, so that no line of it can be trusted. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused';
  constructor(
    /** `SOURCE.WHAT_IS_WRONG`; stable. */
    readonly code: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** A fact that is built only when it is its turn: a list of whole facts would double the memory of an import. */
export interface PlannedFact {
  readonly at: Instant;
  readonly sourceSeq: number;
  readonly build: (occurredAt: string) => FactLine;
}

/** Brings planned facts into the order of fold; facts of the same instant and number keep the order of `plan`. */
export function inOrder(plan: PlannedFact[]): Iterable<FactLine> {
  plan.sort((a, b) => a.at - b.at || a.sourceSeq - b.sourceSeq);
  return {
    *[Symbol.iterator]() {
      for (const fact of plan) yield fact.build(formatInstant(fact.at));
    },
  };
}
