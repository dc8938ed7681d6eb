import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { HttpProblem } from '../problem/http-problem.js';

const OPEN = { config: { access: 'public' as const } };

/** Nothing from elsewhere: the page works where there is no internet. Its styles are set by script, hence inline. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>API</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="ui"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;

const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', deepLinking: true });`;

const types: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** Serves `/openapi.json` and a page to read it at `/docs`; the document is built at the first request for it. */
export function serveApiDocs(server: FastifyInstance, build: () => Promise<object>): void {
  let document: Promise<object> | undefined;
  server.get('/openapi.json', OPEN, () => (document ??= build()));
  server.get('/docs', OPEN, (_request, reply) => send(reply, 'text/html; charset=utf-8', PAGE));
  server.get('/docs/start.js', OPEN, (_request, reply) => send(reply, 'text/javascript; charset=utf-8', START));
  server.get<{ Params: { file: string } }>('/docs/:file', OPEN, async ({ params: { file } }, reply) => {
    const type = Object.hasOwn(types, file) ? types[file] : undefined;
    if (!type) throw new HttpProblem(404, 'ROUTE.UNKNOWN', 'there is no such route');
    return send(reply, type, await readFile(assetOf(file)));
  });
}

const send = (reply: FastifyReply, type: string, content: string | Buffer): FastifyReply =>
  reply
    .headers({ 'content-security-policy': POLICY, 'cache-control': 'public, max-age=3600' })
    .type(type)
    .send(content);

/** The files come with @nestjs/swagger, wherever it is installed. */
function assetOf(file: string): string {
  const swagger = createRequire(import.meta.url).resolve('@nestjs/swagger');
  return createRequire(swagger).resolve(`swagger-ui-dist/${file}`);
}
