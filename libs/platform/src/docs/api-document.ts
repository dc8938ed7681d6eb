import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { REASON_HEADER } from '../audit/audit-requests.js';
import type { ServedRoute } from '../access/gate.js';
import type { RouteAbout } from '../access/route-facts.js';
import { RouteAnswers, type AnswerSchemas } from './answer-schemas.js';
import { AUDIT_HEADERS, COMMAND_HEADERS, type ParameterAbout } from './parameter.js';
import { PROBLEM, PROBLEM_ANSWER } from './problem-schema.js';

/** Title page of the documentation. */
export interface ApiTitle {
  readonly title: string;
  readonly description?: string;
  readonly version: string;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/**
 * The OpenAPI document: paths as Nest knows them, roles, parameters and bodies as the routes state them, answers as
 * the stages registered them. Loads @nestjs/swagger only now, since it costs a start 0.4 s.
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
  const answers = await app.get(RouteAnswers).all();
  // The DTO classes carry no documentation of their own: bodies are described by the event schemas instead.
  document.components = { ...document.components, schemas: { ...answers.definitions, Problem: PROBLEM } };
  for (const route of routes) describe(document, route, answers);
  return document;
}

function describe(document: OpenAPIObject, route: ServedRoute, answers: AnswerSchemas): void {
  const path = document.paths[route.url.replace(/:(\w+)/g, '{$1}')] as Record<string, Operation> | undefined;
  const operation = path?.[route.method.toLowerCase()];
  if (!operation) return;
  const { about, access } = route;
  // Nest names the methods, and those that tables add share one name.
  operation.operationId = `${route.method.toLowerCase()}${route.url.replace(/\W+/g, '_')}`;
  operation.security = access === 'public' ? [] : [{ bearer: [] }];
  if (access !== 'public') operation.description = descriptionOf(route, access.roles);
  delete operation.requestBody;
  operation.parameters = parametersOf(route);
  operation.responses = { ...answersOf(route, answers), default: PROBLEM_ANSWER };
  if (!about) return;
  operation.summary = about.summary;
  if (about.body) operation.requestBody = { required: true, content: contentOf(about) };
}

function descriptionOf({ audited }: ServedRoute, roles: readonly string[]): string {
  const role = `Role: ${roles.join(' or ')}.`;
  return audited ? `${role} Each request is recorded as ${audited.access}, with the reason in ${REASON_HEADER}.` : role;
}

/** Nest knows those of methods that are written out, and not those of methods that tables add. */
function parametersOf({ url, about, appends, audited }: ServedRoute): Operation['parameters'] {
  const inPath = [...url.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ in: 'path' as const, name: name!, required: true },
    schema: { type: 'string' as const },
  }));
  const headers = [...(appends ? COMMAND_HEADERS : []), ...(audited ? AUDIT_HEADERS : [])];
  return [...inPath, ...[...(about?.parameters ?? []), ...headers].map(shown)];
}

const shown = ({ schema = { type: 'string' }, required, ...rest }: ParameterAbout) => ({
  ...rest,
  required: required ?? false,
  schema: plain(schema),
});

const contentOf = ({ body, isStream }: RouteAbout) => ({
  [isStream ? 'application/x-ndjson' : 'application/json']: { schema: plain(body!) },
});

function answersOf({ method, url, about, appends }: ServedRoute, { routes }: AnswerSchemas): Operation['responses'] {
  const schema = routes[`${method} ${url}`];
  const content = schema && { content: { [about?.produces ?? 'application/json']: { schema } } };
  if (!appends) return { '200': { description: 'done', ...content } };
  return {
    '201': { description: 'recorded', ...content },
    '200': { description: 'it was recorded before, and nothing was stored now', ...content },
  };
}

/** Without the symbols that a schema builder leaves in its schemas. */
const plain = (schema: object): object => JSON.parse(JSON.stringify(schema)) as object;
