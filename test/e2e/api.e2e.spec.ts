import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const STANDALONE = join(import.meta.dirname, '../../services/standalone/dist/main.js');
const CUSTOMERS = 30;

type Json = Record<string, unknown>;

let dataDir: string;
let server: ChildProcess;
let url: string;

async function call(path: string, init: { method?: string; body?: string | Buffer; type?: string; key?: string } = {}) {
  const key = init.key ?? readFileSync(join(dataDir, 'admin.key'), 'utf8').trim();
  const response = await fetch(new URL(path, url), {
    method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${key}`, 'content-type': init.type ?? 'application/json' },
    body: init.body,
  });
  return { status: response.status, type: response.headers.get('content-type'), body: (await response.json()) as Json };
}

const purchase = (order: string, major: number) =>
  JSON.stringify({
    orderId: order,
    lines: [{ sku: 'a', qty: 1, unitPrice: major * 100 }],
    total: { amountMinor: major * 100, currency: 'GBP' },
    occurredAt: '2024-03-01T12:00:00.000Z',
  });

const head = async (): Promise<unknown> => {
  for (let from = '0'; ;) {
    const { body } = await call(`/v1/events?limit=1000&from=${from}`);
    from = String(body['next']);
    if (body['atHead']) return from;
  }
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'annals-api-'));
  const policy = join(dataDir, 'policy.json');
  await writeFile(policy, JSON.stringify({ businessTimeZone: 'Europe/London', baseCurrency: 'GBP', clock: 'history' }));
  const args = ['--data', dataDir, '--port', '0', '--policy', policy];
  server = spawn(process.execPath, [STANDALONE, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  url = await new Promise((resolve, reject) => {
    let text = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      text += String(chunk);
      const found = /API +(http:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
  let position = '0';
  for (let i = 1; i <= CUSTOMERS; i++) {
    position = String(
      (await call(`/v1/customers/c${i}/purchases`, { body: purchase(`o-${i}`, i * 10) })).body['position'],
    );
  }
  await call(`/v1/reports/value?minPosition=${position}`);
}, 60_000);

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  await rm(dataDir, { recursive: true, force: true });
});

describe('reading', () => {
  it('a read with minPosition includes the write', async () => {
    const written = await call('/v1/customers/new/purchases', { body: purchase('o-new', 7) });
    expect(written).toMatchObject({ status: 201, body: { duplicate: false } });
    const read = await call(`/v1/customers/new/value?minPosition=${String(written.body['position'])}`);
    expect(read.body).toMatchObject({ life: { orders: 1, gross: 700, estimated: true }, rfm: { code: '511' } });
  });

  it('a position that nothing has reached yet is 503 READ.NOT_YET', async () => {
    expect(await call('/v1/customers/c1?minPosition=999999999')).toMatchObject({
      status: 503,
      body: { code: 'READ.NOT_YET' },
    });
  }, 15_000);

  it('lists page by cursor in the order of value, each customer once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await call(`/v1/customers?sort=-net&limit=7${cursor && `&cursor=${cursor}`}`);
      seen.push(...(body['customers'] as Json[]).map((customer) => String(customer['customerId'])));
      cursor = String(body['cursor'] ?? '');
    } while (cursor);
    expect(seen.filter((id) => id !== 'new')).toEqual(Array.from({ length: CUSTOMERS }, (_, i) => `c${CUSTOMERS - i}`));
  });

  it('personal data is read with the customer, and is in neither lists nor feed', async () => {
    const body = JSON.stringify({
      customerId: 'zoe',
      kind: 'PERSON',
      name: 'Zoë Quux',
      occurredAt: '2024-03-01T12:00:00.000Z',
    });
    const { position } = (await call('/v1/customers', { body })).body;
    const read = await call(`/v1/customers/zoe?minPosition=${String(position)}`);
    expect(read.body).toMatchObject({ personal: { name: 'Zoë Quux' }, profile: { kind: 'PERSON' } });
    for (const path of ['/v1/customers', '/v1/events?customerId=zoe']) {
      expect(JSON.stringify((await call(path)).body)).not.toContain('Quux');
    }
  });

  it.each([
    ['/v1/customers/nobody', 404, 'CUSTOMER.NOT_FOUND'],
    ['/v1/customers/%00', 400, 'VALIDATION.FAILED'],
    ['/v1/customers?limit=0', 400, 'VALIDATION.FAILED'],
    ['/v1/customers?limit=1e9', 400, 'VALIDATION.FAILED'],
    ['/v1/customers?stage=SLEEPY', 400, 'VALIDATION.FAILED'],
    ['/v1/customers?stage=LOST&stage=STABLE', 400, 'VALIDATION.FAILED'],
    ['/v1/customers?colour=red', 400, 'VALIDATION.FAILED'],
    ['/v1/customers?cursor=x', 400, 'CURSOR.INVALID'],
    ['/v1/customers/c1?minPosition=-1', 400, 'VALIDATION.FAILED'],
    ['/v1/events?from=later', 400, 'VALIDATION.FAILED'],
    ['/v1/events?limit=100000', 400, 'VALIDATION.FAILED'],
    ['/v1/reports/everything', 404, 'ROUTE.UNKNOWN'],
  ])('%s is %i %s', async (path, status, code) => {
    expect(await call(path)).toMatchObject({
      status,
      body: { code },
      type: expect.stringContaining('application/problem+json') as unknown,
    });
  });
});

describe('S1: hostile bodies get problem+json with a stable code, and the log does not change', () => {
  const valid = JSON.parse(purchase('hostile', 1)) as Json;
  it.each([
    ['an unknown field', JSON.stringify({ ...valid, colour: 'red' }), 400, 'VALIDATION.FAILED'],
    [
      'a negative quantity',
      JSON.stringify({ ...valid, lines: [{ sku: 'a', qty: -1, unitPrice: 100 }] }),
      400,
      'VALIDATION.FAILED',
    ],
    [
      'a currency without rate',
      JSON.stringify({ ...valid, total: { amountMinor: 100, currency: 'XAU' } }),
      422,
      'MONEY.NO_RATE',
    ],
    ['depth 5,000', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400, 'BODY.TOO_DEEP'],
    ['__proto__', '{"__proto__":{"admin":true}}', 400, 'BODY.FORBIDDEN_KEY'],
  ])('%s', async (_, body, status, code) => {
    const before = await head();
    const answer = await call('/v1/customers/c1/purchases', { body });
    expect(answer).toMatchObject({
      status,
      body: { code },
      type: expect.stringContaining('application/problem+json') as unknown,
    });
    expect(await head()).toBe(before);
  });

  it('10 MiB: refused by its announced length, before it is sent', async () => {
    const before = await head();
    const key = readFileSync(join(dataDir, 'admin.key'), 'utf8').trim();
    const headers = {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'content-length': 10 * 2 ** 20,
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sending = request(new URL('/v1/customers/c1/purchases', url), { method: 'POST', headers }, resolve);
      sending.once('error', reject);
      sending.write(Buffer.alloc(65_536, 32));
    });
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(String(Buffer.concat(await answer.toArray())))).toMatchObject({ code: 'BODY.TOO_LARGE' });
    expect(await head()).toBe(before);
  });

  it('no key, a wrong key', async () => {
    expect((await fetch(new URL('/v1/customers', url))).status).toBe(401);
    expect(await call('/v1/customers', { key: 'annals_wrong' })).toMatchObject({
      status: 401,
      body: { code: 'AUTH.UNKNOWN' },
    });
  });
});

describe('import', () => {
  it('takes the good lines, names the bad ones, and appends nothing the second time', async () => {
    const fact = (key: string) =>
      JSON.stringify({
        type: 'InteractionRecorded',
        customerId: 'i1',
        occurredAt: '2024-02-01T09:00:00.000Z',
        key,
        data: { channel: 'WEB', direction: 'INBOUND', kind: 'VISIT' },
      });
    const body = [fact('a'), '{"type":', fact('b'), JSON.stringify({ type: 'DayClosed' }), fact('c')].join('\n');
    const first = await call('/v1/import', { body, type: 'application/x-ndjson' });
    expect(first.body).toMatchObject({ accepted: 3, duplicate: 0, rejected: 2 });
    expect((first.body['errors'] as Json[]).map(({ line, code }) => [line, code])).toEqual([
      [2, 'LINE.NOT_JSON'],
      [4, 'IMPORT.TYPE_NOT_ALLOWED'],
    ]);
    const again = await call('/v1/import', { body, type: 'application/x-ndjson' });
    expect(again.body).toMatchObject({ accepted: 0, duplicate: 3, rejected: 2 });
  });
});

describe('documentation', () => {
  it('describes every route', async () => {
    const { body } = await call('/openapi.json');
    expect(Object.keys(body['paths'] as Json)).toEqual(
      expect.arrayContaining([
        '/v1/customers/{id}',
        '/v1/import',
        '/v1/events',
        '/v1/reports/rfm',
        '/v1/customers/{id}/purchases',
      ]),
    );
  });
});
