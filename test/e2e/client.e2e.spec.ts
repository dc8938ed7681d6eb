import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiProblem, createClient, type Client } from '@annals/client';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
let annals: Client;
beforeAll(async () => {
  shop = await startStandalone();
  annals = createClient({ baseUrl: shop.url, key: shop.key });
});
afterAll(() => shop.close());

const purchase = (orderId: string, amountMinor: number) => ({
  orderId,
  lines: [{ sku: 'a', qty: 1, unitPrice: amountMinor }],
  total: { amountMinor, currency: 'GBP' },
  occurredAt: '2024-03-01T12:00:00Z',
});
const problemOf = (call: Promise<unknown>): Promise<ApiProblem> =>
  call.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => error as ApiProblem,
  );

describe('the client', () => {
  it('records, and reads what it recorded, with the types of the API', async () => {
    const path = { id: 'c1' };
    const written = await annals.post('/v1/customers/{id}/purchases', {
      params: { path, header: { 'Idempotency-Key': 'k-1' } },
      body: purchase('o-1', 700),
    });
    const query = { minPosition: written.position };
    const value = await annals.get('/v1/customers/{id}/value', { params: { path, query } });
    if ('survivor' in value) throw new TypeError('nobody was absorbed');
    expect(value.life.gross).toBe(700);
    // The list is made of what the read models told of the fact, which stands in the log behind it.
    const { next } = await annals.get('/v1/events', { params: { query: { customerId: 'c1' } } });
    const listed = { stage: 'EXPLORATION', limit: 5, minPosition: next } as const;
    const page = await annals.get('/v1/customers', { params: { query: listed } });
    expect(page.customers.map(({ customerId }) => customerId)).toEqual(['c1']);
    const report = await annals.get('/v1/reports/lifecycle');
    expect(Object.keys(report.stages).length).toBeGreaterThan(0);
  });

  it('refuses at compile time what the API does not have', () => {
    // @ts-expect-error: no such route
    const route = () => annals.get('/v1/customers/{id}/horoscope');
    // @ts-expect-error: no such tier
    const tier = () => annals.get('/v1/customers', { params: { query: { tier: 'GOLD' } } });
    // @ts-expect-error: whose value?
    const nobody = () => annals.get('/v1/customers/{id}/value');
    expect([route, tier, nobody]).toHaveLength(3);
  });

  it.each<[string, () => Promise<unknown>, number, string]>([
    [
      'a wrong key',
      () => createClient({ baseUrl: shop.url, key: 'annals_x' }).get('/v1/policies'),
      401,
      'AUTH.UNKNOWN',
    ],
    [
      'nobody',
      () => annals.get('/v1/customers/{id}', { params: { path: { id: 'nobody' } } }),
      404,
      'CUSTOMER.NOT_FOUND',
    ],
    ['a wrong field', () => annals.get('/v1/customers', { params: { query: { limit: 0 } } }), 400, 'VALIDATION.FAILED'],
  ])('throws what the API says of %s', async (_, call, status, code) => {
    const problem = await problemOf(call());
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status, code, problem: { code, status } });
  });

  it('tells when to try again, and which fields were wrong', async () => {
    const params = { query: { minPosition: '999999999' } };
    const late = await problemOf(annals.get('/v1/reports/value', { params }));
    expect(late.code).toBe('READ.NOT_YET');
    expect(late.retryAfterMs).toBeGreaterThan(0);
    const wrong = await problemOf(annals.get('/v1/customers', { params: { query: { cursor: 'x'.repeat(5000) } } }));
    expect(wrong.problem.errors?.map(({ field }) => field)).toEqual(['cursor']);
  });

  it('escapes what it puts into a path: it stays the same route', async () => {
    const problem = await problemOf(annals.get('/v1/customers/{id}', { params: { path: { id: '../reports/value' } } }));
    expect(problem.code).toBe('VALIDATION.FAILED');
  });

  it('says so where what answers is not the API', async () => {
    const fetch = () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    const problem = await problemOf(createClient({ baseUrl: 'http://proxy', key: 'k', fetch }).get('/v1/policies'));
    expect(problem).toMatchObject({ status: 502, code: 'HTTP.502' });
  });
});
