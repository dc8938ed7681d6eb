import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StorageUnavailable } from '@annals/ports';
import { Desk, processOn } from '../testing/desk.js';
import { done, endingAfter, mergingBy, ordersOf as ordersIn, typesOf } from '../testing/merging.js';

let desk: Desk;
let buy: ReturnType<typeof mergingBy>['buy'];
let merge: ReturnType<typeof mergingBy>['merge'];
beforeEach(async () => {
  desk = await Desk.open();
  ({ buy, merge } = mergingBy(processOn(desk.adapters)));
});
afterEach(() => desk.close());

const stream = (customerId: string) => typesOf(desk, customerId);
const ordersOf = (customerId: string) => ordersIn(desk, customerId);

describe('a process that ends in the middle', () => {
  const ends = [
    ['is asked again', async () => void done(await merge('s', 'a'))],
    ['is started again', () => processOn(desk.adapters).merges.finish('default')],
    ['is followed by another merge', async () => void done(await merge('x', 'y'))],
  ] as const;

  beforeEach(async () => {
    for (const [id, order] of [
      ['s', 'o1'],
      ['a', 'o2'],
      ['x', 'o3'],
      ['y', 'o4'],
    ] as const)
      await buy(id, order);
  });

  for (const [how, goOn] of ends) {
    it.each([1, 2])(`after %i appends leaves a merge that is whole once it ${how}`, async (appends) => {
      const dying = processOn({ ...desk.adapters, eventStore: endingAfter(appends, desk.adapters.eventStore) });
      await expect(mergingBy(dying).merge('s', 'a')).rejects.toThrow(StorageUnavailable);
      expect(await stream('s')).toEqual(['PurchaseRecorded']);
      await goOn();
      expect(await stream('s')).toEqual(['PurchaseRecorded', 'CustomersMerged']);
      expect(await stream('a')).toEqual(['PurchaseRecorded', 'CustomerAbsorbed']);
      expect(await ordersOf('s')).toEqual(['o1', 'o2']);
    });
  }

  it.each([1, 2])('after %i appends of undoing leaves none that is half', async (appends) => {
    const { mergeId } = done(await merge('s', 'a'));
    const dying = processOn({ ...desk.adapters, eventStore: endingAfter(appends, desk.adapters.eventStore) });
    await expect(mergingBy(dying).undo('s', mergeId)).rejects.toThrow(StorageUnavailable);
    await processOn(desk.adapters).merges.finish('default');
    expect([await ordersOf('s'), await ordersOf('a')]).toEqual([['o1'], ['o2']]);
    expect(await buy('a', 'o9')).toMatchObject({ ok: true });
  });

  it('before anything is decided leaves nothing', async () => {
    const dying = processOn({ ...desk.adapters, eventStore: endingAfter(0, desk.adapters.eventStore) });
    await expect(mergingBy(dying).merge('s', 'a')).rejects.toThrow(StorageUnavailable);
    await processOn(desk.adapters).merges.finish('default');
    expect(await stream('a')).toEqual(['PurchaseRecorded']);
  });
});
