import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { isIdentifier, parsePosition, type Position } from '@annals/contracts';
import type { FastifyRequest } from 'fastify';
import type { Caller as CallerType } from '../access/access.js';
import { HttpProblem } from '../problem/http-problem.js';
import { InvalidRequest } from '../problem/rejected.js';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Errors: TypeError on a public route, which has no caller. */
export function callerOf({ caller }: FastifyRequest): CallerType {
  if (!caller) throw new TypeError('a public route has no caller');
  return caller;
}

/** Whose key the request brought. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext) => callerOf(requestOf(context)));

/** The name that joins all that this request brings about. */
export const CorrelationId = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).correlationId,
);

/** The body as it arrives, on a route whose content type is `application/x-ndjson`. Failure: 400 BODY.CUT_OFF. */
export const BodyStream = createParamDecorator((_: unknown, context: ExecutionContext): AsyncIterable<Uint8Array> => {
  const { body } = requestOf(context);
  if (typeof body === 'object' && body !== null && Symbol.asyncIterator in body) {
    return untilCutOff(body as AsyncIterable<Uint8Array>);
  }
  throw new InvalidRequest([{ field: 'content-type', message: 'send the lines as application/x-ndjson' }]);
});

/** A client that goes away in the middle is no fault of the service. */
export async function* untilCutOff(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* body;
  } catch {
    throw new HttpProblem(400, 'BODY.CUT_OFF', 'the connection ended before the body did');
  }
}

/** The header `Idempotency-Key`, or `undefined`. */
export function idempotencyKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw new InvalidRequest([{ field: 'idempotency-key', message: 'must be 1–200 visible ASCII characters' }]);
}

/** The revision in the header `If-Match: "<revision>"`, or `undefined`. */
export function revisionIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const revision = /^"(\d{1,15})"$/.exec(header)?.[1];
  if (revision !== undefined) return Number(revision);
  throw new InvalidRequest([{ field: 'if-match', message: 'must be one revision in quotes, as ETag gave it' }]);
}

/** For `@Query('minPosition', PositionPipe)`: a position, or `undefined` where none is asked. */
@Injectable()
export class PositionPipe implements PipeTransform<unknown, Position | undefined> {
  transform(value: unknown, { data }: { data?: string }): Position | undefined {
    if (value === undefined) return undefined;
    const position = typeof value === 'string' ? parsePosition(value) : undefined;
    if (position !== undefined) return position;
    throw new InvalidRequest([{ field: data ?? 'position', message: 'must be a position, a decimal number' }]);
  }
}

/** For `@Param('id', IdPipe)`: an identifier as facts hold it. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string, { data }: { data?: string }): string {
    if (isIdentifier(value)) return value;
    throw new InvalidRequest([{ field: data ?? 'id', message: 'must be an identifier' }]);
  }
}
