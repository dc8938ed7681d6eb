import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
  const details = { customerId: 'c', kind: 'PERSON', name: 'Ann Canary', occurredAt: '2024-01-01T09:00:00Z' };
  await shop.call('/v1/customers', details);
  for (const [i, day] of ['2024-01-02', '2024-01-30', '2024-02-28'].entries()) await buy(`o${i}`, day);
  await shop.call('/v1/customers/other/purchases', purchase('p', '2024-10-01'));
  await shop.dayIs('2024-10-01');
});
afterAll(() => shop.close());

const purchase = (orderId: string, day: string) => ({
  orderId,
  lines: [{ sku: 'a', qty: 1, unitPrice: 1000 }],
  total: { amountMinor: 1000, currency: 'GBP' },
  occurredAt: `${day}T12:00:00Z`,
});
const buy = (orderId: string, day: string) => shop.call('/v1/customers/c/purchases', purchase(orderId, day));

interface Receipt {
  readonly insightId: string;
  readonly readModel: string;
  readonly position: string;
  readonly before: { readonly stage?: string };
  readonly after: { readonly stage?: string };
  readonly causes: readonly { readonly eventId: string; readonly name: string | null; readonly occurredAt: string }[];
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
}
interface Answer {
  readonly receipts: readonly Receipt[];
  readonly cursor: string | null;
  readonly position: string;
}
const receipts = async (query = '', route = '/v1/customers/c/receipts') =>
  (await shop.read(`${route}${query}`)) as unknown as Answer;
const stages = ({ receipts: told }: Answer) => told.map(({ after, causes }) => [after.stage, causes[0]!.name]);

describe('the receipts of a customer', () => {
  it('are every change of a read model, with the fact that caused each', async () => {
    const told = await receipts('?readModel=lifecycle');
    expect(stages(told)).toEqual([
      ['PROSPECT', 'CustomerRegistered'],
      ['EXPLORATION', 'PurchaseRecorded'],
      ['FORMATION', 'PurchaseRecorded'],
      ['DECLINE', 'DayClosed'],
    ]);
    const feed = (await shop.call('/v1/events?customerId=c')).body as { events?: { id: string; occurredAt: string }[] };
    const { eventId, occurredAt } = told.receipts[2]!.causes[0]!;
    expect(feed.events!.find(({ id }) => id === eventId)).toMatchObject({ occurredAt });
  });

  it('are the same for an auditor, and say nothing personal', async () => {
    const told = await receipts();
    const audited = await receipts('', '/v1/audit/customers/c/receipts');
    // That an auditor asks is a record, which the answer stands behind.
    expect({ ...audited, position: told.position }).toEqual(told);
    expect(JSON.stringify(told)).not.toContain('Canary');
  });

  it('come in pages, each once', async () => {
    const all = await receipts();
    const met: Receipt[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Answer = await receipts(`?limit=2${cursor && `&cursor=${cursor}`}`);
      met.push(...page.receipts);
      cursor = page.cursor;
    }
    expect(met).toEqual(all.receipts);
  });

  it('explain the history that the customer shows, instant by instant', async () => {
    const { history } = (await shop.read('/v1/customers/c/lifecycle')) as {
      history: { at: string; stage: string; insight: string }[];
    };
    for (const { at, stage, insight } of history) {
      const why = await receipts(`?readModel=lifecycle&at=${at}`);
      expect(why.receipts.map(({ insightId }) => insightId)).toContain(insight);
      expect(why.receipts.at(-1)!.after.stage).toBe(stage);
    }
    expect((await receipts('?at=2023-12-31')).receipts).toEqual([]);
  });

  it('say what a late fact corrected, of both sides', async () => {
    await buy('late', '2024-01-10');
    const { receipts: told } = await receipts('?readModel=lifecycle');
    const late = told.at(-1)!;
    expect(late.causes[0]).toMatchObject({ name: 'PurchaseRecorded', occurredAt: '2024-01-10T12:00:00.000Z' });
    expect(late.supersedes.length).toBeGreaterThan(0);
    for (const { insightId, supersededBy } of told)
      expect(supersededBy).toEqual(late.supersedes.includes(insightId) ? [late.insightId] : []);
    const why = await receipts('?readModel=lifecycle&at=2024-02-01');
    expect(why.receipts.at(-1)!.insightId).toBe(late.insightId);
  });

  it.each([
    ['nobody/receipts', 404, 'CUSTOMER.NOT_FOUND'],
    ['%00/receipts', 400, 'VALIDATION.FAILED'],
    ['c/receipts?readModel=account', 400, 'VALIDATION.FAILED'],
    ['c/receipts?readModel=toString', 400, 'VALIDATION.FAILED'],
    ['c/receipts?constructor=x', 400, 'VALIDATION.FAILED'],
    ['c/receipts?at=2024-02-30', 400, 'VALIDATION.FAILED'],
    ['c/receipts?limit=501', 400, 'VALIDATION.FAILED'],
    ['c/receipts?limit=1&limit=2', 400, 'VALIDATION.FAILED'],
    ['c/receipts?cursor=-1', 400, 'VALIDATION.FAILED'],
    ['c/receipts?minPosition=999999999', 503, 'READ.NOT_YET'],
  ])('%s is %i %s', async (path, status, code) => {
    for (const route of ['/v1/customers', '/v1/audit/customers'])
      expect(await shop.call(`${route}/${path}`)).toMatchObject({ status, body: { code } });
  });
});

describe('annals explain', () => {
  it('prints each change with its cause, or all as JSON', async () => {
    const text = await shop.annals('explain', 'c', '--model', 'lifecycle');
    expect(text.code).toBe(0);
    expect(text.stdout).toContain('stage NONE → PROSPECT');
    expect(text.stdout).toMatch(/because +CustomerRegistered of 2024-01-01T09:00:00.000Z at position \d+/);
    const json = await shop.annals('explain', 'c', '--at', '2024-02-01', '--json');
    expect(JSON.parse(json.stdout)).toEqual(await receipts('?at=2024-02-01'));
    const nobody = await shop.annals('explain', 'nobody');
    expect(nobody).toMatchObject({ code: 1, stderr: expect.stringContaining('CUSTOMER.NOT_FOUND') });
  });
});
