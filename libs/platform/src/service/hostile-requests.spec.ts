import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import type { Service } from './create-service.js';
import { bearer, expectProblem, json, thingsService } from './testing/things.js';

let service: Service;
let url: string;
beforeAll(async () => {
  service = await thingsService();
  url = await service.listen();
});
afterAll(() => service.close());

describe('hostile requests', () => {
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port, hostname } = new URL(url);
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      socket
        .on('data', (chunk) => (answer += String(chunk)))
        .on('close', () => resolve(answer))
        .on('error', reject);
    });
  const head = 'HTTP/1.1\r\nhost: x\r\nconnection: close\r\n';

  it.each([
    ['a malformed path', `GET /things/%ff ${head}\r\n`, 400, 'URL.MALFORMED'],
    ['half a percent sign', `GET /things/% ${head}\r\n`, 400, 'URL.MALFORMED'],
    ['an endless path', `GET /things/${'x'.repeat(2000)} ${head}\r\n`, 414, 'URL.TOO_LONG'],
    ['an unknown path', `GET /nothing ${head}\r\n`, 404, 'ROUTE.UNKNOWN'],
    ['an unknown method', `PATCH /things ${head}\r\n`, 404, 'ROUTE.UNKNOWN'],
    [
      'an unknown method with a body',
      `DELETE /things ${head}content-type: text/x\r\ncontent-length: 1\r\n\r\nx`,
      404,
      'ROUTE.UNKNOWN',
    ],
    ['endless headers', `GET /things ${head}x: ${'y'.repeat(70_000)}\r\n\r\n`, 431, 'HEADER.TOO_LARGE'],
    ['no HTTP', 'hello\r\n\r\n', 400, 'REQUEST.MALFORMED'],
    ['two lengths', `POST /things ${head}content-length: 1\r\ncontent-length: 2\r\n\r\nx`, 400, 'REQUEST.MALFORMED'],
  ])('%s is a problem too', async (_, text, status, code) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(answer).toContain(`"code":"${code}"`);
  });

  it('an upload that is too large gets its answer over the wire', async () => {
    const response = await fetch(`${url}/things`, { method: 'POST', headers: json, body: 'x'.repeat(3_000_000) });
    expect(response.status).toBe(413);
  });

  it('an unexpected error tells nothing of its inside', async () => {
    const response = await service.server.inject('/things/broken');
    expectProblem(response, 500, 'INTERNAL');
    expect(response.body).not.toContain('jane');
  });

  it('an identifier may hold a slash, and must be one', async () => {
    const get = (path: string) => service.server.inject({ url: path, headers: bearer('reader') });
    expect((await get('/things/a%2Fb')).json()).toEqual({ id: 'a/b' });
    expectProblem(await get('/things/a%00b'), 400, 'VALIDATION.FAILED');
  });
});
