import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lifecycleProjection } from '@annals/domain';
import type { DeadLetter } from '@annals/ports';
import { ProjectionEngine } from './engine.js';
import type { AnyProjection } from '@annals/read-models';
import { openWorkshop, purchase, type Workshop } from './testing/workshop.js';

const lifecycle = lifecycleProjection as unknown as AnyProjection;

const refuse = (): never => {
  throw new RangeError('cannot fold this');
};

/** The lifecycle rules, in a release that cannot fold one order. */
const stumbling = (orderId: string, over: () => never = refuse): AnyProjection => ({
  ...lifecycle,
  evolve: (doc, fact, context) =>
    (fact.event.data as { orderId?: string }).orderId === orderId ? over() : lifecycle.evolve(doc, fact, context),
});

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

describe('P2: a fact that cannot be folded', () => {
  const facts = [
    purchase('bad', '2024-01-01', 'o-1'),
    purchase('bad', '2024-01-02', 'o-2'),
    purchase('good', '2024-01-02', 'g-1'),
    purchase('bad', '2024-01-03', 'o-3'),
    purchase('good', '2024-01-03', 'g-2'),
  ];

  it.each([1, 2, 100])('parks its customer, and the others go on (%i records a delivery)', async (size) => {
    await shop.append(facts);
    const engine = await shop.engine([stumbling('o-2')]);
    await shop.deliver(engine, size);
    expect(engine.lanes[0]!.parking.all()).toMatchObject([
      { customerId: 'bad', failedAt: '2', attempts: 1, cause: 'RangeError: cannot fold this' },
    ]);
    expect(await shop.standing(lifecycle, 'good')).toMatchObject({ doc: { stage: 'EXPLORATION' } });
    expect((await shop.insights('lifecycle', 'good')).length).toBe(1);
  });

  it('is put among the dead letters, once a delivery, with why', async () => {
    await shop.append(facts);
    const letters: DeadLetter[] = [];
    const deadLetters = { put: async (letter: DeadLetter) => void letters.push(letter) };
    const { eventStore, readModels } = shop.adapters;
    const clock = { now: () => 0 };
    const projections = [stumbling('o-2')];
    const engine = new ProjectionEngine({ projections, eventStore, readModels, deadLetters, clock, partition: 0 });
    await engine.open();
    await shop.deliver(engine, 2);
    expect(letters).toMatchObject([
      { record: { position: 2n }, reader: 'lifecycle', attempts: 1, cause: 'RangeError: cannot fold this' },
    ]);
  });

  it('a restart with a release that can fold it restores the order', async () => {
    await shop.append(facts);
    await shop.deliver(await shop.engine([stumbling('o-2')]), 2);
    const engine = await shop.engine([lifecycle]);
    await shop.append([purchase('good', '2024-01-04', 'g-3')]);
    await shop.deliver(engine, 100);
    expect(await engine.redrive()).toBe(1);
    expect(engine.lanes[0]!.parking.size).toBe(0);

    const calm = await openWorkshop();
    await calm.append([...facts, purchase('good', '2024-01-04', 'g-3')]);
    await calm.deliver(await calm.engine([lifecycle]), 100);
    for (const customer of ['bad', 'good']) {
      expect(await shop.standing(lifecycle, customer)).toEqual(await calm.standing(lifecycle, customer));
    }
    await calm.close();
  });

  it('a restart restores it though nothing of its tenant comes', async () => {
    await shop.append(facts);
    await shop.deliver(await shop.engine([stumbling('o-2')]), 100);
    const engine = await shop.engine([lifecycle]);
    await engine.process({ records: [], upTo: 9n });
    expect(await engine.redrive()).toBe(1);
    expect(await (await shop.engine([lifecycle])).redrive()).toBe(0);
  });

  it('that never ends: the engine says so, and the next one parks its customer', async () => {
    await shop.append(facts);
    const endless = stumbling('o-2', () => {
      for (;;);
    });
    const [failed] = await Promise.allSettled([shop.deliver(await shop.engine([endless]), 100)]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { name: 'FoldEndless', upTo: 5n } });
    const engine = await shop.engine([endless], 5n);
    await shop.deliver(engine, 100);
    expect(engine.lanes[0]!.parking.all()).toMatchObject([{ customerId: 'bad', failedAt: '2', attempts: 1 }]);
    expect(await shop.standing(lifecycle, 'good')).toMatchObject({ doc: { stage: 'EXPLORATION' } });
  });

  it('stays parked, with one attempt more, while it cannot be folded', async () => {
    await shop.append(facts);
    await shop.deliver(await shop.engine([stumbling('o-2')]), 100);
    const engine = await shop.engine([stumbling('o-2')]);
    await shop.append([purchase('good', '2024-01-04', 'g-3')]);
    await shop.deliver(engine, 100);
    expect(await engine.redrive()).toBe(0);
    expect(engine.lanes[0]!.parking.all()).toMatchObject([{ customerId: 'bad', from: '1', attempts: 2 }]);
  });
});
