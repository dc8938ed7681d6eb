import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ndjsonLines, type FactLine } from '@annals/importers';
import { bindPorts, createService, newApiKey, type ServedRoute, type Service } from '@annals/platform';
import type { KeyStore } from '@annals/ports';
import { openWorld, startStandalone, type Standalone, type World } from '@annals/scenarios';
import { AuditStage } from '@annals/stage-audit';
import { CaptureStage } from '@annals/stage-capture';
import { ModelsStage } from '@annals/stage-clock';
import { FeedStage } from '@annals/stage-feed';
import { QueryStage } from '@annals/stage-query';

const CANARY = 'Ann Canary';
const facts = [
  {
    type: 'CustomerRegistered',
    customerId: 'c',
    occurredAt: '2024-01-01T12:00:00Z',
    data: { kind: 'PERSON', name: CANARY },
  },
  {
    type: 'PurchaseRecorded',
    customerId: 'c',
    occurredAt: '2024-01-02T12:00:00Z',
    data: {
      orderId: 'o',
      lines: [{ sku: 'a', qty: 1, unitPrice: 100 }],
      total: { amountMinor: 100, currency: 'GBP' },
    },
  },
] as FactLine[];

interface Listed {
  readonly access: string;
  readonly route: string;
  readonly actor: string;
  readonly customerId?: string;
  readonly reason?: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** It never ends: what it sends first is looked at. */
const STREAM = '/v1/stream';

async function beginningOf(answer: { readonly statusCode: number; stream(): Readable }) {
  const stream = answer.stream();
  const [chunk] = (await once(stream, 'data')) as [Buffer];
  stream.destroy();
  return { status: answer.statusCode, body: chunk.toString() };
}

describe('every route of every stage', () => {
  let world: World;
  let service: Service;
  let opened = 0;
  const key = newApiKey();
  const dataDir = mkdtempSync(join(tmpdir(), 'annals-accesses-'));

  beforeAll(async () => {
    world = await openWorld();
    await world.import(facts);
    await world.settled();
    const { keyStore } = world.adapters;
    const counting: KeyStore = {
      obtain: (...of) => keyStore.obtain(...of),
      forget: (...of) => keyStore.forget(...of),
      find: (...of) => (opened++, keyStore.find(...of)),
    };
    const stages = [
      CaptureStage.register(ndjsonLines, { dataDir, checkpoints: '' }),
      ...[QueryStage, AuditStage, FeedStage, ModelsStage],
    ];
    // The world closes its adapters itself.
    const adapters = { ...world.adapters, keyStore: counting, close: async () => {} };
    const root = { module: class Root {}, imports: [bindPorts(adapters), ...stages] };
    const keys = [{ name: 'boss', keyHash: key.keyHash, roles: ['admin' as const], tenant: 'default' }];
    service = await createService(root, { keys, log: false });
    await service.server.ready();
    opened = 0;
  });
  afterAll(async () => {
    await service.close();
    await world.close();
    rmSync(dataDir, { recursive: true });
  });

  const ask = async (url: string) => {
    const request = { url, headers: { authorization: `Bearer ${key.key}` } };
    if (url === STREAM) return beginningOf(await service.server.inject({ ...request, payloadAsStream: true }));
    const answer = await service.server.inject(request);
    return { status: answer.statusCode, body: answer.payload };
  };
  const accesses = async (query = '?limit=1000') =>
    (JSON.parse((await ask(`/v1/audit/accesses${query}`)).body) as { accesses: Listed[] }).accesses;
  const reading = (): ServedRoute[] =>
    service.routes.filter(({ method, url }) => method === 'GET' && url.startsWith('/v1/'));
  const pathOf = (url: string) => url.replace(':id', 'c').replace(':name', 'directory').replaceAll(/:\w+/g, 'x');

  it('that opens personal data, or that auditors ask, is recorded, once a request, and no other is', async () => {
    const opening: string[] = [];
    for (const { url, audited } of reading()) {
      const before = (await accesses()).length;
      opened = 0;
      const { body } = await ask(pathOf(url));
      const opens = opened > 0 || body.includes(CANARY);
      if (opens) opening.push(url);
      if (opens || url.startsWith('/v1/audit/')) expect([url, audited !== undefined]).toEqual([url, true]);
      // The list of accesses is recorded by being read, here and a line above.
      const told = (await accesses()).slice(before).filter(({ route }) => route !== 'GET /v1/audit/accesses');
      const expected = audited && url !== '/v1/audit/accesses' ? [{ route: `GET ${url}`, access: audited.access }] : [];
      expect(told.map(({ route, access }) => ({ route, access }))).toEqual(expected);
    }
    expect(opening.sort()).toEqual(['/v1/customers/:id', '/v1/customers/:id/idic']);
  });

  it('that writes is closed to auditors, but for what they ask themselves', () => {
    const writing = service.routes.filter(({ method, access }) => {
      const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(method);
      return isWrite && access !== 'public' && access.roles.includes('auditor');
    });
    expect(writing.filter(({ url }) => !url.startsWith('/v1/audit/'))).toEqual([]);
  });

  it('leaves no way to write or remove an access, for anybody', () => {
    const about = service.routes.filter(({ url }) => url.startsWith('/v1/audit/accesses'));
    expect(about.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))).toEqual([]);
  });

  it('moves no read model and no day by being recorded', async () => {
    const before = await world.fingerprints();
    const { inForce } = JSON.parse((await ask('/v1/audit/customers/c')).body) as { inForce: object };
    for (let i = 0; i < 20; i++) await ask('/v1/customers/c');
    await world.settled();
    expect(await world.fingerprints()).toEqual(before);
    expect(await world.replayed()).toEqual(before);
    expect(JSON.parse((await ask('/v1/audit/customers/c')).body)).toMatchObject({ inForce });
  });

  it('shows no consumer who looked at what', async () => {
    expect((await ask('/v1/events?limit=1000')).body).not.toContain('audit.accessed');
  });

  it('is listed by who, of whom and what for', async () => {
    expect((await accesses('?customerId=c&access=personal-data')).every(({ customerId }) => customerId === 'c')).toBe(
      true,
    );
    expect((await accesses('?customerId=c&access=personal-data&limit=3')).length).toBe(3);
    expect(await accesses('?actor=nobody')).toEqual([]);
    for (const query of ['from=-1', 'limit=0', 'actor=a@b', 'customerId=%00', 'x=1'])
      expect((await ask(`/v1/audit/accesses?${query}`)).status).toBe(400);
  });
});

describe('the command line', () => {
  let shop: Standalone;
  beforeAll(async () => {
    shop = await startStandalone();
    await shop.call('/v1/customers', { customerId: 'c', kind: 'PERSON', name: CANARY });
    await shop.read('/v1/customers/c/lifecycle');
  });
  afterAll(() => shop.close());

  it('records what it does to a data directory, and what it asks a server, with the reason', async () => {
    const reason = ['--reason', 'case 4711'];
    const ran = [
      await shop.annals('export', join(shop.dataDir, 'c.ndjson'), '--customer', 'c', ...reason),
      await shop.annals('verify', '--data', shop.dataDir, ...reason),
      await shop.annals('as-of', 'c', ...reason),
      await shop.annals('explain', 'c', ...reason),
    ];
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const { body } = await shop.call('/v1/audit/accesses');
    const told = body['accesses'] as Listed[];
    expect(told.map(({ access, route, customerId }) => [access, route, customerId])).toEqual([
      ['export', 'annals export', 'c'],
      ['verification', 'annals verify', undefined],
      ['as-of', 'GET /v1/audit/customers/:id', 'c'],
      ['receipts', 'GET /v1/audit/customers/:id/receipts', 'c'],
      ['accesses', 'GET /v1/audit/accesses', undefined],
    ]);
    expect(told.slice(0, 4).every((each) => each.reason === 'case 4711')).toBe(true);
    expect(told.slice(0, 2).every(({ actor }) => actor.startsWith('cli:'))).toBe(true);
  });
});
