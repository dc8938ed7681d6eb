import 'reflect-metadata';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { EVENT_STORE, WALL_CLOCK } from '@annals/ports';
import { AccessRecorder } from '../audit/access-recorder.js';
import { ApiKeys, type ApiKey } from '../access/api-keys.js';
import type { ServedRoute } from '../access/gate.js';
import { serveConsole } from '../console/serve-console.js';
import { apiDocument, type ApiTitle } from '../docs/api-document.js';
import { serveApiDocs } from '../docs/serve-api-docs.js';
import { Readiness } from '../health/readiness.js';
import { serviceLogger, type Verbosity } from '../logs/service-logger.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { validationPipe } from '../request/validation.pipe.js';
import { closeService } from './close-service.js';
import { httpServer } from './http-server.js';
import { PlatformModule } from './platform.module.js';

export interface ServiceOptions {
  /** Who may call. Without keys only public routes answer. */
  readonly keys: readonly ApiKey[];
  /** Default: loopback. Any other address is a decision of whoever runs the service. */
  readonly host?: string;
  /** Default 0: any free one. */
  readonly port?: number;
  /** The least urgent log level that is written; `false` for silence. */
  readonly log?: Verbosity | false;
  /** Whether who examines records or opens personal data must say why. Default optional. */
  readonly auditReason?: 'optional' | 'required';
  /** Serves `/docs` and `/openapi.json` under this title. */
  readonly docs?: ApiTitle;
  /** Serves the console at `/`, where it was built. */
  readonly console?: boolean;
  /** Milliseconds between "not ready" and the end of listening, for load balancers that ask now and then. Default 0. */
  readonly drainDelayMs?: number;
  /** Milliseconds that answers in progress get, before their connections are cut. Default 10,000. */
  readonly drainLimitMs?: number;
}

/** A service ready to listen. */
export interface Service {
  readonly app: NestFastifyApplication;
  /** For routes that are not Nest's; each names its `access` in its route config. Add them before {@link listen}. */
  readonly server: FastifyInstance;
  /** Every route, complete once the service listens or answered an `inject`. */
  readonly routes: readonly ServedRoute[];
  /** Gives the URL. Errors: what the network reports; a route that names no role. */
  listen(): Promise<string>;
  /** Not ready, then no new requests, then what was begun is answered, then the ports close. Idempotent. */
  close(): Promise<void>;
}

/** The tenants of whom somebody holds a key: what a stage looks after from its start on. */
export const SERVED_TENANTS = Symbol('annals.platform.ServedTenants');

@Module({})
class ServiceRoot {}

/** Builds a service around a module; it neither listens nor handles signals yet. */
export async function createService(rootModule: Type | DynamicModule, options: ServiceOptions): Promise<Service> {
  let recorder: AccessRecorder | undefined;
  const { adapter, routes } = httpServer(new ApiKeys(options.keys), {
    recorder: () => (recorder ??= new AccessRecorder(app.get(EVENT_STORE), app.get(WALL_CLOCK))),
    reasonRequired: options.auditReason === 'required',
  });
  const tenants = [...new Set(options.keys.map(({ tenant }) => tenant))];
  const root: DynamicModule = {
    module: ServiceRoot,
    global: true,
    imports: [PlatformModule, rootModule],
    providers: [{ provide: SERVED_TENANTS, useValue: tenants }],
    exports: [SERVED_TENANTS],
  };
  const logger = options.log === false ? false : serviceLogger(options.log);
  const settings = { bodyParser: false, abortOnError: false, logger } as const;
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, settings);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  const server = adapter.getInstance() as unknown as FastifyInstance;
  const { docs, host = '127.0.0.1', port = 0 } = options;
  if (docs) serveApiDocs(server, () => apiDocument(app, routes, docs));
  if (options.console) serveConsole(server);
  await app.init();
  const readiness = app.get(Readiness);
  let closing: Promise<void> | undefined;
  return {
    app,
    server,
    routes,
    listen: () => server.listen({ host, port }),
    close: () => (closing ??= closeService(app, readiness, options)),
  };
}
