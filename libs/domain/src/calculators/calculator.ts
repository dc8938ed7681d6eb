import { ok, reject, type Rejection, type Result } from '@annals/kernel';
import type { Computed } from '@annals/analytics';
import type { Static, TObject } from '@sinclair/typebox';

/** A textbook's calculation on request: it reads no customer, and nothing of it is recorded. */
export interface Calculator<Schema extends TObject = TObject, Answer extends object = object> {
  readonly summary: string;
  /** Of the inputs; every one that is left out is that of the textbook's example. */
  readonly schema: Schema;
  /** Errors: the codes of the analytics, for inputs that no schema can refuse. `inputs` have passed the schema. */
  readonly calculate: (inputs: Static<Schema>) => Result<Answer, Rejection>;
}

export const calculator = <Schema extends TObject, Answer extends object>(
  declared: Calculator<Schema, Answer>,
): Calculator<Schema, Answer> => declared;

export function computed<T>(result: Computed<T>): Result<T, Rejection> {
  return result.ok ? ok(result.value) : reject(result.error.code, result.error.reason);
}
