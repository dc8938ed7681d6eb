import { ApiProblem } from '@annals/client';

/** Whether the API refused, with one of these codes where some are named; anything else is a connection that failed. */
export const isProblem = (error: unknown, ...codes: readonly string[]): error is ApiProblem =>
  error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));

/** What is told of an error: the API's own words. */
export const wordsOf = (error: unknown): string => {
  if (isProblem(error)) {
    const fields = (error.problem.errors ?? []).map(({ message }) => message).join('; ');
    return fields === '' ? (error.problem.detail ?? error.code) : fields;
  }
  return error instanceof Error ? error.message : String(error);
};
