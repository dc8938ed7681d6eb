import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
});
afterAll(() => shop.close());

const buy = (customer: string, order: string, day: string) =>
  shop.call(`/v1/customers/${customer}/purchases`, {
    orderId: order,
    lines: [{ sku: 'a', qty: 1, unitPrice: 1000 }],
    total: { amountMinor: 1000, currency: 'GBP' },
    occurredAt: `${day}T12:00:00Z`,
  });
const isDue = async () => (await shop.read('/v1/reports/win-back-due'))['customers'] as { customerId: string }[];

describe('a customer who is lost', () => {
  it('is due for the play of its tier, unless it asked to be left alone', async () => {
    await buy('gone', 'o1', '2023-01-01');
    await buy('shy', 'o9', '2023-01-01');
    await shop.call('/v1/customers/shy/contact-preferences', { optOut: true, occurredAt: '2023-02-01T12:00:00Z' });
    await buy('here', 'o2', '2024-03-01');
    // The tier is that of the ranking at the end of February, a fact of its own.
    while ((await shop.read('/v1/reports/value'))['cutsAsOf'] !== '2024-02-29');
    await shop.dayIs('2024-03-01');
    expect(await isDue()).toEqual([
      {
        customerId: 'gone',
        tier: expect.stringMatching(/^(KEY_TOP|KEY_SECOND|ORDINARY|SMALL|UNRANKED)$/),
        play: expect.stringMatching(/^(PERSONAL_CALL|OFFER|AUTOMATED)$/),
        stage: 'LOST',
        churnBand: 'RED',
        lastResult: null,
        net: 1000,
      },
    ]);
    const [{ tier }] = (await isDue()) as unknown as [{ tier: string }];
    expect(await shop.read(`/v1/customers?winBackDue=${tier}`)).toMatchObject({ customers: [{ customerId: 'gone' }] });
  });

  it('is not due any more once a case is open', async () => {
    await shop.call('/v1/customers/gone/win-backs', {
      caseId: 'k1',
      play: 'OFFER',
      occurredAt: '2024-03-01T13:00:00Z',
    });
    while ((await isDue()).length > 0);
    const again = { caseId: 'k2', play: 'OFFER', occurredAt: '2024-03-01T14:00:00Z' };
    expect(await shop.call('/v1/customers/gone/win-backs', again)).toMatchObject({
      body: { code: 'WINBACK.CASE_OPEN' },
    });
  });

  it('is won back by a purchase, which shows in the case, the report and an insight', async () => {
    await buy('gone', 'o3', '2024-03-20');
    await shop.dayIs('2024-03-20');
    expect(await shop.read('/v1/customers/gone/winBack')).toMatchObject({
      cases: [{ caseId: 'k1', play: 'OFFER', open: true, result: 'WON_BACK', purchasedOn: '2024-03-20' }],
    });
    expect(await shop.read('/v1/reports/win-back')).toMatchObject({
      successDays: 90,
      plays: { OFFER: { cases: 1, open: 1, won: 1, measured: 0, successRate: null } },
    });
    const { body } = await shop.call('/v1/events?types=WinBackChanged&limit=10');
    expect((body['events'] as { data: { after: object } }[]).map(({ data }) => data.after)).toEqual([
      { winBackOpen: true, winBackResult: 'PENDING' },
      { winBackOpen: true, winBackResult: 'WON_BACK' },
    ]);
  });

  it('counts for the success rate when the window of its case has passed', async () => {
    await buy('here', 'o4', '2024-06-01');
    await shop.dayIs('2024-06-01');
    expect(await shop.read('/v1/reports/win-back')).toMatchObject({
      plays: { OFFER: { won: 1, measured: 1, successRate: 1 } },
    });
  });
});
