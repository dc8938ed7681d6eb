import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

const ANNALS = join(import.meta.dirname, '../../services/cli/dist/main.js');

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
});
afterAll(() => shop.close());

const buy = (customer: string, order: string, day: string, amountMinor = 1000) =>
  shop.call(`/v1/customers/${customer}/purchases`, {
    orderId: order,
    lines: [{ sku: 'a', qty: 1, unitPrice: amountMinor }],
    total: { amountMinor, currency: 'GBP' },
    occurredAt: `${day}T12:00:00Z`,
  });
const known = async (): Promise<Record<string, unknown>> => {
  const { customers } = (await shop.read('/v1/customers?sort=-net')) as {
    customers: { customerId: string; net: number }[];
  };
  return Object.fromEntries(customers.map(({ customerId, net }) => [customerId, net]));
};
const reports = async () => ({
  lifecycle: (await shop.read('/v1/reports/lifecycle'))['customers'],
  equity: (await shop.read('/v1/reports/equity'))['customers'],
  value: (await shop.read('/v1/reports/value'))['customers'],
});
/** Every document and insight, against what the log gives when it is folded again beside the running server. */
function nobodyDiffers(): void {
  const out = execFileSync(process.execPath, [ANNALS, 'verify', '--data', shop.dataDir, '--json'], {
    encoding: 'utf8',
  });
  const result = JSON.parse(out.trim().split('\n').at(-1)!) as object;
  expect(result).toMatchObject({ equal: true, differences: [], unsettledCustomers: 0 });
}

/** Reads until it is so; what is expected last tells what is wrong. */
async function comesTo(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  for (let tries = 0; tries < 500; tries++) if (isDeepStrictEqual(await read(), expected)) return;
  expect(await read()).toEqual(expected);
}

let before: { list: object; reports: object; jane: object; janet: object };
let mergeId: string;

describe('two customers who turn out to be one person', () => {
  it('each have a history', async () => {
    await shop.call('/v1/customers', {
      customerId: 'jane',
      kind: 'PERSON',
      name: 'Jane',
      region: 'GB',
      occurredAt: '2024-01-01T00:00:00Z',
    });
    await shop.call('/v1/customers', {
      customerId: 'janet',
      kind: 'PERSON',
      email: 'janet@example.org',
      occurredAt: '2024-01-02T00:00:00Z',
    });
    await buy('jane', 'o1', '2024-01-05');
    await buy('janet', 'o2', '2024-02-05', 2000);
    await buy('janet', 'o3', '2024-03-05', 3000);
    await buy('other', 'o4', '2024-04-01');
    while ((await shop.read('/v1/reports/value'))['cutsAsOf'] !== '2024-03-31');
    await shop.dayIs('2024-04-01');
    before = {
      list: await known(),
      reports: await reports(),
      jane: await shop.read('/v1/customers/jane'),
      janet: await shop.read('/v1/customers/janet'),
    };
    expect(before.list).toEqual({ janet: 5000, jane: 1000, other: 1000 });
  });

  it('go on as the survivor, with all that either did', async () => {
    const { status, body } = await shop.call('/v1/customers/jane/merges', { absorbed: 'janet' });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { survivorId: 'jane', absorbedId: 'janet', duplicate: false },
    });
    mergeId = body['mergeId'] as string;
    expect(await known()).toEqual({ jane: 6000, other: 1000 });
    expect(await shop.read('/v1/customers/jane')).toMatchObject({
      merged: [{ mergeId, customerId: 'janet' }],
      profile: { registeredAt: '2024-01-01T00:00:00.000Z', region: 'GB' },
      personal: { name: 'Jane', email: 'janet@example.org' },
      value: { life: { net: 6000, orders: 3 } },
      lifecycle: { stage: 'FORMATION' },
    });
    const { lifecycle, equity, value } = (await reports()) as Record<string, number>;
    const { reports: earlier } = before as { reports: Record<string, number> };
    expect([lifecycle, equity, value]).toEqual([
      earlier['lifecycle']! - 1,
      earlier['equity']! - 1,
      earlier['value']! - 1,
    ]);
  });

  it('the absorbed one says who it is, and records nothing', async () => {
    const said = { customerId: 'janet', mergedInto: 'jane', survivor: 'jane', mergeId };
    expect(await shop.read('/v1/customers/janet')).toEqual(said);
    expect(await shop.read('/v1/customers/janet/value')).toEqual(said);
    expect(await buy('janet', 'o9', '2024-03-06')).toMatchObject({
      status: 409,
      body: { code: 'CUSTOMER.ABSORBED', mergedInto: 'jane' },
    });
  });

  it('are what the log gives', nobodyDiffers, 60_000);

  it('have their own histories again when that was a mistake', async () => {
    const undoing = `/v1/customers/jane/merges/${mergeId}/undoing`;
    expect(await shop.call(undoing, {})).toMatchObject({ status: 201, body: { mergeId, duplicate: false } });
    expect(await shop.call(undoing, {})).toMatchObject({ status: 409, body: { code: 'MERGE.ALREADY_UNDONE' } });
    expect(await known()).toEqual(before.list);
    expect(await reports()).toEqual(before.reports);
    // The cuts between the tiers are computed anew once the log is quiet.
    for (const id of ['jane', 'janet'] as const)
      await comesTo(async () => withoutReceipts(await shop.read(`/v1/customers/${id}`)), withoutReceipts(before[id]));
    expect((await buy('janet', 'o9', '2024-03-06')).status).toBe(201);
  });

  it('and are what the log gives', nobodyDiffers, 60_000);
});

/** A customer without the ids of the insights that told of it, since undoing is told, too. */
const withoutReceipts = (body: object): unknown =>
  JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === 'insight' ? undefined : value)));
