import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

const BUYERS = 22;

type Json = Readonly<Record<string, unknown>>;

let annals: Standalone;
const read = (path: string): Promise<Json> => annals.read(path);

async function record(path: string, data: Json, occurredAt: string): Promise<void> {
  const answer = await annals.call(`/v1/customers/${path}`, { ...data, occurredAt: `${occurredAt}:00.000Z` });
  expect(answer).toMatchObject({ status: 201 });
}

const gbp = (amountMinor: number) => ({ amountMinor, currency: 'GBP' });
const buy = (customer: string, orderId: string, when: string, categories: readonly string[], discount = 0) => {
  const lines = categories.map((category) => ({ sku: category, category, qty: 1, unitPrice: 1_000, discount }));
  const total = gbp(lines.length * (1_000 - discount));
  return record(`${customer}/purchases`, { orderId, lines, total }, when);
};
const talk = (customer: string, direction: string, kind: string, when: string, opportunityId?: string) =>
  record(
    `${customer}/interactions`,
    { channel: 'PHONE', direction, kind, ...(opportunityId && { opportunityId }) },
    when,
  );

/** The directory knows of classes by insights, which come after the facts that brought them about. */
async function told(): Promise<void> {
  const known = async (): Promise<number> =>
    ((await read('/v1/customers?loyaltyClass=NEW&limit=500'))['customers'] as Json[]).length;
  while ((await known()) < BUYERS);
}

beforeAll(async () => {
  annals = await startStandalone();
  await talk('asks', 'INBOUND', 'ENQUIRY', '2024-01-01T10:00', 'x');
  await talk('looks', 'INBOUND', 'BROWSE', '2024-01-01T10:00', 'y');
  await record('asks/orders', { orderId: 'o1', total: gbp(1_000), opportunityId: 'x' }, '2024-01-01T11:00');
  await buy('asks', 'o1', '2024-01-01T11:10', ['tea'], 200);
  await record(
    'asks/payments',
    { invoiceId: 'n1', due: '2024-01-10', paid: '2024-01-15', amount: gbp(800) },
    '2024-01-15T12:00',
  );
  await record('asks/costs', { kind: 'SERVICE', amount: gbp(50) }, '2024-01-15T12:01');
  await record('asks/surveys', { instrument: 'SOW', answers: { ownShare: 0.4 } }, '2024-01-15T12:02');
  await record('asks/representative', { repId: 'ann' }, '2024-01-15T12:03');
  for (let i = 0; i < 20; i++) await buy(`both-${i}`, `b-${i}`, '2024-01-16T12:00', ['tea', 'cups']);
  await buy('tea-only', 't-1', '2024-01-16T12:00', ['tea']);
  await told();
});

afterAll(() => annals.close());

describe('how a customer behaves', () => {
  it('is a part of the customer each', async () => {
    expect(await read('/v1/customers/asks/behaviour')).toMatchObject({
      label: 'FIRST_TIME',
      formation: 'RECOGNITION',
      loyaltyClass: 'NEW',
      priceSensitive: true,
      firstCategory: 'tea',
      history: [{ loyaltyClass: 'NEW', priceSensitive: true }],
    });
    expect(await read('/v1/customers/asks/contacts')).toMatchObject({
      closeness: 'MEDIUM',
      active: true,
      representative: { repId: 'ann' },
      channels: [{ channel: 'PHONE', inbound: 1 }],
    });
    expect(await read('/v1/customers/asks/opportunities')).toMatchObject({
      opportunities: [{ opportunityId: 'x', state: 'PAID', reached: 'PAID', nudgeDue: false }],
    });
    expect(await read('/v1/customers/asks/account')).toMatchObject({
      credit: 90,
      costs: { SERVICE: 50 },
      wallet: { share: 0.4, by: 'SURVEY', own: 800 },
      quality: 'GOOD',
    });
    const all = await read('/v1/customers/asks');
    expect(all).toMatchObject({ behaviour: { label: 'FIRST_TIME' }, account: { credit: 90 }, opportunities: {} });
  });

  it('makes lists', async () => {
    const ids = async (query: string): Promise<unknown[]> =>
      ((await read(`/v1/customers?${query}`))['customers'] as Json[]).map(({ customerId }) => customerId);
    expect(await ids('label=QUALIFIED_PROSPECT')).toEqual(['looks']);
    expect(await ids('loyaltyClass=POTENTIAL')).toEqual(['looks']);
    expect(await ids('loyaltyClass=NEW&label=FIRST_TIME&limit=500')).toHaveLength(BUYERS);
    expect((await annals.call('/v1/customers?loyaltyClass=FRIEND')).status).toBe(400);
  });

  it('is told by an insight with its reasons', async () => {
    const { body } = await annals.call('/v1/events?customerId=asks&types=BehaviourChanged&limit=1000');
    const told = body['events'] as Json[];
    expect(told.at(-1)).toMatchObject({
      data: {
        before: { loyaltyClass: 'POTENTIAL', priceSensitive: null },
        after: { loyaltyClass: 'NEW', priceSensitive: true },
        inputs: { spend: 800, discountedSpend: 800, loyaltyIndex: expect.closeTo(33.28, 2) },
        next: { loyaltyClass: 'REGULAR', missing: [{ condition: 'regularPurchases', has: 1, needs: 3 }] },
      },
    });
  });
});

describe('reports of behaviour', () => {
  it('behaviour', async () => {
    expect(await read('/v1/reports/behaviour')).toMatchObject({
      customers: 23,
      labels: { FIRST_TIME: 22, QUALIFIED_PROSPECT: 1 },
      formations: { AWARENESS: 1, RECOGNITION: 22 },
      classes: { NEW: 22, POTENTIAL: 1 },
      priceSensitivity: { HIGH: 1, LOW: 21, UNKNOWN: 1 },
      discountedOrders: 1,
    });
  });

  it('contacts', async () => {
    expect(await read('/v1/reports/contacts')).toMatchObject({
      touches: { inbound: { PHONE: 2 }, outbound: {}, twoWay: {} },
      closeness: { MEDIUM: 22, LOOSE: 1 },
      known: 23,
      active: 23,
      activeRate: 1,
      activationRate: null,
      representatives: { ann: 1 },
    });
  });

  it('funnel: what lies idle as of the newest closed day', async () => {
    expect(await read('/v1/reports/funnel')).toMatchObject({
      reached: { BROWSED: 2, ENQUIRED: 1, ORDERED_UNPAID: 1, PAID: 1 },
      conversion: { ENQUIRED: 0.5, ORDERED_UNPAID: 1, PAID: 1 },
      overall: 0.5,
      nudgesDue: { BROWSED: 1 },
      idle: [{ customerId: 'looks', opportunityId: 'y', nudgeAt: '2024-01-02T10:00:00.000Z' }],
      customers: { new: 22, active: 22, lost: 0 },
    });
  });

  it('cross-sell, credit, progress', async () => {
    const lift = 22 / 22;
    expect(await read('/v1/reports/cross-sell')).toMatchObject({
      customers: 22,
      pairs: [{ categories: ['cups', 'tea'], customers: [20, 22], both: 20, lift }],
    });
    expect(await read('/v1/reports/credit')).toMatchObject({
      bands: { GOOD: 1, FAIR: 0, POOR: 0, UNKNOWN: 22 },
      meanDaysLate: 5,
      costs: { SERVICE: 50 },
    });
    expect(await read('/v1/reports/progress')).toMatchObject({
      recognised: 0,
      customers: [],
      rungs: [{}, { customers: 22 }, {}, {}, {}, {}],
    });
  });

  it('marketing mode: not told of few, and by the thresholds of the policy in force', async () => {
    expect(await read('/v1/reports/marketing-mode')).toMatchObject({
      buyers: 22,
      value: { difference: null, because: 'TOO_FEW_BUYERS', threshold: 0.5 },
      need: { difference: null, because: 'TOO_FEW_CUSTOMERS_OF_KNOWN_NEEDS', threshold: 0.25 },
      mode: null,
    });
    const { policy } = (await read('/v1/policies'))['inForce'] as { policy: { version: number; marketing: Json } };
    const marketing = { ...policy.marketing, leastCustomers: 20, leastOrders: 1 };
    const adopted = await annals.call('/v1/policies', { ...policy, version: policy.version + 1, marketing });
    expect(adopted).toMatchObject({ status: 201 });
    expect(await read('/v1/reports/marketing-mode')).toMatchObject({
      policyVersion: policy.version + 1,
      value: { difference: 0.239234, because: null, isLarge: false },
      need: { difference: 0.083333, because: null, isLarge: false, customers: 22, categories: 2 },
      mode: 'MASS',
    });
  });
});
