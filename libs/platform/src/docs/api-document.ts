import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ServedRoute } from '../access/gate.js';
import type { RouteAbout } from '../access/route-facts.js';

/** Title page of the documentation. */
export interface ApiTitle {
  readonly title: string;
  readonly description?: string;
  readonly version: string;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/**
 * The OpenAPI document: paths and parameters as Nest knows them, roles and schemas as the routes state them.
 * Loads @nestjs/swagger only now, since it costs a start 0.4 s.
 */
export async function apiDocument(
  app: INestApplication,
  routes: readonly ServedRoute[],
  { title, description = '', version }: ApiTitle,
): Promise<OpenAPIObject> {
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const page = new DocumentBuilder().setTitle(title).setDescription(description).setVersion(version);
  const config = page.setOpenAPIVersion('3.1.0').addBearerAuth().build();
  const document = SwaggerModule.createDocument(app, config);
  // The DTO classes carry no documentation of their own: bodies are described by the event schemas instead.
  document.components = { ...document.components, schemas: { Problem: PROBLEM } };
  for (const route of routes) describe(document, route);
  return document;
}

function describe(document: OpenAPIObject, route: ServedRoute): void {
  const path = document.paths[route.url.replace(/:(\w+)/g, '{$1}')] as Record<string, Operation> | undefined;
  const operation = path?.[route.method.toLowerCase()];
  if (!operation) return;
  operation.security = route.access === 'public' ? [] : [{ bearer: [] }];
  if (route.access !== 'public') operation.description = `Role: ${route.access.roles.join(' or ')}.`;
  delete operation.requestBody;
  operation.responses = { ...answers(route.about), default: PROBLEM_ANSWER };
  if (!route.about) return;
  operation.summary = route.about.summary;
  if (route.about.body) operation.requestBody = { required: true, content: contentOf(route.about) };
}

const contentOf = ({ body, isStream }: RouteAbout) => ({
  [isStream ? 'application/x-ndjson' : 'application/json']: { schema: plain(body!) },
});

const answers = (about: RouteAbout | undefined): Operation['responses'] => ({
  '2XX': {
    description: 'done',
    ...(about?.answer ? { content: { 'application/json': { schema: plain(about.answer) } } } : {}),
  },
});

/** Without the symbols that a schema builder leaves in its schemas. */
const plain = (schema: object): object => JSON.parse(JSON.stringify(schema)) as object;

const PROBLEM = {
  type: 'object' as const,
  description: 'RFC 9457; `code` is stable and what programs compare',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

const PROBLEM_ANSWER = {
  description: 'a problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
