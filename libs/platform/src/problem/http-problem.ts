import type { FieldError } from './rejected.js';

/** What a problem answers beside its status, code and detail. */
export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error that is one of HTTP itself. Only the platform makes these; stages reject with codes. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  constructor(
    readonly status: number,
    /** `SUBJECT.WHAT_IS_WRONG`; stable. */
    readonly code: string,
    /** For people; no value of the request in it. */
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(detail);
  }
}
