import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Liveness } from '../health/liveness.js';
import { Readiness } from '../health/readiness.js';
import type { Service } from './create-service.js';
import { bearer, expectProblem, thingsService } from './testing/things.js';

let service: Service;
beforeAll(async () => {
  service = await thingsService();
});
afterAll(() => service.close());

describe('operations', () => {
  it('names every request', async () => {
    const given = await service.server.inject({ url: '/health/live', headers: { 'x-correlation-id': 'r-1' } });
    expect(given.headers['x-correlation-id']).toBe('r-1');
    for (const wrong of ['', 'a b', 'x'.repeat(65)]) {
      const made = await service.server.inject({ url: '/health/live', headers: { 'x-correlation-id': wrong } });
      expect(made.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
    const problem = await service.server.inject({ url: '/nothing', headers: { 'x-correlation-id': 'r-2' } });
    expect(problem.json()).toMatchObject({ instance: 'urn:annals:request:r-2' });
  });

  it('is alive until something stands still that only a new process helps', async () => {
    const live = () => service.server.inject('/health/live');
    expect((await live()).json()).toEqual({ live: true });
    let stalled: string | undefined = 'partition 2 stands still';
    service.app.get(Liveness).register(() => stalled);
    const response = await live();
    expect([response.statusCode, response.json()]).toEqual([503, { live: false, stalled: 'partition 2 stands still' }]);
    stalled = undefined;
    expect((await live()).statusCode).toBe(200);
  });

  it('is ready when its components are', async () => {
    const ready = () => service.server.inject('/health/ready');
    expect((await ready()).statusCode).toBe(200);
    const readiness = service.app.get(Readiness);
    readiness.register('thing', () => ({ ready: false, detail: 'behind' }));
    const response = await ready();
    expect([response.statusCode, response.json()]).toEqual([
      503,
      { ready: false, components: { thing: { ready: false, detail: 'behind' } } },
    ]);
    readiness.register('thing', () => {
      throw new Error('x');
    });
    expect((await ready()).statusCode).toBe(503);
    readiness.register('thing', () => ({ ready: true }));
    expect((await ready()).statusCode).toBe(200);
  });

  it('measures by route and never by path', async () => {
    await service.server.inject({ url: '/things/customer-77', headers: bearer('reader') });
    const { body } = await service.server.inject('/metrics');
    expect(body).toContain('route="/things/:id"');
    expect(body).not.toContain('customer-77');
  });

  it('documents every route with its role and schema', async () => {
    const document = (await service.server.inject('/openapi.json')).json<{
      paths: Record<string, Record<string, Record<string, unknown>>>;
    }>();
    const put = document.paths['/things']?.['post'];
    expect(put).toMatchObject({ summary: 'Puts a thing', security: [{ bearer: [] }], description: 'Role: writer.' });
    expect(JSON.stringify(put)).toContain('"sku"');
    expect(document.paths['/things/{id}']?.['get']?.['parameters']).toMatchObject([{ name: 'id', in: 'path' }]);
    expect(document.paths['/health/live']?.['get']?.['security']).toEqual([]);
  });

  it('serves its documentation without anything from elsewhere', async () => {
    const page = await service.server.inject('/docs');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const paths = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    for (const path of paths) expect([path, (await service.server.inject(path)).statusCode]).toEqual([path, 200]);
    expectProblem(await service.server.inject('/docs/package.json'), 404, 'ROUTE.UNKNOWN');
  });
});
