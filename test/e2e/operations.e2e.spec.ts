import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '@annals/adapter-embedded';
import { bindPorts, createService, newApiKey, ROLES, StageLoop, type ApiKey, type Service } from '@annals/platform';
import type { FactLine } from '@annals/importers';
import type { Adapters } from '@annals/ports';
import { adopt, importerOf, startStandalone } from '@annals/scenarios';
import { OperationsStage, type ParkedReport, type StagesReport } from '@annals/stage-operations';
import { Projector, PROJECTIONS, type AnyProjection } from '@annals/stage-projector';

let isHealed = false;
const lifecycle = PROJECTIONS.find(({ name }) => name === 'lifecycle')!;
/** Rules of all read models, of which one stumbles over one order. */
const rules: readonly AnyProjection[] = PROJECTIONS.map((projection) =>
  projection === lifecycle
    ? {
        ...projection,
        evolve: (doc, fact, context) => {
          if (!isHealed && (fact.event.data as { orderId?: string }).orderId === 'sick-1')
            throw new RangeError('cannot fold this');
          return projection.evolve(doc, fact, context);
        },
      }
    : projection,
);

const keys = [...ROLES, 'other'].map((role) => ({ role, ...newApiKey() }));
const entries = keys.map(({ role, keyHash }) => ({
  ...{ name: role, keyHash, tenant: role === 'other' ? 'other' : 'default' },
  roles: [role === 'other' ? 'admin' : role],
}));
const bearer = (role: string) => ({ authorization: `Bearer ${keys.find((key) => key.role === role)!.key}` });

let dataDir: string;
let adapters: Adapters;
let service: Service;
let loop: StageLoop;
const get = async <T>(url: string, role = 'admin') => {
  const response = await service.server.inject({ url, headers: bearer(role) });
  return { status: response.statusCode, body: response.json<T>() };
};
const post = async (url: string, role = 'admin') => {
  const response = await service.server.inject({ method: 'POST', url, headers: bearer(role) });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
};
const stages = async () => (await get<StagesReport>('/v1/operations/stages', 'reader')).body;
const parked = async () => (await get<ParkedReport>('/v1/operations/parked')).body;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'annals-operations-'));
  adapters = await openEmbedded({ dataDir });
  await adopt(adapters.eventStore);
  const bought = (customerId: string, n: number): FactLine => {
    const lines = [{ sku: 'a', qty: 1, unitPrice: 700 }];
    const data = { orderId: `${customerId}-${n}`, lines, total: { amountMinor: 700, currency: 'GBP', fxToBase: '1' } };
    return { type: 'PurchaseRecorded', customerId, occurredAt: `2024-03-0${n + 1}T12:00:00Z`, data };
  };
  await importerOf(adapters)([0, 1, 2].flatMap((n) => [bought('sick', n), bought('well', n)]));
  const root = { module: class Root {}, imports: [bindPorts(adapters), OperationsStage] };
  service = await createService(root, { keys: entries as ApiKey[], log: false });
});
afterAll(async () => {
  await loop.stop();
  await service.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('operations', () => {
  it('tell what is not folded, and since when', async () => {
    const { readModels, relay } = await stages();
    expect(readModels.map(({ name }) => name).sort()).toEqual(PROJECTIONS.map(({ name }) => name).sort());
    const head = String(await adapters.eventStore.head());
    expect(relay).toMatchObject({ position: head, head, lag: { records: 0, seconds: 0 }, health: 'GOOD' });
    for (const model of readModels) expect(model).toMatchObject({ position: '0', lag: { records: Number(head) } });
  });

  it('tell whose facts wait, where and why, and have them tried again without a restart', async () => {
    const projector = new Projector({ projections: rules, ...adapters, clock: { now: () => Date.now() } });
    loop = new StageLoop({ name: 'projector', session: projector.session, onFailure: () => undefined });
    loop.start();
    while ((await stages()).readModels.some(({ lag }) => lag.records > 0)) await pause(10);
    const before = await stages();
    expect(before.readModels.filter((model) => model.parked > 0)).toMatchObject([
      { name: 'lifecycle', parked: 1, health: 'GOOD', rules: lifecycle.version, ownRules: lifecycle.version },
    ]);
    const { parked: waiting, total } = await parked();
    expect({ waiting, total }).toMatchObject({
      waiting: [{ customerId: 'sick', readModel: 'lifecycle', code: 'RangeError', waiting: 3 }],
      total: 1,
    });

    expect(await post('/v1/operations/parked/sick/redrive')).toEqual({
      status: 200,
      body: { customerId: 'sick', readModels: ['lifecycle'] },
    });
    while ((await parked()).parked[0]!.attempts === waiting[0]!.attempts) await pause(10);
    isHealed = true;
    await post('/v1/operations/parked/sick/redrive');
    while ((await parked()).total > 0) await pause(10);
    expect(await post('/v1/operations/parked/sick/redrive')).toMatchObject({
      status: 404,
      body: { code: 'PARKED.NOT_FOUND' },
    });
  });

  it.each([
    ['/v1/operations/parked/well/redrive', 404, 'PARKED.NOT_FOUND'],
    ['/v1/operations/parked/nobody/redrive', 404, 'PARKED.NOT_FOUND'],
    ['/v1/operations/parked/%00/redrive', 400, 'VALIDATION.FAILED'],
    [`/v1/operations/parked/${'x'.repeat(129)}/redrive`, 400, 'VALIDATION.FAILED'],
  ])('POST %s is %i %s', async (url, status, code) => {
    expect(await post(url)).toMatchObject({ status, body: { code } });
  });

  it('every route × role answers as it is declared, and another tenant sees nothing', async () => {
    const routes = service.routes.filter(({ url, method }) => url.startsWith('/v1/') && method !== 'HEAD');
    expect(routes).toHaveLength(3);
    for (const { method, url, access } of routes) {
      for (const role of ROLES) {
        const path = url.replace(':customer', 'well');
        const { statusCode } = await service.server.inject({
          method: method as 'GET',
          url: path,
          headers: bearer(role),
        });
        const isAllowed = role === 'admin' || (access !== 'public' && access.roles.includes(role));
        expect([url, role, statusCode !== 403]).toEqual([url, role, isAllowed]);
      }
    }
    expect((await get<ParkedReport>('/v1/operations/parked', 'other')).body).toEqual({ parked: [], total: 0 });
    expect(await post('/v1/operations/parked/sick/redrive', 'other')).toMatchObject({ status: 404 });
  });

  it('are served by standalone, where all is folded', async () => {
    const shop = await startStandalone();
    const { readModels } = (await shop.read('/v1/operations/stages')) as unknown as StagesReport;
    expect(readModels.map(({ health, lag }) => [health, lag.records])).toEqual(PROJECTIONS.map(() => ['GOOD', 0]));
    await shop.close();
  });
});
