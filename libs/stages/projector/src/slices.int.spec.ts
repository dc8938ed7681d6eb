import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@annals/adapter-embedded';
import { clockStream, customerStream, insightStream, modelOf } from '@annals/contracts';
import type { Adapters } from '@annals/ports';
import { PROJECTIONS } from '@annals/read-models';
import { modelFingerprint } from './fingerprint.js';
import { replay } from './replay.js';
import { sliceOf, slicesOf } from './slices.js';
import { dayClosed, openWorkshop, purchase, TENANT, type Workshop } from './testing/workshop.js';

const [lifecycle] = PROJECTIONS;
const CUSTOMERS = Array.from({ length: 12 }, (_, i) => `c${i}`);

describe('a replay in slices of customers', () => {
  let shop: Workshop;
  let dir: string;
  let fresh: Adapters;

  beforeEach(async () => {
    shop = await openWorkshop();
    dir = await mkdtemp(join(tmpdir(), 'annals-slices-'));
    fresh = await openEmbedded({ dataDir: dir });
  });
  afterEach(async () => {
    await shop.close();
    await fresh.close();
    await rm(dir, { recursive: true });
  });

  const fingerprints = async ({ readModels }: Adapters) =>
    Promise.all(PROJECTIONS.map(async (projection) => modelFingerprint(readModels, projection, TENANT)));

  it('puts every customer into one slice, whatever projection tells of it, and the tenant into all', () => {
    const slices = CUSTOMERS.map((id) => sliceOf({ stream: customerStream(TENANT, id) }, 3));
    expect(new Set(slices)).toEqual(new Set([0, 1, 2]));
    expect(CUSTOMERS.map((id) => sliceOf({ stream: insightStream('value', TENANT, id) }, 3))).toEqual(slices);
    expect(sliceOf({ stream: clockStream(TENANT) }, 3)).toBe('every');
  });

  it('divides a long log, and again as it was begun when it has grown', async () => {
    expect(await slicesOf(fresh.readModels, PROJECTIONS, 40_000n)).toBe(3);
    expect(await slicesOf(fresh.readModels, PROJECTIONS, 500_000n)).toBe(3);
  });

  it('divides into fewer where fewer read models want memory', async () => {
    expect(await slicesOf(fresh.readModels, [lifecycle!], 200_000n)).toBe(1);
  });

  it('gives what was folded in one', async () => {
    const days = ['2024-01-10', '2024-02-10', '2024-05-10'];
    for (const day of days) await shop.append([...CUSTOMERS.map((id) => purchase(id, day)), dayClosed(day)]);
    const { eventStore } = shop.adapters;
    const engine = await shop.engine(PROJECTIONS);
    while (engine.position < (await eventStore.head())) await shop.deliver(engine, 10);
    // As of a log for which three slices are wanted.
    await slicesOf(fresh.readModels, PROJECTIONS, 40_000n);
    const upTo = await eventStore.head();
    const folded = await replay({
      projections: PROJECTIONS,
      eventStore,
      readModels: fresh.readModels,
      clock: { now: () => 0 },
      upTo,
    });
    expect(BigInt(folded)).toBe(upTo);
    expect(await fingerprints(fresh)).toEqual(await fingerprints(shop.adapters));
    expect([...(await fresh.readModels.checkpoints(modelOf(lifecycle!))).values()]).toEqual([upTo, upTo, upTo]);
  });
});
