import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { HttpProblem } from '../problem/http-problem.js';

/** Where the build leaves the console: beside the services that serve it. */
export const CONSOLE_FILES = fileURLToPath(new URL('../../../../services/console/dist/', import.meta.url));

/** The addresses of the pages: named one by one, so that every other path stays the API's or unknown. */
export const CONSOLE_PAGES = ['/', '/customers', '/customers/:id', '/complaints', '/live', '/policies'] as const;

const OPEN = { config: { access: 'public' as const } };

/** Its own scripts and styles and nothing else: no inline code, no frame around it, nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE_HEADERS = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  // Asked again each time, and answered 304 while it is the same: a new build is seen at the next load.
  'cache-control': 'no-cache',
};
const ASSET_HEADERS = { 'cache-control': 'public, max-age=31536000, immutable' };

/** A name alone, so that nothing beside the assets is found through them. */
const ASSET = /^[\w-]+\.(js|css)$/;

/** Serves the console at `/`; where it was not built, there is none. Its files are public, what they show asks for a key. */
export function serveConsole(server: FastifyInstance, folder = CONSOLE_FILES): void {
  if (!existsSync(folder)) return;
  void server.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
  for (const page of CONSOLE_PAGES) {
    server.get(page, OPEN, (_request, reply) => send(reply, 'index.html', PAGE_HEADERS));
  }
  server.get('/icon.svg', OPEN, (_request, reply) => send(reply, 'icon.svg', PAGE_HEADERS));
  // A file's name holds the hash of its content, so that it never changes under its address.
  server.get<{ Params: { file: string } }>('/assets/:file', OPEN, ({ params: { file } }, reply) => {
    if (!ASSET.test(file)) throw new HttpProblem(404, 'ROUTE.UNKNOWN', 'there is no such route');
    return send(reply, `assets/${file}`, ASSET_HEADERS);
  });
}

const send = (reply: FastifyReply, file: string, headers: Record<string, string>): FastifyReply =>
  reply.headers(headers).sendFile(file);
