import type { FieldError } from './rejected.js';

/** What a problem answers beside its status, code and detail. */
export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  /** Members of the problem's own (RFC 9457 §3.2). */
  readonly details?: Readonly<Record<string, unknown>>;
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
