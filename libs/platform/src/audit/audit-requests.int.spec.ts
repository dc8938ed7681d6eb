import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Param, type DynamicModule } from '@nestjs/common';
import { openEmbedded } from '@annals/adapter-embedded';
import { auditStream, decode } from '@annals/contracts';
import { StorageUnavailable, type Adapters, type EventStore } from '@annals/ports';
import { newApiKey } from '../access/api-keys.js';
import { Audited, Roles } from '../access/route-facts.js';
import { bindPorts } from '../service/bind-ports.js';
import { createService, type Service } from '../service/create-service.js';

let opened: string[] = [];

@Controller('v1/audit')
class Shelf {
  @Get('customers/:id')
  @Roles('auditor')
  @Audited('as-of', 'asOf')
  one(@Param('id') id: string): object {
    opened.push(id);
    return { id };
  }
}

const admin = newApiKey();
const reader = newApiKey();
const keys = [
  { name: 'boss', keyHash: admin.keyHash, roles: ['admin' as const], tenant: 'default' },
  { name: 'desk', keyHash: reader.keyHash, roles: ['reader' as const], tenant: 'default' },
];

let dataDir: string;
let adapters: Adapters;
let services: Service[];
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'annals-audited-'));
  adapters = await openEmbedded({ dataDir });
  services = [];
  opened = [];
});
afterEach(async () => {
  for (const service of services) await service.close();
  await adapters.close();
  rmSync(dataDir, { recursive: true });
});

async function serve(eventStore: EventStore = adapters.eventStore, more: object = {}): Promise<Service> {
  const module: DynamicModule = {
    module: class Root {},
    imports: [bindPorts({ ...adapters, eventStore })],
    controllers: [Shelf],
  };
  const service = await createService(module, { keys, log: false, ...more });
  services.push(service);
  return service;
}
const ask = async (service: Service, url: string, headers: object = {}, key = admin.key) => {
  const answer = await service.server.inject({ url, headers: { authorization: `Bearer ${key}`, ...headers } });
  return { status: answer.statusCode, ...answer.json<{ code?: string }>() };
};
const recorded = async () =>
  (await adapters.eventStore.readStream(auditStream('default'))).map((record) => {
    const { actor, event } = decode(record)!;
    return { actor, ...event.data };
  });

describe('a route that is audited', () => {
  it('is recorded before it is answered: who, by which route, of whom, with what, and why', async () => {
    const service = await serve();
    await ask(service, '/v1/audit/customers/c?asOf=2024-01-31&mail=ann@example.org', { 'x-audit-reason': 'case 4711' });
    expect(await recorded()).toEqual([
      {
        ...{
          actor: 'boss',
          access: 'as-of',
          route: 'GET /v1/audit/customers/:id',
          customerId: 'c',
          reason: 'case 4711',
        },
        parameters: { asOf: '2024-01-31' },
      },
    ]);
  });

  it('records nothing that could be personal', async () => {
    const service = await serve();
    await ask(service, '/v1/audit/customers/ann%20smith?asOf=ann@example.org');
    expect(await recorded()).toEqual([
      { actor: 'boss', access: 'as-of', route: 'GET /v1/audit/customers/:id', parameters: { asOf: '?' } },
    ]);
  });

  it('is refused where it cannot be recorded, and shows nothing', async () => {
    const failing = (error: Error) =>
      Object.assign(Object.create(adapters.eventStore) as EventStore, { append: () => Promise.reject(error) });
    for (const [error, status] of [
      [new StorageUnavailable('full'), 507],
      [new Error('gone'), 503],
    ] as const) {
      const answer = await ask(await serve(failing(error)), '/v1/audit/customers/c');
      expect(answer).toMatchObject({ status, code: 'AUDIT.NOT_RECORDED' });
    }
    expect(opened).toEqual([]);
  });

  it('is refused to who may not use it, which is not recorded as if it had been shown', async () => {
    expect(await ask(await serve(), '/v1/audit/customers/c', {}, reader.key)).toMatchObject({ code: 'AUTH.FORBIDDEN' });
    expect([await recorded(), opened]).toEqual([[], []]);
  });

  it('asks for a reason where one is required, and takes none that is a text or an address', async () => {
    const service = await serve(undefined, { auditReason: 'required' });
    const why = (reason?: string) =>
      ask(service, '/v1/audit/customers/c', reason === undefined ? {} : { 'x-audit-reason': reason });
    expect(await why()).toMatchObject({ status: 400, code: 'AUDIT.REASON_MISSING' });
    for (const reason of ['', 'ann@example.org', 'x'.repeat(101), 'because\tso'])
      expect(await why(reason)).toMatchObject({ status: 400, code: 'VALIDATION.FAILED' });
    expect([await recorded(), opened]).toEqual([[], []]);
    expect(await why('GDPR art. 15/3')).toMatchObject({ status: 200 });
  });
});

it('a route under /v1/audit that is not marked keeps the service from starting', async () => {
  @Controller('v1/audit')
  class Forgotten {
    @Get('secrets')
    @Roles('auditor')
    all(): string {
      return '';
    }
  }
  @Module({ controllers: [Forgotten] })
  class Root {}
  const service = await createService(Root, { keys: [], log: false });
  await expect(service.listen()).rejects.toThrow('GET /v1/audit/secrets');
});
