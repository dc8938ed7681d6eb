import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

type Json = Readonly<Record<string, unknown>>;

let shop: Standalone;
const read = (path: string): Promise<Json> => shop.read(path);
const lines = [{ sku: 'a', qty: 1, unitPrice: 1_000 }];

async function record(path: string, data: Json, day: string): Promise<void> {
  const answer = await shop.call(`/v1/customers/${path}`, { ...data, occurredAt: `${day}T12:00:00Z` });
  expect(answer).toMatchObject({ status: 201 });
}

const ids = async (query: string): Promise<unknown[]> =>
  ((await read(`/v1/customers?${query}`))['customers'] as Json[]).map(({ customerId }) => customerId);

/** The sixth comes more than a year after the first: F=3, at the full price. */
const DATES = ['2022-12-01', '2023-02-01', '2023-04-01', '2023-06-01', '2023-10-01', '2024-01-10'];

beforeAll(async () => {
  shop = await startStandalone();
  const filter = { all: [{ field: 'loyaltyClass', is: 'LOYAL' }] };
  expect(await shop.call('/v1/segments/loyal', { name: 'Loyal', filter }, 'PUT')).toMatchObject({ status: 201 });
  // Of no rung above 主顾, and no part of the index.
  await record('critical/surveys', { instrument: 'CSAT5', answers: { satisfaction: 2 } }, '2023-09-01');
  for (const customer of ['loyal', 'critical', 'torn']) {
    for (const [i, day] of DATES.entries()) {
      const total = { amountMinor: 1_000, currency: 'GBP' };
      await record(`${customer}/purchases`, { orderId: `${customer}-${i}`, lines, total }, day);
    }
  }
  // With a wallet of which the half goes elsewhere, the index of the one is 67.
  await record('torn/surveys', { instrument: 'SOW', answers: { ownShare: 0.5 } }, '2024-01-11');
  // The directory knows of classes by insights, which come after the facts that brought them about.
  while ((await ids('loyaltyClass=LOYAL')).length !== 2 || (await ids('loyaltyClass=ESTABLISHED')).length !== 1);
});
afterAll(() => shop.close());

describe('the loyalty class 忠诚', () => {
  it('is one and the same in the part, in lists, in segments and in reports', async () => {
    expect(await read('/v1/customers/loyal/behaviour')).toMatchObject({ loyaltyClass: 'LOYAL', loyaltyIndex: 75 });
    expect(await read('/v1/customers/torn/behaviour')).toMatchObject({
      loyaltyClass: 'ESTABLISHED',
      loyaltyIndex: expect.closeTo(66.67, 2),
    });
    expect((await ids('loyaltyClass=LOYAL')).sort()).toEqual(['critical', 'loyal']);
    expect((await ids('segment=loyal')).sort()).toEqual(['critical', 'loyal']);
    expect(await read('/v1/reports/behaviour')).toMatchObject({ classes: { ESTABLISHED: 1, LOYAL: 2 } });
  });

  it('is told by an insight with the index that decided', async () => {
    const { body } = await shop.call('/v1/events?customerId=torn&types=BehaviourChanged&limit=100');
    const told = (body['events'] as { data: { after: Json } }[]).map(({ data }) => data);
    expect(told.map(({ after }) => after['loyaltyClass']).slice(-2)).toEqual(['LOYAL', 'ESTABLISHED']);
    expect(told.at(-1)).toMatchObject({
      inputs: { loyaltyIndex: expect.closeTo(66.67, 2) },
      next: { loyaltyClass: 'LOYAL', missing: [{ condition: 'loyaltyIndex', needs: 70 }] },
    });
  });

  it('makes a customer recognised whose level does not', async () => {
    const { recognised, customers } = await read('/v1/reports/progress');
    expect(recognised).toBe(3);
    const found = (customers as Json[]).map(({ customerId, level, loyaltyClass }) => [customerId, level, loyaltyClass]);
    expect(found.sort()).toEqual([
      ['critical', 2, 'LOYAL'],
      ['loyal', 3, 'LOYAL'],
      ['torn', 3, 'ESTABLISHED'],
    ]);
  });
});
