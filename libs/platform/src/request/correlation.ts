import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

export const CORRELATION_HEADER = 'x-correlation-id';

/** Short and plain, since it goes into every event and log line. Another one is replaced, not refused. */
const CORRELATION_ID = /^[A-Za-z0-9._:-]{1,64}$/;

/** Names every request, by its own header or anew, and says the name in the answer. Runs before the gate. */
export function nameRequests(server: FastifyInstance): void {
  server.decorateRequest('correlationId', '');
  server.addHook('onRequest', (request, reply, done) => {
    const given = request.headers[CORRELATION_HEADER];
    request.correlationId = typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
    reply.headers({
      [CORRELATION_HEADER]: request.correlationId,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    done();
  });
}
