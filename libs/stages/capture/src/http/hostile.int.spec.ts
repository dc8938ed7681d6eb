import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Service } from '@annals/platform';
import { customerStream } from '@annals/contracts';
import { factRoutes } from './fact-routes.js';
import type { Desk } from '../testing/desk.js';
import { bearer, httpDesk } from '../testing/http-desk.js';

let desk: Desk;
let service: Service;
beforeAll(async () => {
  ({ desk, service } = await httpDesk());
  await service.server.ready();
});
afterAll(async () => {
  await service.close();
  await desk.close();
});

const routes = () => service.routes.filter(({ access, method }) => access !== 'public' && method !== 'HEAD');
const urlOf = (url: string) => url.replace(/:\w+/g, 'C-1');

/** Bodies that no route may take, whatever it is for. */
const hostile: Record<string, [string | Buffer, string]> = {
  'an unknown field': ['{"surprise":1}', 'application/json'],
  nothing: ['', 'application/json'],
  'an array': ['[{}]', 'application/json'],
  'a text': ['"x"', 'application/json'],
  'truncated JSON': ['{"kind":"PER', 'application/json'],
  'depth 5,000': ['{"lines":'.repeat(5000), 'application/json'],
  'a key __proto__': ['{"__proto__":{"kind":"PERSON"}}', 'application/json'],
  'a NUL': ['{"kind":"\\u0000"}', 'application/json'],
  'a lone surrogate': ['{"kind":"\\udc00"}', 'application/json'],
  'an unsafe number': ['{"severity":1e99}', 'application/json'],
  '10 MiB': [Buffer.alloc(10_485_760, 0x20), 'application/json'],
  'another type': ['kind=PERSON', 'application/x-www-form-urlencoded'],
  'a wrong time': ['{"occurredAt":"2024-02-30T00:00:00Z"}', 'application/json'],
};

describe('hostile bodies', () => {
  it.each(Object.keys(hostile))(
    '%s: every route answers with a problem below 500, and the log does not grow',
    async (name) => {
      const [payload, type] = hostile[name]!;
      const head = await desk.adapters.eventStore.head();
      for (const { method, url } of routes()) {
        const headers = { ...bearer('writer'), 'content-type': type };
        const response = await service.server.inject({ method: method as 'POST', url: urlOf(url), payload, headers });
        const problem = response.json<{ code: string; status: number }>();
        expect([url, response.headers['content-type']]).toEqual([url, 'application/problem+json; charset=utf-8']);
        expect(problem.status).toBe(response.statusCode);
        expect(response.statusCode).toBeGreaterThanOrEqual(400);
        expect(response.statusCode).toBeLessThan(500);
        expect(problem.code).toMatch(/^[A-Z]+\.[A-Z_]+$/);
      }
      expect(await desk.adapters.eventStore.head()).toBe(head);
    },
  );

  it('a purchase is refused for a negative quantity, and for a currency without rate', async () => {
    const send = async (line: object, currency: string) => {
      const payload = {
        orderId: 'O',
        lines: [{ sku: 's', unitPrice: 1, ...line }],
        total: { amountMinor: 1, currency },
      };
      const response = await service.server.inject({
        method: 'POST',
        url: '/v1/customers/C-1/purchases',
        payload,
        headers: bearer('writer'),
      });
      return [response.statusCode, response.json<{ code: string }>().code];
    };
    expect(await send({ qty: -1 }, 'CNY')).toEqual([400, 'VALIDATION.FAILED']);
    expect(await send({ qty: 1 }, 'USD')).toEqual([422, 'MONEY.NO_RATE']);
  });

  it('an import of hostile lines refuses each of them', async () => {
    const payload = [
      ...Object.values(hostile).map(([text]) => text.toString('utf8').slice(0, 100_000)),
      `"${'x'.repeat(1_100_000)}"`,
      '\ufffd',
    ].join('\n');
    const headers = { ...bearer('writer'), 'content-type': 'application/x-ndjson' };
    const response = await service.server.inject({ method: 'POST', url: '/v1/import', payload, headers });
    expect([response.statusCode, response.json()]).toMatchObject([200, { accepted: 0, duplicate: 0 }]);
    expect(response.json<{ rejected: number }>().rejected).toBeGreaterThan(10);
  });
});

describe('route × role × tenant', () => {
  it('answers as every route declares', async () => {
    expect(routes()).toHaveLength(15 + factRoutes.length);
    for (const { method, url, access } of routes()) {
      for (const role of [undefined, ...ROLES, 'other']) {
        const headers = role === undefined ? {} : bearer(role);
        const { statusCode } = await service.server.inject({ method: method as 'POST', url: urlOf(url), headers });
        const isAdmitted =
          role === 'admin' || role === 'other' || (access !== 'public' && access.roles.some((each) => each === role));
        const expected = role === undefined ? 401 : isAdmitted ? 'admitted' : 403;
        expect([method, url, role, [401, 403].includes(statusCode) ? statusCode : 'admitted']).toEqual([
          method,
          url,
          role,
          expected,
        ]);
      }
    }
  });

  it('merges customers and undoes it for admins alone', () => {
    const merging = routes().filter(({ url }) => url.includes('/merges'));
    expect(merging.map(({ method, url, access }) => [method, url, access])).toEqual([
      ['POST', '/v1/customers/:id/merges', { roles: ['admin'] }],
      ['POST', '/v1/customers/:id/merges/:mergeId/undoing', { roles: ['admin'] }],
    ]);
  });

  it('writes to the tenant of the key, whatever the customer is called', async () => {
    const payload = { reasonCode: 'X' };
    await service.server.inject({ method: 'POST', url: '/v1/customers/T-1/ending', payload, headers: bearer('other') });
    expect(await desk.events(customerStream('other', 'T-1'))).toMatchObject([{ tenant: 'other', actor: 'other' }]);
    expect(await desk.events(customerStream('default', 'T-1'))).toEqual([]);
  });
});
