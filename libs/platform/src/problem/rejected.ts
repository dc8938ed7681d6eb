import type { Rejection, Result } from '@annals/kernel';

/** A rejection on its way through Nest, which knows errors only as things that are thrown. */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  constructor(readonly rejection: Rejection) {
    super(rejection.reason);
  }
}

/** The value, or the rejection thrown for the problem filter to answer. */
export function orThrow<T>(result: Result<T, Rejection>): T {
  if (result.ok) return result.value;
  throw new Rejected(result.error);
}

/** What is wrong with one field of a request. It names the field and never its value. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A request whose fields are not what the route asks for: 400 `VALIDATION.FAILED`. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  constructor(readonly errors: readonly FieldError[]) {
    super('the request is not what the route asks for');
  }
}
