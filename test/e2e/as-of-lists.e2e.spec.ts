import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
  for (const [customer, days] of Object.entries(ORDERS)) for (const day of days) await buy(customer, day);
  await shop.dayIs('2024-10-01');
});
afterAll(() => shop.close());

const ORDERS = {
  a: ['2024-01-02', '2024-01-30', '2024-02-29'],
  b: ['2024-02-15', '2024-10-01'],
  c: ['2024-09-20'],
};
const REPORTS = ['lifecycle', 'loyalty', 'value', 'rfm', 'churn', 'equity', 'complaints', 'retention', 'tasks'];

async function buy(customer: string, day: string): Promise<void> {
  const { status } = await shop.call(`/v1/customers/${customer}/purchases`, {
    orderId: `${customer}-${day}`,
    lines: [{ sku: 'a', qty: 1, unitPrice: 1000 }],
    total: { amountMinor: 1000, currency: 'GBP' },
    occurredAt: `${day}T12:00:00Z`,
  });
  expect(status).toBe(201);
}

interface Listed {
  readonly customerId: string;
  readonly stage: string;
  readonly net: number;
}

const list = async (query: string) =>
  (await shop.read(`/v1/customers?${query}`)) as { customers: Listed[]; cursor?: string };
const nets = async (query: string) =>
  Object.fromEntries((await list(query)).customers.map(({ customerId, net }) => [customerId, net]));
const report = (name: string, asOf?: string) => shop.read(`/v1/reports/${name}${asOf ? `?asOf=${asOf}` : ''}`);

describe('lists and reports as of a past day', () => {
  it('count what had happened by its end', async () => {
    expect(await report('value', '2024-02-15')).toMatchObject({ asOf: '2024-02-15', buyers: 2, net: 3000 });
    expect(await report('lifecycle', '2024-09-19')).toMatchObject({ customers: 2 });
    expect(await report('value', '2023-12-31')).toMatchObject({ asOf: '2023-12-31', customers: 0, buyers: 0, net: 0 });
    expect(await nets('asOf=2024-01-30')).toEqual({ a: 2000 });
    expect(await nets('asOf=2024-09-30')).toEqual({ a: 3000, b: 1000, c: 1000 });
  });

  it('let time pass where nothing happened', async () => {
    const stageOf = async (asOf: string) =>
      (await list(`asOf=${asOf}`)).customers.find(({ customerId }) => customerId === 'a')?.stage;
    expect([await stageOf('2024-03-01'), await stageOf('2024-09-15')]).toEqual(['FORMATION', 'DECLINE']);
    const { customers } = await list('asOf=2024-09-15&stage=DECLINE');
    expect(customers.map(({ customerId }) => customerId)).toContain('a');
  });

  it('go on by cursor in either order', async () => {
    const page = await list('asOf=2024-09-30&limit=2');
    expect(page.customers.map(({ customerId }) => customerId)).toEqual(['a', 'c']);
    const rest = await list(`asOf=2024-09-30&limit=2&cursor=${page.cursor}`);
    expect(rest).toMatchObject({ customers: [{ customerId: 'b' }] });
    expect(rest.cursor).toBeUndefined();
    const { customers } = await list('asOf=2024-09-30&sort=net&limit=1');
    expect(customers.map(({ customerId }) => customerId)).toEqual(['b']);
    const { status, body } = await shop.call(`/v1/customers?asOf=2024-09-29&limit=2&cursor=${page.cursor}`);
    expect([status, body['code']]).toEqual([400, 'CURSOR.INVALID']);
  });

  it('of the day of now are what they are now', async () => {
    for (const name of REPORTS) expect([name, await report(name, '2024-10-01')]).toEqual([name, await report(name)]);
    expect(await list('asOf=2024-10-01')).toEqual(await list(''));
    expect(await shop.read('/v1/customers/b?asOf=2024-10-01')).toEqual(await shop.read('/v1/customers/b'));
  });

  it('show a customer from all sides as the auditor sees it', async () => {
    const { customerId, asOf, profile, personal, merged, ...parts } = await shop.read(
      '/v1/customers/b?asOf=2024-09-30',
    );
    expect({ customerId, asOf, personal, merged }).toEqual({
      customerId: 'b',
      asOf: '2024-09-30',
      personal: {},
      merged: [],
    });
    const { readModels } = (await shop.read('/v1/audit/customers/b?asOf=2024-09-30')) as {
      readModels: Record<string, { shown: object } | null>;
    };
    for (const [name, part] of Object.entries(parts))
      expect([name, part]).toEqual([name, readModels[name]?.shown ?? null]);
    expect(readModels['directory']!.shown).toMatchObject(profile as object);
    expect(await shop.read('/v1/customers/b/value?asOf=2024-09-30')).toEqual(parts['value']);
    const rows = await shop.text('/v1/exports/customers?asOf=2024-09-30');
    expect(rows.body.trim().split('\n')).toHaveLength(3);
  });

  it('have what came late, and go on having the rest', async () => {
    const before = await report('equity', '2024-01-31');
    expect(await report('value', '2024-02-01')).toMatchObject({ net: 2000 });
    await buy('late', '2024-02-01');
    expect(await report('value', '2024-02-01')).toMatchObject({ net: 3000, buyers: 2 });
    expect(await report('equity', '2024-01-31')).toEqual(before);
    expect(await nets('asOf=2024-02-01')).toEqual({ a: 2000, late: 1000 });
    expect(await shop.read('/v1/segments?asOf=2024-02-01')).toEqual({ segments: [] });
  });

  it('are refused with a code where there are none', async () => {
    const refusal = async (path: string) => {
      const { status, body } = await shop.call(path);
      return [status, body['code']];
    };
    expect(await refusal('/v1/reports/value?asOf=2024-10-02')).toEqual([422, 'AUDIT.AS_OF_AHEAD']);
    for (const asOf of ['yesterday', '2024-02-30', '2024-01-01T00:00:00Z', '2024-01-01&asOf=2024-01-02', ''])
      for (const path of ['/v1/reports/value', '/v1/customers', '/v1/customers/a', '/v1/customers/a/value'])
        expect(await refusal(`${path}?asOf=${asOf}`)).toEqual([400, 'VALIDATION.FAILED']);
    expect(await refusal('/v1/customers/c?asOf=2024-09-19')).toEqual([404, 'CUSTOMER.NOT_FOUND']);
    expect(await refusal('/v1/customers/c/value?asOf=2024-09-19')).toEqual([404, 'CUSTOMER.NOT_FOUND']);
  });

  it('are printed by the command line', async () => {
    const { code, stdout } = await shop.annals('report', 'lifecycle', '--as-of', '2024-09-15', '--json');
    expect([code, JSON.parse(stdout)]).toEqual([0, await report('lifecycle', '2024-09-15')]);
    expect((await shop.annals('report', 'lifecycle', '--as-of', '2024-09-15')).stdout).toMatch(/stages\.DECLINE +\d/);
    expect((await shop.annals('report', 'lifecycle', '--as-of', '2024-10-02')).code).toBe(1);
  });
});
