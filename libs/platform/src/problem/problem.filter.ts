import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { causeForLog } from './cause-for-log.js';
import type { HttpProblem } from './http-problem.js';
import { PROBLEM_TYPE, problemJson } from './problem-json.js';
import { problemOf } from './problem-of.js';
import { Rejected } from './rejected.js';

/** Every error that reaches Nest, its handlers' and Fastify's own, leaves as problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    // A rejection is an answer, even where it says "not yet": readers who wait would fill the log.
    if (problem.status >= 500 && !(error instanceof Rejected)) this.#log(problem, error, request);
    // Half an answer is out, and no status can follow it: only a cut connection tells the client that it is broken.
    if (reply.raw.headersSent) reply.raw.destroy();
    else sendProblem(reply, problem, request.correlationId);
  }

  #log({ status, code }: HttpProblem, error: unknown, { correlationId, method, routeOptions }: FastifyRequest): void {
    this.#logger.error({ status, code, correlationId, method, route: routeOptions.url, ...causeForLog(error) });
  }
}

export function sendProblem(reply: FastifyReply, problem: HttpProblem, correlationId?: string): void {
  void reply
    .code(problem.status)
    .headers(problem.extras.headers ?? {})
    .type(PROBLEM_TYPE)
    .send(problemJson(problem, correlationId));
}
