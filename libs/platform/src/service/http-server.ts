import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { ApiKeys } from '../access/api-keys.js';
import { guardRoutes, type ServedRoute } from '../access/gate.js';
import { auditRequests, type AuditOptions } from '../audit/audit-requests.js';
import { MAX_BODY_BYTES, takeBodies } from '../body/content-types.js';
import { measureRequests } from '../health/metrics.js';
import { answerBrokenRequest, answerFrameworkError } from '../problem/broken-request.js';
import { nameRequests } from '../request/correlation.js';
import { traceRequests } from '../tracing/trace-requests.js';

/** Long enough for an identifier whose every character is percent-encoded. */
const MAX_PARAM = 512;

/** Nest reduces Fastify's errors to their messages, which quote the request; the filter needs their codes. */
class HttpServer extends FastifyAdapter {
  override mapException(error: unknown): unknown {
    return error;
  }
}

/** A Fastify server that names, guards, limits and measures every request, whoever adds the route. */
export function httpServer(
  keys: ApiKeys,
  audit: AuditOptions,
): { adapter: HttpServer; routes: readonly ServedRoute[] } {
  const adapter = new HttpServer({
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: MAX_PARAM },
    // Going down, what still comes over open connections is answered, not shed: the ports close after it.
    return503OnClosing: false,
    skipMiddie: true,
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerBrokenRequest,
  });
  const server = adapter.getInstance();
  nameRequests(server);
  traceRequests(server);
  measureRequests(server);
  const routes = guardRoutes(server, keys);
  takeBodies(server);
  auditRequests(server, audit);
  return { adapter, routes };
}
