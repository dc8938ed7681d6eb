import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { Access, Caller, Role } from './access.js';

/** What a route's documentation says, beside its path and roles. Schemas are JSON Schemas. */
export interface RouteAbout {
  readonly summary: string;
  readonly body?: object;
  /** Of the media type `application/x-ndjson`: `body` is then the schema of one line. */
  readonly isStream?: boolean;
  readonly answer?: object;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    about?: RouteAbout;
  }
  interface FastifyRequest {
    /** Set once the gate has let the request in; absent on public routes. */
    caller: Caller | null;
    correlationId: string;
  }
}

/** Facts about a route travel in Fastify's route config, so that the gate sees them before a body is read. */
const routeFacts =
  (facts: { access: Access } | { about: RouteAbout }): MethodDecorator =>
  (target, name, descriptor) => {
    const handler = descriptor.value as object;
    const before = (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {}) as object;
    RouteConfig({ ...before, ...facts })(target, name, descriptor);
  };

/** The route is for callers with one of these roles. */
export const Roles = (first: Role, ...others: Role[]): MethodDecorator =>
  routeFacts({ access: { roles: [first, ...others] } });

/** The route is for everybody who can reach the port. */
export const Public = (): MethodDecorator => routeFacts({ access: 'public' });

/** What the documentation says of the route. */
export const About = (about: RouteAbout): MethodDecorator => routeFacts({ about });
