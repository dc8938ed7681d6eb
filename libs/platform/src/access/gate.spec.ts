import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, type DynamicModule } from '@nestjs/common';
import type { LightMyRequestResponse } from 'fastify';
import { createService, type Service } from '../service/create-service.js';
import { bearer, expectProblem, json, thingsService } from '../service/testing/things.js';
import { ROLES } from './access.js';

let service: Service;
beforeAll(async () => {
  service = await thingsService();
});
afterAll(() => service.close());

const post = (payload: string | Buffer, headers: Record<string, string> = json): Promise<LightMyRequestResponse> =>
  service.server.inject({ method: 'POST', url: '/things', payload, headers });

describe('access', () => {
  it('every route × role answers as it is declared', async () => {
    expect(service.routes.length).toBeGreaterThan(8);
    for (const { method, url: path, access } of service.routes) {
      const ask = async (headers: Record<string, string>) =>
        (await service.server.inject({ method: method as 'GET', url: path, headers, payload: '' })).statusCode;
      const open = access === 'public';
      expect([path, (await ask({})) === 401]).toEqual([path, !open]);
      expect([path, (await ask(bearer('annals_unknown'))) === 401]).toEqual([path, !open]);
      for (const role of ROLES) {
        const isRefused = [401, 403].includes(await ask(bearer(role)));
        expect([method, path, role, isRefused]).toEqual([
          method,
          path,
          role,
          !open && role !== 'admin' && !access.roles.includes(role),
        ]);
      }
    }
  });

  it('refuses before it reads the body', async () => {
    expectProblem(await post('not json', { 'content-type': 'application/json' }), 401, 'AUTH.MISSING');
    expectProblem(await post('not json', { ...json, ...bearer('reader') }), 403, 'AUTH.FORBIDDEN');
    expectProblem(await post('{}', { ...json, authorization: 'Basic eDp5' }), 401, 'AUTH.UNKNOWN');
  });

  it('a handler knows who calls', async () => {
    const response = await service.server.inject({ url: '/things', headers: bearer('reader') });
    expect(response.json()).toEqual({ name: 'reader', tenant: 'default', roles: ['reader'] });
  });

  it('a route that names no role keeps the service from starting, Nest’s or not', async () => {
    @Controller('open')
    class Open {
      @Get()
      all(): string {
        return '';
      }
    }
    const module: DynamicModule = { module: class Root {}, controllers: [Open] };
    const nameless = await createService(module, { keys: [], log: false });
    nameless.server.get('/raw', () => '');
    await expect(nameless.listen()).rejects.toThrow(/GET \/open.*GET \/raw/);
    await nameless.close();
  });
});
