import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { ParameterAbout } from '../docs/parameter.js';
import type { Access, Caller, Role } from './access.js';

/** What a route's documentation says, beside its path, its roles and its answer. Schemas are JSON Schemas. */
export interface RouteAbout {
  readonly summary: string;
  readonly body?: object;
  /** Of the media type `application/x-ndjson`: `body` is then the schema of one line. */
  readonly isStream?: boolean;
  /** Beside those of the path. */
  readonly parameters?: readonly ParameterAbout[];
  /** Media type of the answer where it is not JSON: then each line or message is what the answer's schema says. */
  readonly produces?: string;
}

/** Reading the route is itself a fact. */
export interface RouteAudit {
  /** What is looked at: as-of, receipts, verification, export, personal-data, … */
  readonly access: string;
  /** Parameters of the query that are recorded with it; they hold nothing personal. */
  readonly parameters: readonly string[];
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    about?: RouteAbout;
    /** It appends a fact: what {@link RepliesAppended} says of its headers and its answer holds. */
    appends?: true;
    audited?: RouteAudit;
  }
  interface FastifyRequest {
    /** Set once the gate has let the request in; absent on public routes. */
    caller: Caller | null;
    correlationId: string;
  }
}

/** Facts about a route travel in Fastify's route config, so that the gate sees them before a body is read. */
export const routeFacts =
  (facts: { access: Access } | { about: RouteAbout } | { appends: true } | { audited: RouteAudit }): MethodDecorator =>
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

/**
 * Each request to the route is recorded before it is answered, with who asked, for whom, and why. For every route that shows
 * what auditors ask for, or that opens personal data.
 */
export const Audited = (access: string, ...parameters: string[]): MethodDecorator =>
  routeFacts({ audited: { access, parameters } });
