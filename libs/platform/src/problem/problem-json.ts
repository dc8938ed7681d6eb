import { STATUS_CODES } from 'node:http';
import type { HttpProblem } from './http-problem.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The body of RFC 9457. `instance` names the request as the log does; `code` is what programs compare. */
export function problemJson({ status, code, detail, extras }: HttpProblem, correlationId?: string): string {
  return JSON.stringify({
    ...extras.details,
    type: `urn:annals:problem:${code.toLowerCase()}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail,
    instance: correlationId === undefined ? undefined : `urn:annals:request:${correlationId}`,
    errors: extras.errors,
  });
}
