import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiProblem, streamEvents, type FeedEvent, type StreamOptions } from '@annals/client';
import { startStandalone, type Standalone } from '@annals/scenarios';

let shop: Standalone;
beforeAll(async () => {
  shop = await startStandalone();
});
afterAll(() => shop.close());

const buy = async (customerId: string, orderId: string): Promise<string> => {
  const total = { amountMinor: 700, currency: 'GBP' };
  const lines = [{ sku: 'a', qty: 1, unitPrice: 700 }];
  const occurredAt = '2024-03-01T12:00:00Z';
  const { body } = await shop.call(`/v1/customers/${customerId}/purchases`, { orderId, lines, total, occurredAt });
  return String(body['eventId']);
};
/** The first so many events of a stream; `onOpen` is called once it is open. */
async function firstOf(count: number, options: Partial<StreamOptions>, onOpen: () => Promise<unknown>) {
  const events: FeedEvent[] = [];
  let opened: Promise<unknown> | undefined;
  const onState: StreamOptions['onState'] = (state) => {
    if (state === 'open') opened ??= onOpen();
  };
  for await (const event of streamEvents({ baseUrl: shop.url, key: shop.key, onState, ...options })) {
    events.push(event);
    if (events.length === count) break;
  }
  await opened;
  return events;
}

describe('the stream of the client', () => {
  it('gives a fact and what follows from it, as it happens', async () => {
    let recorded = '';
    const events = await firstOf(
      2,
      { customerId: 'c1', types: 'PurchaseRecorded,LifecycleStageChanged' },
      async () => (recorded = await buy('c1', 'o-1')),
    );
    expect(events[0]).toMatchObject({ id: recorded, type: 'purchase.recorded.v1', customerId: 'c1' });
    expect(events[1]).toMatchObject({ name: 'LifecycleStageChanged', customerId: 'c1' });
  });

  it('comes back after a broken connection, and misses and repeats nothing', async () => {
    let connections = 0;
    /** Cuts the first connections after a few events each. */
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await globalThis.fetch(input, init);
      if (++connections > 3 || !response.body) return response;
      let chunks = 0;
      const cut = new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          controller.enqueue(chunk);
          if (++chunks === 2) controller.error(new TypeError('cut off'));
        },
      });
      return new Response(response.body.pipeThrough(cut), response);
    };
    const all = await firstOf(6, { from: '0', types: 'PurchaseRecorded', fetch }, async () => {
      for (let n = 2; n < 7; n++) await buy('c2', `o-${n}`);
    });
    expect(all.map(({ data }) => (data as { orderId: string }).orderId)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `o-${n}`),
    );
    expect(connections).toBeGreaterThan(1);
  });

  it('gives up where coming back does not help', async () => {
    const open = async () => {
      await streamEvents({ baseUrl: shop.url, key: 'annals_x' }).next();
    };
    await expect(open()).rejects.toBeInstanceOf(ApiProblem);
    await expect(open()).rejects.toMatchObject({ code: 'AUTH.UNKNOWN' });
  });

  it('ends when it is told to, also before it began', async () => {
    const leaving = new AbortController();
    const onState = () => leaving.abort();
    const events: FeedEvent[] = [];
    const options = { baseUrl: shop.url, key: shop.key, signal: leaving.signal, onState };
    for await (const event of streamEvents(options)) events.push(event);
    for await (const event of streamEvents(options)) events.push(event);
    expect(events).toEqual([]);
  });
});
