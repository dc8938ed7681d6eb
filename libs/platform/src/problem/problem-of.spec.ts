import { describe, expect, it } from '@jest/globals';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { customerStream } from '@annals/contracts';
import { CorruptLog, InvalidCursor, StorageUnavailable, SubjectForgotten, VersionConflict } from '@annals/ports';
import { causeForLog } from './cause-for-log.js';
import { HttpProblem } from './http-problem.js';
import { problemJson } from './problem-json.js';
import { problemOf } from './problem-of.js';
import { InvalidRequest, Rejected } from './rejected.js';

const rejected = (code: string) => new Rejected({ code, reason: 'why' });
const SECRET = 'jane@example.com';

const cases: [string, unknown, number, string][] = [
  ['already', rejected('PURCHASE.ALREADY_RECORDED'), 409, 'PURCHASE.ALREADY_RECORDED'],
  ['a broken rule', rejected('PURCHASE.TOTAL_MISMATCH'), 422, 'PURCHASE.TOTAL_MISMATCH'],
  ['not found', rejected('CUSTOMER.NOT_FOUND'), 404, 'CUSTOMER.NOT_FOUND'],
  ['a stale If-Match', rejected('PRECONDITION.FAILED'), 412, 'PRECONDITION.FAILED'],
  ['a key used twice', rejected('IDEMPOTENCY.BODY_DIFFERS'), 422, 'IDEMPOTENCY.BODY_DIFFERS'],
  ['a read too early', rejected('READ.NOT_YET'), 503, 'READ.NOT_YET'],
  ['a conflict', new VersionConflict(customerStream('default', 'C'), 1, 2), 409, 'STREAM.CONFLICT'],
  ['a full disk', new StorageUnavailable(SECRET), 507, 'STORAGE.UNAVAILABLE'],
  ['a forgotten customer', new SubjectForgotten(SECRET), 410, 'SUBJECT.FORGOTTEN'],
  ['a foreign cursor', new InvalidCursor(SECRET), 400, 'CURSOR.INVALID'],
  ['a damaged log', new CorruptLog(7n, SECRET), 500, 'LOG.DAMAGED'],
  ['wrong fields', new InvalidRequest([{ field: 'a', message: 'b' }]), 400, 'VALIDATION.FAILED'],
  ['no route', new NotFoundException(`Cannot GET /${SECRET}`), 404, 'ROUTE.UNKNOWN'],
  ['what Nest refuses', new BadRequestException(SECRET), 400, 'REQUEST.MALFORMED'],
  [
    'what Fastify refuses',
    Object.assign(new Error(SECRET), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }),
    413,
    'BODY.TOO_LARGE',
  ],
  ['a cut connection', Object.assign(new Error(SECRET), { statusCode: 400 }), 400, 'REQUEST.MALFORMED'],
  ['a bug', new TypeError(SECRET), 500, 'INTERNAL'],
  ['a thrown text', SECRET, 500, 'INTERNAL'],
  ['a foreign 500', Object.assign(new Error(SECRET), { statusCode: 500 }), 500, 'INTERNAL'],
];

describe('the problem that answers', () => {
  it.each(cases)('%s', (_, error, status, code) => {
    const problem = problemOf(error);
    expect([problem.status, problem.code]).toEqual([status, code]);
    expect(problemJson(problem, 'r-1')).not.toContain(SECRET);
  });

  it('is RFC 9457 with a code', () => {
    const problem = new HttpProblem(409, 'A.ALREADY_B', 'why', { errors: [{ field: 'x', message: 'y' }] });
    expect(JSON.parse(problemJson(problem, 'r-1'))).toEqual({
      type: 'urn:annals:problem:a.already_b',
      title: 'Conflict',
      status: 409,
      code: 'A.ALREADY_B',
      detail: 'why',
      instance: 'urn:annals:request:r-1',
      errors: [{ field: 'x', message: 'y' }],
    });
  });

  it('says when to come again', () => {
    expect(problemOf(rejected('READ.NOT_YET')).extras.headers).toEqual({ 'retry-after': '1' });
  });
});

describe('the log', () => {
  it('gets the place of an error but not a text that may quote a customer', () => {
    const logged = causeForLog(new SyntaxError(SECRET));
    expect(logged.error).toBe('SyntaxError');
    expect(logged.frames?.length).toBeGreaterThan(0);
    expect(JSON.stringify(logged)).not.toContain(SECRET);
    expect(JSON.stringify(causeForLog(SECRET))).not.toContain(SECRET);
  });

  it('gets what the system reports', () => {
    const error = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
    expect(causeForLog(error)).toMatchObject({ errorCode: 'ENOSPC', message: 'no space left' });
  });
});
