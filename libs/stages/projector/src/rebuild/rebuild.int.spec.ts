import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { modelOf, type Standing } from '@annals/contracts';
import { lifecycleProjection } from '@annals/domain';
import { StageLoop } from '@annals/platform';
import { type AnyProjection, asVersion, fingerprintOf } from '@annals/read-models';
import { RulesDiffer } from '../live-models.js';
import { Projector } from '../session.js';
import { dayClosed, openWorkshop, purchase, TENANT, type Workshop } from '../testing/workshop.js';
import { Rebuild, RebuildRefused } from './rebuild.js';

/** As if its rules were the first ones, whichever they are by now. */
const lifecycle = asVersion(lifecycleProjection as unknown as AnyProjection, 1);
const clock = { now: () => 0 };
const FOREVER = new AbortController().signal;

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const EXAMPLE = ['2024-01-01', '2024-01-31', '2024-03-01'].map((day) => purchase('c', day));
const rebuildOf = (version: number, projection = lifecycle) =>
  new Rebuild({ ...shop.adapters, clock }, projection, version);

/** Lets the projector fold what is there, as a service would, and stops it. */
async function fold(projection = lifecycle): Promise<readonly unknown[]> {
  const { eventStore, readModels } = shop.adapters;
  const failures: unknown[] = [];
  const projector = new Projector({ projections: [projection], ...shop.adapters, clock });
  const failed = new AbortController();
  const onFailure = (error: unknown) => {
    failures.push(error);
    failed.abort();
  };
  const loop = new StageLoop({ name: 'test', session: projector.session, onFailure });
  loop.start();
  const { version } = await rebuildOf(99).live();
  const model = modelOf({ name: projection.name, version });
  for (;;) {
    const head = await eventStore.head();
    if (((await readModels.checkpoint(model, 0)) ?? 0n) >= head || failed.signal.aborted) break;
    await readModels.waitForCommit(model, head, AbortSignal.any([failed.signal, AbortSignal.timeout(50)]));
  }
  await loop.stop();
  return failures;
}

describe('rebuild', () => {
  it('gives the documents of the live version, and tells nothing', async () => {
    await shop.append([...EXAMPLE, dayClosed('2024-09-01'), purchase('d', '2024-05-01')]);
    await fold();
    const head = await shop.adapters.eventStore.head();
    await rebuildOf(2).run(FOREVER);
    expect(await shop.adapters.eventStore.head()).toBe(head);
    for (const customer of ['c', 'd']) {
      const [live, built] = [
        await shop.standing(lifecycle, customer),
        await shop.standing(asVersion(lifecycle, 2), customer),
      ];
      expect(fingerprintOf(built!)).toBe(fingerprintOf(live!));
      expect(built!.history).toEqual(live!.history);
    }
    expect(await rebuildOf(2).difference(TENANT)).toMatchObject({ customers: 2, differing: 0, examples: [] });
  });

  it('shows who differs', async () => {
    await shop.append(EXAMPLE);
    await fold();
    await shop.append([purchase('e', '2024-03-02'), dayClosed('2024-12-31')]);
    await rebuildOf(2).run(FOREVER);
    expect(await rebuildOf(2).difference(TENANT)).toMatchObject({
      customers: 2,
      differing: 2,
      recategorised: 2,
      examples: [
        { customerId: 'c', live: { stage: 'FORMATION' }, built: { stage: 'DECLINE' } },
        { customerId: 'e', live: null, built: { stage: 'DECLINE' } },
      ],
    });
  });

  it('is broken off and goes on', async () => {
    await shop.append(EXAMPLE);
    await fold();
    const stop = new AbortController();
    stop.abort();
    expect(await rebuildOf(2).run(stop.signal)).toMatchObject({ records: 0, position: 0n });
    const first = await rebuildOf(2).run(FOREVER);
    await shop.append([purchase('c', '2024-03-05')]);
    const second = await rebuildOf(2).run(FOREVER);
    expect(second.records).toBe(1);
    expect(second.position).toBeGreaterThan(first.position);
  });

  it('once live, is folded on, and what was told is not told again', async () => {
    await shop.append([...EXAMPLE, dayClosed('2024-09-01')]);
    await fold();
    await rebuildOf(2).run(FOREVER);
    // Told by the version that was live, before it was known that another one would be.
    await shop.append([purchase('c', '2024-09-10')]);
    await fold();
    const before = await shop.insights('lifecycle', 'c');
    await rebuildOf(2).switch();
    await shop.append([dayClosed('2025-09-01')]);
    expect(await fold()).toEqual([]);
    const after = await shop.insights('lifecycle', 'c');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ receipt }) => receipt.projectionVersion)).toEqual([2, 2]);
    const { doc } = (await shop.adapters.readModels.get<Standing>('lifecycle@2', TENANT, 'c'))!;
    expect(lifecycle.category(doc)).toEqual(after.at(-1)!.receipt.after);
  });

  it('given up, leaves nothing; the live version cannot be given up', async () => {
    await shop.append(EXAMPLE);
    await fold();
    await rebuildOf(2).run(FOREVER);
    await rebuildOf(2).cancel();
    expect(await shop.standing(asVersion(lifecycle, 2), 'c')).toBeUndefined();
    await expect(rebuildOf(2).switch()).rejects.toBeInstanceOf(RebuildRefused);
    await expect(rebuildOf(1).cancel()).rejects.toBeInstanceOf(RebuildRefused);
  });

  it('documents of other rules are not folded on, but rebuilt', async () => {
    await shop.append(EXAMPLE);
    await fold();
    await shop.append([purchase('c', '2024-03-05')]);
    const newRules = { ...lifecycle, version: 2 };
    const [failure] = await fold(newRules);
    expect(failure).toBeInstanceOf(RulesDiffer);
    await rebuildOf(2, newRules).run(FOREVER);
    await rebuildOf(2, newRules).switch();
    expect(await fold(newRules)).toEqual([]);
  });
});
