import type { Rejection } from '@annals/kernel';
import { HttpProblem } from './http-problem.js';

interface Answer {
  readonly status: number;
  readonly retryAfterSeconds?: number;
}

/** Codes that the pattern below would put wrong. The only place where a rejection becomes a status. */
const exact: Readonly<Record<string, Answer>> = {
  'PRECONDITION.FAILED': { status: 412 },
  'IDEMPOTENCY.BODY_DIFFERS': { status: 422 },
  'SUBJECT.FORGOTTEN': { status: 410 },
  'CUSTOMER.ABSORBED': { status: 409 },
  'READ.NOT_YET': { status: 503, retryAfterSeconds: 1 },
  'STAGE.NOT_READY': { status: 503, retryAfterSeconds: 1 },
  'STREAM.TOO_MANY': { status: 503, retryAfterSeconds: 5 },
  'STREAM.ENDING': { status: 503, retryAfterSeconds: 1 },
};

/** What the stored facts contradict is a conflict; what they do not know is not found; the rest breaks a rule. */
function answerTo(code: string): Answer {
  const known = exact[code];
  if (known) return known;
  if (/(^|[._])NOT_FOUND$/.test(code)) return { status: 404 };
  return { status: /(ALREADY|CONFLICT)/.test(code) ? 409 : 422 };
}

export function rejectionProblem({ code, reason, details }: Rejection): HttpProblem {
  const { status, retryAfterSeconds } = answerTo(code);
  const headers = retryAfterSeconds === undefined ? undefined : { 'retry-after': String(retryAfterSeconds) };
  return new HttpProblem(status, code, reason, { ...(headers && { headers }), ...(details && { details }) });
}
