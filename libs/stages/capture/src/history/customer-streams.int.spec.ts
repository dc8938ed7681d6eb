import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { customerStream, encode } from '@annals/contracts';
import { ASKER, Desk, NOW, request, processOn, purchase } from '../testing/desk.js';
import { CustomerStreams } from './customer-streams.js';

const stream = (id: string) => customerStream('default', id);

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

describe('remembered histories', () => {
  it('are as many as there is room for, the last used ones', async () => {
    const { capture } = processOn(desk.adapters);
    for (const customerId of ['a', 'b', 'c']) await capture.capture(request(purchase('O-1'), { customerId }));
    const streams = new CustomerStreams(desk.adapters.eventStore, 4);
    for (const id of ['a', 'b', 'a', 'c'])
      streams.remember(streams.recall(stream(id)) ?? (await streams.read(stream(id))));
    expect(streams.recall(stream('b'))).toBeUndefined();
    expect(streams.recall(stream('a'))?.revision).toBe(0);
    expect(streams.recall(stream('a'))).toBeUndefined();
    expect(streams.recall(stream('c'))?.revision).toBe(0);
  });

  it('count what a newer release wrote as a place in the stream', async () => {
    const fact = { ...ASKER, customerId: 'a', occurredAt: NOW, recordedAt: NOW, sourceSeq: 0 };
    const event = encode({
      ...fact,
      id: 'e0000000-0000-4000-8000-000000000000',
      event: { type: 'RelationshipEnded', data: {} },
    });
    await desk.adapters.eventStore.append(stream('a'), 'no-stream', [{ ...event, type: 'customer.teleported.v9' }]);
    const { capture } = processOn(desk.adapters);
    expect(await capture.capture(request(purchase('O-1'), { customerId: 'a' }))).toMatchObject({
      value: { revision: 1 },
    });
    expect(await capture.capture(request(purchase('O-1'), { customerId: 'a' }))).toMatchObject({
      value: { revision: 1, duplicate: true },
    });
  });
});

describe('turns', () => {
  it('come in the order asked for, also after a failure, and not between streams', async () => {
    const streams = new CustomerStreams(desk.adapters.eventStore);
    const order: string[] = [];
    let letGo!: () => void;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const first = streams.inTurn(stream('a'), async () => {
      await gate;
      order.push('a1');
      throw new Error('x');
    });
    const second = streams.inTurn(stream('a'), () => Promise.resolve(order.push('a2')));
    await streams.inTurn(stream('b'), () => Promise.resolve(order.push('b1')));
    letGo();
    await expect(first).rejects.toThrow('x');
    await second;
    expect(order).toEqual(['b1', 'a1', 'a2']);
  });
});
