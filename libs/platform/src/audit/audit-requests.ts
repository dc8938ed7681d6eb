import { isAccessReason, isIdentifier } from '@annals/contracts';
import { StorageUnavailable } from '@annals/ports';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from '../problem/http-problem.js';
import { InvalidRequest } from '../problem/rejected.js';
import { callerOf } from '../request/parameters.js';
import { activeTraceParent } from '../tracing/trace-parent.js';
import type { Access, AccessRecorder } from './access-recorder.js';

export const REASON_HEADER = 'x-audit-reason';

export interface AuditOptions {
  /** Asked at the first request that is to be recorded. */
  readonly recorder: () => AccessRecorder;
  /** Whether who looks must say why. */
  readonly reasonRequired: boolean;
}

/** What a parameter may hold to be recorded: ids, instants, numbers and names, and nothing that could be an address. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9 ._:/+-]{0,127}$/;

/**
 * Records each request to a route that is `@Audited`, before its handler runs: behind the gate, so that it is known who
 * asks, and before anything is read. What cannot be recorded is refused. There is no way around it: whoever adds a route
 * under `/v1/audit` that is not marked keeps the server from starting.
 */
export function auditRequests(server: FastifyInstance, { recorder, reasonRequired }: AuditOptions): void {
  const unmarked: string[] = [];
  server.addHook('onRoute', ({ method, url, config }) => {
    if (/^\/v1\/audit(\/|$)/.test(url) && !config?.audited) unmarked.push(`${[method].flat().join()} ${url}`);
  });
  server.addHook('onReady', (done) => {
    done(unmarked.length > 0 ? new Error(`these routes are not audited: ${unmarked.join(', ')}`) : undefined);
  });
  server.addHook('preHandler', async (request) => {
    const { audited } = request.routeOptions.config;
    if (!audited) return;
    const access = accessOf(request, reasonIn(request, reasonRequired));
    try {
      await recorder().record(access);
    } catch (error) {
      const status = error instanceof StorageUnavailable ? 507 : 503;
      throw new HttpProblem(status, 'AUDIT.NOT_RECORDED', 'who looks is recorded first, and that was not possible', {
        ...(status === 503 && { headers: { 'retry-after': '1' } }),
      });
    }
  });
}

function reasonIn({ headers }: FastifyRequest, isRequired: boolean): string | undefined {
  const reason = headers[REASON_HEADER];
  if (reason === undefined) {
    if (isRequired) throw new HttpProblem(400, 'AUDIT.REASON_MISSING', `say why in the header ${REASON_HEADER}`);
    return undefined;
  }
  if (typeof reason === 'string' && isAccessReason(reason)) return reason;
  const message = 'must be a code or the number of a case: up to 100 letters, digits, spaces and . _ : / # -';
  throw new InvalidRequest([{ field: REASON_HEADER, message }]);
}

function accessOf(request: FastifyRequest, reason: string | undefined): Access {
  const { tenant, name: actor } = callerOf(request);
  const { config, url = '' } = request.routeOptions;
  const { access, parameters } = config.audited!;
  const { id, ...inPath } = request.params as Record<string, string>;
  const ofCustomer = url.includes('/customers/:id');
  const asked = { ...inPath, ...(!ofCustomer && id !== undefined && { id }), ...namedIn(request.query, parameters) };
  return {
    ...{ tenant, actor, correlationId: request.correlationId, traceparent: activeTraceParent() },
    ...{ access, route: `${request.method} ${url}`, reason },
    ...(ofCustomer && isIdentifier(id!) && { customerId: id }),
    parameters: plain(asked),
  };
}

/** Other parameters than the route knows are refused by its handler, and could hold anything. */
const namedIn = (query: unknown, names: readonly string[]): Record<string, unknown> => {
  const asked = query as Record<string, unknown>;
  return Object.fromEntries(names.filter((name) => asked[name] !== undefined).map((name) => [name, asked[name]]));
};

const plain = (asked: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, typeof value === 'string' && PLAIN.test(value) ? value : '?']),
  );
