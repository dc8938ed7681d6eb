/** A value or a rejection. Domain code returns errors; it never throws them. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** Why a command was refused: a stable code for programs, a reason for people, never an HTTP status. */
export interface Rejection {
  /** `SUBJECT.WHAT_IS_WRONG`, part of the public contract: it is never renamed. */
  readonly code: string;
  readonly reason: string;
  /** The event that already says what the command asks for: a retry of it is a success, not an error. */
  readonly duplicateOf?: string;
  /** What a program needs to go on, by names that are as stable as the code. No personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export const reject = (code: string, reason: string, duplicateOf?: string): Result<never, Rejection> =>
  err(duplicateOf === undefined ? { code, reason } : { code, reason, duplicateOf });
