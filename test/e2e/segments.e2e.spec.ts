import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
});
afterAll(() => shop.close());

const buy = (customer: string, order: string, major: number, day: string) =>
  shop.call(`/v1/customers/${customer}/purchases`, {
    orderId: order,
    lines: [{ sku: 'a', qty: 1, unitPrice: major * 100 }],
    total: { amountMinor: major * 100, currency: 'GBP' },
    occurredAt: `${day}T12:00:00Z`,
  });
const ids = (page: Readonly<Record<string, unknown>>) =>
  (page['customers'] as { customerId: string }[]).map(({ customerId }) => customerId);

describe('a saved segment', () => {
  it('holds who fulfils its filter, at once, and those who come to fulfil it', async () => {
    await buy('small', 'o1', 10, '2024-03-01');
    await buy('big', 'o2', 5000, '2024-03-01');
    const filter = { all: [{ field: 'net', atLeast: 100_000 }], none: [{ field: 'stage', is: 'LOST' }] };
    expect(await shop.call('/v1/segments/big', { name: 'Big', filter }, 'PUT')).toMatchObject({ status: 201 });
    expect(ids(await shop.read('/v1/customers?segment=big'))).toEqual(['big']);
    await buy('small', 'o3', 2000, '2024-03-02');
    expect(ids(await shop.read('/v1/customers?segment=big&sort=net'))).toEqual(['small', 'big']);
    expect(await shop.read('/v1/segments')).toEqual({
      segments: [{ segmentId: 'big', name: 'Big', filter, customers: 2 }],
    });
  });

  it('tells who joins and who leaves, with the purchase or the segment as its cause', async () => {
    await shop.call('/v1/segments/big', { name: 'Big', filter: { all: [{ field: 'net', atLeast: 300_000 }] } }, 'PUT');
    expect(ids(await shop.read('/v1/customers?segment=big'))).toEqual(['big']);
    const { body } = await shop.call('/v1/events?types=SegmentMembershipChanged&limit=100');
    const changes = (body['events'] as Told[]).map(({ customerId, data }) => [
      customerId,
      data.before.segments,
      data.after.segments,
    ]);
    expect(changes.sort()).toEqual([
      ['big', '', 'big'],
      ['small', '', 'big'],
      ['small', 'big', ''],
    ]);
  });

  it('is gone when it is removed, for its customers too', async () => {
    expect(await shop.call('/v1/segments/big', undefined, 'DELETE')).toMatchObject({ status: 201 });
    expect(await shop.read('/v1/segments')).toEqual({ segments: [] });
    expect(ids(await shop.read('/v1/customers?segment=big'))).toEqual([]);
    expect(await shop.call('/v1/segments/big')).toMatchObject({ status: 404, body: { code: 'SEGMENT.NOT_FOUND' } });
  });
});

interface Told {
  readonly customerId: string;
  readonly data: { readonly before: { segments: string }; readonly after: { segments: string } };
}

describe('a policy', () => {
  it('that was adopted is in force, and what was before it stays to be read', async () => {
    const { inForce } = (await shop.read('/v1/policies')) as { inForce: { policy: { version: number } } };
    const next = {
      ...inForce.policy,
      version: inForce.policy.version + 1,
      points: { expiryMonths: 1, warningDays: 1 },
    };
    expect(await shop.call('/v1/policies', next)).toMatchObject({ status: 201 });
    expect(await shop.read('/v1/policies')).toMatchObject({
      inForce: { policy: next, adopted: { by: 'admin' } },
      earlier: [inForce, {}],
    });
  });

  it('decides what happens from then on', async () => {
    await shop.call('/v1/customers/p/points', { points: 100, occurredAt: '2024-03-03T10:00:00Z' });
    await buy('p', 'o9', 1, '2024-05-01');
    // The clock closes the days up to the purchase by itself.
    await shop.dayIs('2024-05-01');
    expect(await shop.read('/v1/customers/p/points')).toMatchObject({ balance: 0, expired: 100 });
  });
});
