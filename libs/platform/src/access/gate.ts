import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from '../problem/http-problem.js';
import { mayUse, type Access, type Caller } from './access.js';
import type { ApiKeys } from './api-keys.js';
import type { RouteAbout, RouteAudit } from './route-facts.js';

/** A route as it stands in the router. */
export interface ServedRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
  readonly about?: RouteAbout;
  readonly appends?: true;
  /** Whether and as what reading it is recorded. */
  readonly audited?: RouteAudit;
}

/**
 * Guards every route of a server, Nest's and those added to Fastify directly, before a body is read. A route
 * that names no access keeps the server from starting. Gives the list of routes, complete once the server is ready.
 */
export function guardRoutes(server: FastifyInstance, keys: ApiKeys): readonly ServedRoute[] {
  const routes: ServedRoute[] = [];
  const nameless: string[] = [];
  server.decorateRequest('caller', null);
  server.addHook('onRoute', ({ method, url, config }) => {
    for (const verb of [method].flat()) {
      if (config?.access)
        routes.push({
          ...{ method: verb, url, access: config.access, about: config.about },
          ...{ appends: config.appends, audited: config.audited },
        });
      else nameless.push(`${verb} ${url}`);
    }
  });
  server.addHook('onReady', (done) => {
    done(nameless.length > 0 ? new Error(`these routes name no role: ${nameless.join(', ')}`) : undefined);
  });
  server.addHook('onRequest', (request, _reply, done) => {
    if (!request.is404) request.caller = admit(request, keys);
    done();
  });
  return routes;
}

function admit(request: FastifyRequest, keys: ApiKeys): Caller | null {
  const { access } = request.routeOptions.config;
  if (access === 'public') return null;
  const caller = callerOf(request.headers.authorization, keys);
  if (!access || !mayUse(access, caller)) {
    throw new HttpProblem(403, 'AUTH.FORBIDDEN', 'the key may not use this route');
  }
  return caller;
}

const CHALLENGE = { headers: { 'www-authenticate': 'Bearer' } };

function callerOf(authorization: string | undefined, keys: ApiKeys): Caller {
  if (authorization === undefined) {
    throw new HttpProblem(401, 'AUTH.MISSING', 'send the header Authorization: Bearer <key>', CHALLENGE);
  }
  const key = /^Bearer +([\x21-\x7e]{1,256})$/i.exec(authorization)?.[1];
  const caller = key === undefined ? undefined : keys.callerOf(key);
  if (!caller) throw new HttpProblem(401, 'AUTH.UNKNOWN', 'the key is not known here', CHALLENGE);
  return caller;
}
