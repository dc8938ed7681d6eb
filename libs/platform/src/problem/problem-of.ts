import { HttpException } from '@nestjs/common';
import { formatPosition } from '@annals/contracts';
import { CorruptLog, InvalidCursor, StorageUnavailable, SubjectForgotten, VersionConflict } from '@annals/ports';
import { HttpProblem } from './http-problem.js';
import { InvalidRequest, Rejected } from './rejected.js';
import { rejectionProblem } from './rejection-status.js';

/** The problem that answers an error. What nobody foresaw is a 500 that says nothing of its inside. */
export function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Rejected) return rejectionProblem(error.rejection);
  if (error instanceof InvalidRequest) {
    return new HttpProblem(400, 'VALIDATION.FAILED', error.message, { errors: error.errors });
  }
  return (
    portProblem(error) ?? edgeProblem(error) ?? new HttpProblem(500, 'INTERNAL', 'an unexpected error; see the log')
  );
}

function portProblem(error: unknown): HttpProblem | undefined {
  if (error instanceof VersionConflict) {
    return new HttpProblem(409, 'STREAM.CONFLICT', 'others changed the customer meanwhile; try again', {
      headers: RETRY,
    });
  }
  if (error instanceof StorageUnavailable) {
    return new HttpProblem(507, 'STORAGE.UNAVAILABLE', 'the log takes no more at present; nothing was stored');
  }
  if (error instanceof SubjectForgotten) {
    return new HttpProblem(410, 'SUBJECT.FORGOTTEN', 'the personal data of this customer was erased for good');
  }
  if (error instanceof InvalidCursor) return new HttpProblem(400, 'CURSOR.INVALID', 'the cursor is of another query');
  if (error instanceof CorruptLog) {
    return new HttpProblem(500, 'LOG.DAMAGED', `the log is damaged at position ${formatPosition(error.position)}`);
  }
  return undefined;
}

const RETRY = { 'retry-after': '1' };

/** Fastify's own errors by their codes. Its messages quote the request, so none of them is passed on. */
const fastifyProblems: Readonly<Record<string, readonly [number, string, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'BODY.TOO_LARGE', 'the body is larger than this route takes'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    'BODY.TYPE_UNKNOWN',
    'send application/json, or application/x-ndjson to import',
  ],
  FST_ERR_CTP_EMPTY_TYPE: [415, 'BODY.TYPE_UNKNOWN', 'the body names no content type'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'BODY.LENGTH_MISMATCH', 'the body is not as long as its header says'],
  FST_ERR_BAD_URL: [400, 'URL.MALFORMED', 'the path is no valid encoding of UTF-8'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'URL.TOO_LONG', 'a part of the path is too long'],
};

/** Errors of the request that Fastify and Nest found before any handler ran. */
function edgeProblem(error: unknown): HttpProblem | undefined {
  const known = fastifyProblems[textIn(error, 'code') ?? ''];
  if (known) return new HttpProblem(...known);
  const status = error instanceof HttpException ? error.getStatus() : numberIn(error, 'statusCode');
  if (status === 404) return new HttpProblem(404, 'ROUTE.UNKNOWN', 'there is no such route');
  if (status !== undefined && status >= 400 && status < 500) {
    return new HttpProblem(status, 'REQUEST.MALFORMED', 'the request cannot be read');
  }
  return undefined;
}

const fieldOf = (error: unknown, field: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[field] : undefined;

function textIn(error: unknown, field: string): string | undefined {
  const value = fieldOf(error, field);
  return typeof value === 'string' ? value : undefined;
}

function numberIn(error: unknown, field: string): number | undefined {
  const value = fieldOf(error, field);
  return typeof value === 'number' ? value : undefined;
}
