import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
});
afterAll(() => shop.close());

const buy = (customer: string, order: string, day: string, more: object = {}) =>
  shop.call(`/v1/customers/${customer}/purchases`, {
    orderId: order,
    lines: [{ sku: 'a', qty: 1, unitPrice: 1000 }],
    total: { amountMinor: 1000, currency: 'GBP' },
    occurredAt: `${day}T12:00:00Z`,
    ...more,
  });

describe('a campaign', () => {
  it('is measured against its control group', async () => {
    const arms = { a: 'TREAT', b: 'TREAT', c: 'TREAT', d: 'CONTROL', e: 'CONTROL', f: 'CONTROL' };
    for (const [customer, arm] of Object.entries(arms)) {
      const body = { campaignId: 'spring', arm, occurredAt: '2024-03-01T09:00:00Z' };
      expect(await shop.call(`/v1/customers/${customer}/campaigns`, body)).toMatchObject({ status: 201 });
    }
    await buy('a', 'o1', '2024-03-02', { campaignId: 'spring' });
    await buy('b', 'o2', '2024-03-03');
    await buy('d', 'o3', '2024-03-04');
    await buy('e', 'o4', '2024-04-04');
    const { campaigns } = await shop.read('/v1/reports/campaigns');
    expect(campaigns).toEqual([
      {
        campaignId: 'spring',
        treated: { customers: 3, responded: 1, purchased: 2 },
        control: { customers: 3, responded: 0, purchased: 1 },
        response: expect.objectContaining({ estimable: true }),
        purchase: expect.objectContaining({ estimable: true, differencePp: expect.closeTo(100 / 3, 9) }),
      },
    ]);
    expect(await shop.read('/v1/customers/a/campaigns')).toMatchObject({
      campaigns: [{ campaignId: 'spring', arm: 'TREAT', responded: true, purchased: true }],
    });
  });

  it('without a control group is not estimable', async () => {
    await shop.call('/v1/customers/a/campaigns', { campaignId: 'all', arm: 'TREAT' });
    const { campaigns } = await shop.read('/v1/reports/campaigns');
    expect(campaigns).toContainEqual(
      expect.objectContaining({ campaignId: 'all', purchase: { estimable: false, code: 'EFFECT.NO_CONTROL' } }),
    );
  });
});

describe('a price', () => {
  const ask = (question: object) => shop.call('/v1/calculators/price', question);

  it('is what the policies of price say', async () => {
    const question = { listPrice: 100_000, level: 4, quantity: 100, paymentDays: 10, month: 7 };
    expect(await ask(question)).toMatchObject({ status: 200, body: { unitPrice: 81_276, atCost: false } });
  });

  it('of a customer follows its level and tier, and the month of the business', async () => {
    // The ranking at the end of March is a fact of its own, which comes after the purchases.
    while (((await shop.read('/v1/customers?tier=KEY_TOP'))['customers'] as unknown[]).length === 0);
    const question = { listPrice: 1000, quantity: 1, paymentDays: 30 };
    expect(await ask({ ...question, customerId: 'a' })).toMatchObject({
      body: { asOf: '2024-04-04', unitPrice: 950, factors: { customer: 0.95, season: 1 } },
    });
    expect(await ask({ ...question, customerId: 'a', tier: 'SMALL' })).toMatchObject({ body: { unitPrice: 1000 } });
    expect(await ask(question)).toMatchObject({ body: { unitPrice: 1000 } });
  });

  it('is refused where the question is wrong', async () => {
    expect(await ask({ listPrice: -1, quantity: 1, paymentDays: 0 })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'listPrice' }] },
    });
  });
});

describe('care', () => {
  it('names who is due today, until it is given', async () => {
    await buy('g', 'o10', '2024-05-01');
    await buy('h', 'o11', '2024-05-02');
    await shop.call('/v1/customers/h/contact-preferences', { optOut: true, occurredAt: '2024-05-03T12:00:00Z' });
    await buy('i', 'o12', '2024-05-08');
    await shop.dayIs('2024-05-08');
    expect(await shop.read('/v1/reports/care-due')).toMatchObject({
      customers: [{ customerId: 'g', careType: 'AFTER_PURCHASE', dueOn: '2024-05-08', lapsesOn: '2024-05-22' }],
      more: [],
    });
    expect(await shop.read('/v1/customers/h/care')).toMatchObject({
      optOut: true,
      cares: [{ careType: 'AFTER_PURCHASE', state: 'SUPPRESSED' }],
    });
    const call = { channel: 'PHONE', direction: 'OUTBOUND', kind: 'CARE', careType: 'AFTER_PURCHASE' };
    const given = { ...call, occurredAt: '2024-05-08T13:00:00Z' };
    expect(await shop.call('/v1/customers/g/interactions', given)).toMatchObject({ status: 201 });
    expect(await shop.read('/v1/reports/care-due')).toMatchObject({ customers: [] });
  });
});

it('a channel member is scored by what is known of it', async () => {
  const member = { credit: 90, plan: { planned: 200, achieved: 100 } };
  expect(await shop.call('/v1/calculators/channel-member', member)).toMatchObject({
    status: 200,
    body: { total: 70, scores: { fulfilment: 50, coverage: null } },
  });
});
