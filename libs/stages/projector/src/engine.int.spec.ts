import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lifecycleProjection, loyaltyProjection, valueProjection } from '@annals/domain';
import type { ReadModelStore } from '@annals/ports';
import { ProjectionEngine } from './engine.js';
import { type AnyProjection, fingerprintOf } from '@annals/read-models';
import { replay } from './replay.js';
import { dayClosed, openWorkshop, purchase, type Workshop } from './testing/workshop.js';

const lifecycle = lifecycleProjection as unknown as AnyProjection;
const ALL = [lifecycleProjection, loyaltyProjection, valueProjection] as unknown as AnyProjection[];

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const stages = async (customer: string) =>
  (await shop.insights('lifecycle', customer)).map(({ receipt }) => receipt.after['stage']);

/** The example of domain.md §5.2. */
const EXAMPLE = ['2024-01-01', '2024-01-31', '2024-03-01', '2024-03-31'].map((day) => purchase('c', day));

describe('projection engine', () => {
  it('tells each change of stage with its cause, also those that time alone brings', async () => {
    await shop.append([...EXAMPLE, dayClosed('2024-05-30'), dayClosed('2024-07-29'), purchase('c', '2024-08-10')]);
    await shop.deliver(await shop.engine([lifecycle]), 100);
    expect(await stages('c')).toEqual(['EXPLORATION', 'FORMATION', 'DECLINE', 'LOST', 'EXPLORATION']);
    const [, formation, decline] = await shop.insights('lifecycle', 'c');
    expect(formation!.receipt.causes).toEqual([EXAMPLE[2]!.id]);
    expect(decline!.receipt).toMatchObject({
      causes: [dayClosed('2024-05-30').id],
      effectiveAt: '2024-05-30T16:00:00.000Z',
      nextTransitionAt: '2024-07-29T16:00:00.000Z',
    });
  });

  it('a late fact refolds its customer, and one insight corrects those it makes wrong', async () => {
    const late = purchase('c', '2024-05-15');
    await shop.append([...EXAMPLE, dayClosed('2024-05-30'), late]);
    await shop.deliver(await shop.engine([lifecycle]), 100);
    const told = await shop.insights('lifecycle', 'c');
    expect(told.map(({ receipt }) => receipt.after['stage'])).toEqual([
      'EXPLORATION',
      'FORMATION',
      'DECLINE',
      'FORMATION',
    ]);
    expect(told[3]!.receipt).toMatchObject({ causes: [late.id], supersedes: [told[2]!.id], corrected: [] });
  });

  it('a fact of a closed day is late even where no moment of its customer lies behind it', async () => {
    // Bought in August, quiet by December; then it comes out that something was bought in September, and in October too.
    const bought = ['2024-08-30', '2024-09-19', '2024-10-30'].map((day) => purchase('c', day));
    await shop.append([bought[0]!, dayClosed('2024-12-08'), bought[1]!, bought[2]!]);
    await shop.deliver(await shop.engine(ALL), 100);
    for (const projection of ALL) {
      const told = await shop.insights(projection.name, 'c');
      const { doc } = (await shop.standing(projection, 'c'))!;
      expect(told.at(-1)!.receipt.after).toEqual(projection.category(doc));
    }
    const value = await shop.insights('value', 'c');
    expect(value.slice(-2).map(({ receipt }) => receipt.causes)).toEqual([[bought[1]!.id], [bought[2]!.id]]);
  });

  it('late and punctual arrival give the same document', async () => {
    const other = await openWorkshop();
    const late = purchase('c', '2024-02-10');
    await shop.append([...EXAMPLE, dayClosed('2024-05-30'), late]);
    await other.append([EXAMPLE[0]!, EXAMPLE[1]!, late, EXAMPLE[2]!, EXAMPLE[3]!, dayClosed('2024-05-30')]);
    for (const each of [shop, other]) await each.deliver(await each.engine(ALL), 3);
    for (const projection of ALL) {
      const [ours, theirs] = [await shop.standing(projection, 'c'), await other.standing(projection, 'c')];
      expect(fingerprintOf(ours!)).toBe(fingerprintOf(theirs!));
    }
    await other.close();
  });

  it('P1: redelivery changes nothing and tells nothing', async () => {
    await shop.append([...EXAMPLE, dayClosed('2024-05-30')]);
    const engine = await shop.engine(ALL);
    await shop.deliver(engine, 2);
    const head = await shop.adapters.eventStore.head();
    const before = await shop.standing(lifecycle, 'c');
    const records = await shop.adapters.eventStore.readAll(0n, 100);
    await engine.process({ records, upTo: head });
    expect(await shop.adapters.eventStore.head()).toBe(head);
    expect(await shop.standing(lifecycle, 'c')).toEqual(before);
  });

  it('a crash between insights and documents repeats both, and the log holds each insight once', async () => {
    await shop.append(EXAMPLE);
    const { eventStore, readModels } = shop.adapters;
    const failing = new Proxy(readModels, {
      get: (target, name: keyof ReadModelStore) => {
        if (name === 'commit') return () => Promise.reject(new Error('gone'));
        const member = target[name];
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    const doomed = new ProjectionEngine({
      projections: ALL,
      eventStore,
      readModels: failing,
      clock: { now: () => 0 },
      partition: 0,
    });
    await doomed.open();
    await expect(shop.deliver(doomed, 100)).rejects.toThrow('gone');
    const told = await shop.insights('lifecycle', 'c');
    await shop.deliver(await shop.engine(ALL), 1);
    expect(await shop.insights('lifecycle', 'c')).toEqual(told);
  });

  it('rebuild = incremental', async () => {
    await shop.append([...EXAMPLE, dayClosed('2024-05-30'), purchase('d', '2024-02-01'), purchase('c', '2024-02-02')]);
    await shop.deliver(await shop.engine(ALL), 2);
    const fresh = await openWorkshop();
    const { eventStore } = shop.adapters;
    const upTo = await eventStore.head();
    await replay({
      projections: ALL,
      eventStore,
      readModels: fresh.adapters.readModels,
      clock: { now: () => 0 },
      upTo,
    });
    for (const projection of ALL) {
      for (const customer of ['c', 'd']) {
        expect(await fresh.standing(projection, customer)).toEqual(await shop.standing(projection, customer));
      }
    }
    expect(await eventStore.head()).toBe(upTo);
    await fresh.close();
  });
});
