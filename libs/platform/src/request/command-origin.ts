import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { TenantId } from '@annals/contracts';
import type { FastifyRequest } from 'fastify';
import { activeTraceParent } from '../tracing/trace-parent.js';
import { callerOf, idempotencyKey, revisionIn } from './parameters.js';

/** What a request says of a command beside its body. */
export interface CommandOrigin {
  readonly tenant: TenantId;
  /** The name of the caller's key. */
  readonly actor: string;
  readonly correlationId: string;
  /** W3C Trace Context of the request, where a trace is recorded. */
  readonly traceparent?: string;
  readonly idempotencyKey?: string;
  /** The revision that the customer must be at. */
  readonly ifMatch?: number;
}

/** Where a command comes from. Errors: 400 for a header that is not what it should be. */
export const Origin = createParamDecorator((_: unknown, context: ExecutionContext): CommandOrigin => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { tenant, name: actor } = callerOf(request);
  return {
    tenant,
    actor,
    correlationId: request.correlationId,
    traceparent: activeTraceParent(),
    idempotencyKey: idempotencyKey(request.headers['idempotency-key']),
    ifMatch: revisionIn(request.headers['if-match']),
  };
});
