import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

const CUSTOMERS = 30;

type Json = Readonly<Record<string, unknown>>;

let annals: Standalone;

const purchase = (order: string, major: number) => ({
  orderId: order,
  lines: [{ sku: 'a', qty: 1, unitPrice: major * 100 }],
  total: { amountMinor: major * 100, currency: 'GBP' },
  occurredAt: '2024-03-01T12:00:00.000Z',
});

const head = async (): Promise<unknown> => {
  for (let from = '0'; ;) {
    const { body } = await annals.call(`/v1/events?limit=1000&from=${from}`);
    from = String(body['next']);
    if (body['atHead']) return from;
  }
};

beforeAll(async () => {
  annals = await startStandalone();
  for (let i = 1; i <= CUSTOMERS; i++) await annals.call(`/v1/customers/c${i}/purchases`, purchase(`o-${i}`, i * 10));
  await annals.read('/v1/reports/value');
});

afterAll(() => annals.close());

describe('reading', () => {
  it('a read with minPosition includes the write', async () => {
    const written = await annals.call('/v1/customers/new/purchases', purchase('o-new', 7));
    expect(written).toMatchObject({ status: 201, body: { duplicate: false } });
    const read = await annals.call(`/v1/customers/new/value?minPosition=${String(written.body['position'])}`);
    expect(read.body).toMatchObject({ life: { orders: 1, gross: 700, estimated: true }, rfm: { code: '511' } });
  });

  it('a position that nothing has reached yet is 503 READ.NOT_YET', async () => {
    expect(await annals.call('/v1/customers/c1?minPosition=999999999')).toMatchObject({
      status: 503,
      body: { code: 'READ.NOT_YET' },
    });
  });

  it('lists page by cursor in the order of value, each customer once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await annals.call(`/v1/customers?sort=-net&limit=7${cursor && `&cursor=${cursor}`}`);
      seen.push(...(body['customers'] as Json[]).map((customer) => String(customer['customerId'])));
      cursor = String(body['cursor'] ?? '');
    } while (cursor);
    expect(seen.filter((id) => id !== 'new')).toEqual(Array.from({ length: CUSTOMERS }, (_, i) => `c${CUSTOMERS - i}`));
  });

  it('personal data is read with the customer, and is in neither lists nor feed', async () => {
    const occurredAt = '2024-03-01T12:00:00.000Z';
    await annals.call('/v1/customers', { customerId: 'zoe', kind: 'PERSON', name: 'Zoë Quux', occurredAt });
    expect(await annals.read('/v1/customers/zoe')).toMatchObject({
      personal: { name: 'Zoë Quux' },
      profile: { kind: 'PERSON' },
    });
    for (const path of ['/v1/customers', '/v1/events?customerId=zoe']) {
      expect(JSON.stringify((await annals.call(path)).body)).not.toContain('Quux');
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
    expect(await annals.call(path)).toMatchObject({
      status,
      body: { code },
      type: expect.stringContaining('application/problem+json') as unknown,
    });
  });
});

describe('S1: hostile bodies get problem+json with a stable code, and the log does not change', () => {
  const valid = purchase('hostile', 1);
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
    const answer = await annals.call('/v1/customers/c1/purchases', body);
    expect(answer).toMatchObject({
      status,
      body: { code },
      type: expect.stringContaining('application/problem+json') as unknown,
    });
    expect(await head()).toBe(before);
  });

  it('10 MiB: refused by its announced length, before it is sent', async () => {
    const before = await head();
    const headers = {
      authorization: `Bearer ${annals.key}`,
      'content-type': 'application/json',
      'content-length': 10 * 2 ** 20,
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sending = request(new URL('/v1/customers/c1/purchases', annals.url), { method: 'POST', headers }, resolve);
      sending.once('error', reject);
      sending.write(Buffer.alloc(65_536, 32));
    });
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(String(Buffer.concat(await answer.toArray())))).toMatchObject({ code: 'BODY.TOO_LARGE' });
    expect(await head()).toBe(before);
  });

  it('no key, a wrong key', async () => {
    expect((await fetch(new URL('/v1/customers', annals.url))).status).toBe(401);
    expect(
      await annals.call('/v1/customers', undefined, 'GET', { authorization: 'Bearer annals_wrong' }),
    ).toMatchObject({
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
    const first = await annals.call('/v1/import', body, 'POST', { 'content-type': 'application/x-ndjson' });
    expect(first.body).toMatchObject({ accepted: 3, duplicate: 0, rejected: 2 });
    expect((first.body['errors'] as Json[]).map(({ line, code }) => [line, code])).toEqual([
      [2, 'LINE.NOT_JSON'],
      [4, 'IMPORT.TYPE_NOT_ALLOWED'],
    ]);
    const again = await annals.call('/v1/import', body, 'POST', { 'content-type': 'application/x-ndjson' });
    expect(again.body).toMatchObject({ accepted: 0, duplicate: 3, rejected: 2 });
  });
});

describe('documentation', () => {
  it('describes every route', async () => {
    const { body } = await annals.call('/openapi.json');
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
