import type { FastifyInstance } from 'fastify';
import { readJson } from './read-json.js';

export const MAX_BODY_BYTES = 1_048_576;

/** JSON whole and checked, NDJSON as the stream that it is; every other content type is 415. */
export function takeBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
    (_request, body, done) => {
      try {
        done(null, readJson(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  server.addContentTypeParser('application/x-ndjson', (_request, stream, done) => done(null, stream));
}
