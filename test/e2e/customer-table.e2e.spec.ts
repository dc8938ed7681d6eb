import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiProblem, createClient, type Client, type Schemas } from '@annals/client';
import { startStandalone, type Standalone } from '@annals/scenarios';

const CUSTOMERS = 40;
const COLUMNS = ['net', 'id', 'since', 'lastPurchase', 'clv12', 'risk'] as const;

let shop: Standalone;
let annals: Client;
const REGIONS = ['North', 'South', 'West'];
const idOf = (n: number) => `${n % 2 ? 'a' : 'b'}-${n}`;

beforeAll(async () => {
  shop = await startStandalone();
  annals = createClient({ baseUrl: shop.url, key: shop.key });
  const lines: object[] = [];
  for (let n = 0; n < CUSTOMERS; n++) {
    const customerId = idOf(n);
    const day = new Date(Date.UTC(2023, 0, 1 + ((n * 7) % 60), 12));
    const registered = { kind: 'PERSON', region: REGIONS[n % 3] };
    lines.push({ type: 'CustomerRegistered', customerId, occurredAt: day.toISOString(), data: registered });
    for (let i = 0; i <= n % 4; i++) {
      const at = new Date(day.getTime() + i * 20 * 86_400_000 + 3_600_000).toISOString();
      const price = 100 * (1 + ((n * 13) % 17));
      const total = { amountMinor: price, currency: 'GBP' };
      const data = { orderId: `${customerId}-${i}`, lines: [{ sku: 'a', qty: 1, unitPrice: price }], total };
      lines.push({ type: 'PurchaseRecorded', customerId, occurredAt: at, data });
    }
  }
  lines.sort((a, b) => ((a as { occurredAt: string }).occurredAt < (b as { occurredAt: string }).occurredAt ? -1 : 1));
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const answer = await shop.call('/v1/import', body, 'POST', { 'content-type': 'application/x-ndjson' });
  expect(answer.body).toMatchObject({ rejected: 0 });
  await annals.get('/v1/reports/value', { params: { query: { minPosition: String(answer.body['position']) } } });
});
afterAll(() => shop.close());

type Query = NonNullable<Parameters<typeof pages>[0]>;
async function pages(query: { sort?: string; limit?: number; stage?: string; region?: string; idPrefix?: string }) {
  const rows: Schemas['CustomerPage']['customers'][number][] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const asked = { ...query, figures: true, total: true, ...(cursor !== undefined && { cursor }) };
    const page = await annals.get('/v1/customers', { params: { query: asked as never } });
    rows.push(...page.customers);
    expect(page.total).toBeGreaterThanOrEqual(rows.length);
    ({ cursor } = page);
    if (cursor === undefined) expect(page.total).toBe(rows.length);
  }
  return rows;
}

const keyOf: Record<(typeof COLUMNS)[number], (row: Awaited<ReturnType<typeof pages>>[number]) => unknown> = {
  net: ({ net }) => net,
  id: ({ customerId }) => customerId,
  since: ({ firstSeenAt }) => firstSeenAt,
  lastPurchase: ({ figures }) => figures!.lastPurchaseOn,
  clv12: ({ figures }) => figures!.clv12,
  risk: ({ figures }) => figures!.risk,
};

describe('the table of customers', () => {
  it.each(COLUMNS.flatMap((column) => [column, `-${column}`]))(
    'sorted by %s pages through everybody once, in that order',
    async (sort) => {
      const rows = await pages({ sort, limit: 7 });
      expect(new Set(rows.map(({ customerId }) => customerId)).size).toBe(CUSTOMERS);
      expect(rows).toHaveLength(CUSTOMERS);
      const keys = rows.map(keyOf[sort.replace('-', '') as 'net']);
      const known = keys.filter((key) => key !== null) as (number | string)[];
      const sorted = [...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (sort.startsWith('-') ? -1 : 1));
      expect(keys).toEqual([...sorted, ...keys.filter((key) => key === null)]);
    },
  );

  it.each<[Query, (row: Awaited<ReturnType<typeof pages>>[number]) => boolean]>([
    [{ region: 'North', sort: 'risk' }, ({ region }) => region === 'North'],
    [{ region: 'North' }, ({ region }) => region === 'North'],
    [{ stage: 'FORMATION', sort: '-lastPurchase' }, ({ stage }) => stage === 'FORMATION'],
    [{ stage: 'FORMATION', region: 'West', sort: 'id' }, (row) => row.stage === 'FORMATION' && row.region === 'West'],
    [{ idPrefix: 'a-1' }, ({ customerId }) => customerId.startsWith('a-1')],
  ])('%j finds all of them and nobody else', async (query, wanted) => {
    const all = await pages({ limit: 100 });
    const found = await pages({ ...query, limit: 3 });
    expect(found.map(({ customerId }) => customerId).sort()).toEqual(
      all
        .filter(wanted)
        .map(({ customerId }) => customerId)
        .sort(),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([
    ['sort=colour', 'VALIDATION.FAILED'],
    ['sort=--net', 'VALIDATION.FAILED'],
    ['band=BLUE', 'VALIDATION.FAILED'],
    ['total=yes', 'VALIDATION.FAILED'],
    ['idPrefix=', 'VALIDATION.FAILED'],
    ['idPrefix=a%00', 'VALIDATION.FAILED'],
    ['rf=06', 'VALIDATION.FAILED'],
    [`region=${'x'.repeat(65)}`, 'VALIDATION.FAILED'],
    ['sort=risk&cursor=x', 'CURSOR.INVALID'],
    ['sort=risk&cursor=WzEsMiwzXQ', 'CURSOR.INVALID'],
  ])('?%s is 400 %s', async (query, code) => {
    expect(await shop.call(`/v1/customers?${query}`)).toMatchObject({ status: 400, body: { code } });
  });

  it('a cursor of one order is refused by another', async () => {
    const { cursor } = await annals.get('/v1/customers', { params: { query: { sort: 'risk', limit: 3 } } });
    const other = await shop.call(`/v1/customers?sort=-risk&limit=3&cursor=${cursor}`);
    expect(other).toMatchObject({ status: 400, body: { code: 'CURSOR.INVALID' } });
  });
});

/** The past is folded when somebody asks; until then the API says that it is not yet. */
async function oncePast<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ApiProblem && error.code === 'READ.NOT_YET')) throw error;
      await pause(error.retryAfterMs);
    }
  }
}

describe('what the overview draws', () => {
  it('the RFM grid counts everybody whom the RFM report counts', async () => {
    const [grid, rfm] = [await annals.get('/v1/reports/rfm-grid'), await annals.get('/v1/reports/rfm')];
    expect(grid.cells).toHaveLength(25);
    expect(grid.buyers).toBe(rfm.buyers);
    for (const { r, f, customers } of grid.cells) {
      const codes = Object.entries(rfm.codes).filter(([code]) => code.startsWith(`${r}${f}`));
      expect(customers).toBe(codes.reduce((sum, [, count]) => sum + count, 0));
      const listed = { rf: `${r}${f}`, total: true } as const;
      expect((await annals.get('/v1/customers', { params: { query: listed } })).total).toBe(customers);
    }
  });

  it('the contribution curve rises to all of the customers and all of the revenue', async () => {
    const { points, buyers } = await annals.get('/v1/reports/contribution-curve');
    expect(points.at(-1)).toEqual({ rank: buyers, customers: 1, net: 1 });
    expect(points.length).toBeLessThanOrEqual(100);
    points.forEach(({ customers, net }, i) => {
      // The best come first: they bring at least their share.
      expect(net).toBeGreaterThanOrEqual(customers - 1e-9);
      if (i > 0) expect(net).toBeGreaterThanOrEqual(points[i - 1]!.net);
    });
  });

  it('the flow of a period is from the stages at its beginning to those at its end', async () => {
    const query = { from: '2023-01-15', to: '2023-02-20' };
    const flow = await annals.get('/v1/reports/lifecycle-flow', { params: { query } });
    for (const [side, asOf] of [
      ['from', query.from],
      ['to', query.to],
    ] as const) {
      const { stages } = await oncePast(() => annals.get('/v1/reports/lifecycle', { params: { query: { asOf } } }));
      const told: Record<string, number> = {};
      for (const each of flow.flows) told[each[side]] = (told[each[side]] ?? 0) + each.count;
      delete told['NONE'];
      expect(told).toEqual(Object.fromEntries(Object.entries(stages).filter(([, count]) => count > 0)));
    }
    const moved = flow.flows.filter(({ from, to }) => from !== to).reduce((sum, { count }) => sum + count, 0);
    const changes = flow.transitions.reduce((sum, { count }) => sum + count, 0);
    expect(changes).toBeGreaterThanOrEqual(moved);
    expect(moved).toBeGreaterThan(0);
  });

  it.each([
    ['', 400, 'VALIDATION.FAILED'],
    ['?from=2023-02-30', 400, 'VALIDATION.FAILED'],
    ['?from=2023-02-01&to=2023-01-01', 400, 'VALIDATION.FAILED'],
    ['?from=2023-02-01&until=2023-03-01', 400, 'VALIDATION.FAILED'],
    ['?from=2023-02-01&to=2999-01-01', 422, 'REPORT.DAY_AHEAD'],
  ])('a flow of %s is %i %s', async (query, status, code) => {
    expect(await shop.call(`/v1/reports/lifecycle-flow${query}`)).toMatchObject({ status, body: { code } });
  });

  it('open complaints stand against their deadlines, the nearest first', async () => {
    for (const [n, customer] of [idOf(0), idOf(1), idOf(2)].entries())
      await shop.call(`/v1/customers/${customer}/complaints`, {
        ...{ complaintId: `k-${n}`, category: 'LATE', severity: 1 + n },
        occurredAt: `2023-06-0${3 - n}T12:00:00Z`,
      });
    const { open, bands, complaints } = (await shop.read(
      '/v1/reports/complaint-deadlines',
    )) as unknown as Schemas['ComplaintDeadlinesReport'];
    expect(open).toBe(3);
    expect(bands.reduce((sum, { complaints: count }) => sum + count, 0)).toBe(3);
    expect(complaints.map(({ complaintId }) => complaintId)).toEqual(['k-2', 'k-1', 'k-0']);
  });

  it('the matrix has no cells while no model is in force', async () => {
    const matrix = await annals.get('/v1/reports/value-matrix');
    expect(matrix).toMatchObject({ customers: 0, cutsAsOf: null, high: null, points: [] });
  });
});
