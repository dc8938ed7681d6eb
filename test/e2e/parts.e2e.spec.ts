import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { liveInEveryPart, startStandalone, type Standalone } from '@annals/scenarios';

const NOT_PARTS = ['customerId', 'asOf', 'profile', 'personal', 'merged'];
let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
});
afterAll(() => shop.close());

/** Every number that is an instant of these years, by the path to it. */
function instantsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return value > Date.UTC(2020) && value < Date.UTC(2040) ? [path] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => instantsIn(each, `${path}.${name}`));
}

/** Every text that stands in a field of an instant. */
function namedIn(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) =>
    /^(since|at)$|At$/.test(name) && each !== null && typeof each !== 'object' ? [each] : namedIn(each),
  );
}

describe('parts of a customer', () => {
  it('give every instant as ISO text, each by itself as in customer 360', async () => {
    await liveInEveryPart(shop);
    const whole = await shop.read('/v1/customers/c');
    const names = Object.keys(whole).filter((name) => !NOT_PARTS.includes(name));
    expect(names.length).toBeGreaterThanOrEqual(14);
    let instants = 0;
    for (const name of names) {
      const part = await shop.read(`/v1/customers/c/${name}`);
      expect([name, instantsIn(part)]).toEqual([name, []]);
      for (const text of namedIn(part)) {
        expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
        instants++;
      }
    }
    expect(instants).toBeGreaterThan(20);
    expect(instantsIn(whole)).toEqual([]);
  });

  it('tell what others know: three rejected complaints make a loss-maker a bad customer', async () => {
    expect(await shop.read('/v1/customers/c/account')).toMatchObject({
      quality: 'BAD',
      qualityInputs: { rejectedComplaints: 3 },
    });
  });

  it('tell the loyalty index where they judge by it', async () => {
    const [behaviour, { loyaltyIndex }] = await Promise.all([
      shop.read('/v1/customers/c/behaviour'),
      shop.read('/v1/customers/c/satisfaction'),
    ]);
    expect(loyaltyIndex).toEqual(expect.any(Number));
    expect(behaviour['next']).toMatchObject({
      missing: expect.arrayContaining([{ condition: 'loyaltyIndex', has: loyaltyIndex, needs: 70 }]),
    });
  });

  it('tell the bonds that benefits make, what was learnt, and who stayed by them', async () => {
    expect(await shop.read('/v1/customers/c/loyalty')).toMatchObject({
      rung: 'PATRON',
      bonds: [
        { bond: 'FINANCIAL', benefits: ['POINTS'] },
        { bond: 'SOCIAL', benefits: ['BIRTHDAY_GIFT'] },
      ],
      strongestBond: 'SOCIAL',
      learning: { answers: 1, complaints: 3 },
    });
    expect(await shop.read('/v1/reports/retention')).toMatchObject({
      bonds: [
        { bond: null, customers: 0 },
        { bond: 'FINANCIAL', customers: 0 },
        { bond: 'SOCIAL', customers: 1, lost: 0, lostShare: 0 },
        { bond: 'STRUCTURAL', customers: 0, lostShare: null },
      ],
    });
  });

  it('and what compares customers ranks this one in the middle', async () => {
    expect(await shop.read('/v1/reports/scorecard')).toMatchObject({
      buyers: 1,
      best: [{ customerId: 'c', score: 50, dimensions: { finance: 50, market: 50, management: 50, learning: 50 } }],
    });
    expect(await shop.read('/v1/reports/assessment')).toMatchObject({
      best: [{ customerId: 'c', loyalty: 50, profit: 50 }],
    });
  });
});

describe('a customer at red risk', () => {
  it('has a task without any complaint, until somebody wins it back', async () => {
    await shop.call('/v1/customers/silent/purchases', {
      ...{ orderId: 's', lines: [{ sku: 'a', qty: 1, unitPrice: 1000 }], occurredAt: '2023-05-01T12:00:00Z' },
      total: { amountMinor: 1000, currency: 'GBP' },
    });
    const tasks = async () =>
      ((await shop.read('/v1/reports/tasks'))['tasks'] as { customerId: string }[]).filter(
        ({ customerId }) => customerId === 'silent',
      );
    while ((await tasks()).length === 0);
    expect((await tasks())[0]).toMatchObject({
      ...{ complaintId: null, deadline: null, urgentBecause: ['RED_RISK'] },
      kind: expect.stringMatching(/^(WIN_BACK|CARE_CALL)$/),
    });
    const started = { caseId: 'w', play: 'OFFER', occurredAt: '2024-01-13T12:00:00Z' };
    expect(await shop.call('/v1/customers/silent/win-backs', started)).toMatchObject({ status: 201 });
    while ((await tasks()).length > 0);
  });
});
