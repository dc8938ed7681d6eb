import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

type Json = Readonly<Record<string, unknown>>;

let annals: Standalone;

/** Records a fact of 2024. */
const record = (path: string, day: string, fact: object) =>
  annals.call(`/v1/customers/${path}`, { ...fact, occurredAt: `2024-${day}T12:00:00.000Z` });

/** All that was told of a customer's attitude, page by page. */
async function insightsOf(customer: string): Promise<Json[]> {
  const found: Json[] = [];
  for (let from = '0'; ;) {
    const { body: page } = await annals.call(`/v1/events?customerId=${customer}&types=AttitudeChanged&from=${from}`);
    found.push(...(page['events'] as Json[]));
    if (page['atHead']) return found;
    from = String(page['next']);
  }
}

/** Bought six times, mostly at a discount. */
async function buyCheaply(customer: string): Promise<void> {
  for (let i = 1; i <= 6; i++) {
    const lines = [
      { sku: 'a', qty: 1, unitPrice: 100, discount: 40 },
      { sku: 'b', qty: 1, unitPrice: 40 },
    ];
    const total = { amountMinor: 100, currency: 'GBP' };
    await record(`${customer}/purchases`, `01-0${i}`, { orderId: `${customer}-${i}`, lines, total });
  }
}

beforeAll(async () => {
  annals = await startStandalone();
});

afterAll(() => annals.close());

describe('satisfaction and loyalty, from facts to answers', () => {
  it('F=3, S=4.3, NPS=7, no referral, no reason, discounted .6 → 价格忠诚: part, list, insight and report', async () => {
    await buyCheaply('c1');
    for (const satisfaction of [4, 4.4, 4.5])
      await record('c1/surveys', '01-10', { instrument: 'CSAT5', answers: { satisfaction } });
    await record('c1/surveys', '01-10', { instrument: 'NPS', answers: { recommendation: 7 } });
    await record('c2/surveys', '01-11', {
      instrument: 'ACSI10',
      answers: { satisfaction: 8, confirmation: 7, ideal: 7.5, quality: 9 },
    });
    const complaint = { complaintId: 'q-1', category: 'QUALITY', severity: 2 };
    await record('c2/complaints', '01-12', complaint);

    const part = await annals.read('/v1/customers/c1/satisfaction');
    expect(part).toMatchObject({ satisfaction: 4.3, frequency: 3, curveType: 'MERCENARY', sevenType: 'PRICE' });
    expect(part['nextTransitionAt']).toBe('2025-01-09T00:00:00.000Z');
    const listed = async (filter: string): Promise<unknown[]> =>
      ((await annals.read(`/v1/customers?${filter}`))['customers'] as Json[]).map(({ customerId }) => customerId);
    const insights = await insightsOf('c1');
    expect(insights.at(-1)).toMatchObject({ data: { after: { curveType: 'MERCENARY', sevenType: 'PRICE' } } });
    // The list takes in what the insight told, which is in the log by now.
    const told = String(insights.at(-1)!['position']);
    await annals.call(`/v1/reports/satisfaction?minPosition=${told}`);
    expect(await listed('sevenType=PRICE')).toEqual(['c1']);
    expect(await listed('curveType=HOSTAGE')).toEqual([]);

    const report = await annals.read('/v1/reports/satisfaction');
    expect(report).toMatchObject({
      customers: 2,
      satisfaction: { mean: 4.3, n: 1 },
      nps: { points: 0, promoters: 0, passives: 1, detractors: 0, n: 1 },
      acsi: { items: { satisfaction: { mean: 8, n: 1 }, quality: { mean: 9, n: 1 }, value: { mean: null, n: 0 } } },
      complaints: { complainants: 1, rate: 0.5 },
      curveTypes: { counts: { MERCENARY: 1 }, n: 1 },
      sevenTypes: { counts: { PRICE: 1 }, n: 1 },
    });
    const { index } = report['acsi'] as { index: { mean: number; n: number } };
    expect(index).toEqual({ mean: expect.closeTo(72.22, 2) as unknown, n: 1 });
  });

  it('drivers of customer equity by survey: means of those who answered, null while nobody has', async () => {
    const drivers = async () => (await annals.read('/v1/reports/equity'))['drivers'];
    const nobody = { mean: null, n: 0 };
    expect(await drivers()).toEqual({ value: nobody, brand: nobody, relationship: nobody });
    const asked = [
      { value: 8, brand: 6, relationship: 3 },
      { value: 7, brand: 10, relationship: 1 },
    ];
    for (const [i, answers] of asked.entries())
      await record(`c${i + 1}/surveys`, '01-13', { instrument: 'EQUITY_DRIVERS', answers });
    expect(await annals.read('/v1/customers/c2/satisfaction')).toMatchObject({ equityDrivers: asked[1] });
    expect(await drivers()).toEqual({
      value: { mean: 7.5, n: 2 },
      brand: { mean: 8, n: 2 },
      relationship: { mean: 2, n: 2 },
    });
  });

  it('a satisfied supporter with a converted referral and a partnership is 合作伙伴, and 宣传者 when it ends', async () => {
    await buyCheaply('c3');
    await record('c3/surveys', '01-10', { instrument: 'CSAT5', answers: { satisfaction: 5 } });
    const after = async (path: string, day: string, fact: object) => {
      await record(`c3/${path}`, day, fact);
      return annals.read('/v1/customers/c3/loyalty');
    };
    expect(await after('referrals', '01-11', { refereeId: 'c4' })).toMatchObject({
      rung: 'SUPPORTER',
      gapToNext: [{ condition: 'convertedReferrals', has: 0, needs: 1 }],
      pointsMultiplier: 1.5,
    });
    expect(await after('referrals/c4/conversion', '01-12', {})).toMatchObject({
      rung: 'ADVOCATE',
      pointsMultiplier: 2,
    });
    const partner = await after('partnerships', '01-13', { partnershipId: 'b-1', until: '2025-12-31' });
    expect(partner).toMatchObject({ level: 5, rung: 'PARTNER', gapToNext: [] });
    expect(partner['benefits']).toContain('JOINT_PLANNING');
    expect(await after('partnerships/b-1/ending', '01-14', {})).toMatchObject({ level: 4, activePartnerships: 0 });
  });
});
