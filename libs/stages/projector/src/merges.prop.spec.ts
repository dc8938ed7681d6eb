import { describe, expect, it } from '@jest/globals';
import {
  modelOf,
  partitionId,
  tenantModelOf,
  type NewEvent,
  type Standing,
  type TenantDocument,
} from '@annals/contracts';
import fc from 'fast-check';
import { fingerprintOf, PROJECTIONS } from '@annals/read-models';
import { replay } from './replay.js';
import { factsOf, histories, isOfOther, merged, undone } from './testing/merging.js';
import { openWorkshop, purchase, TENANT, type Workshop } from './testing/workshop.js';
import { openEmbedded } from '@annals/adapter-embedded';
import type { ReadModelStore } from '@annals/ports';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Nobody is merged of whom nothing is known. */
const KNOWN = [purchase('s', '2024-02-01'), purchase('a', '2024-02-02')];

/** What every read model holds: documents by customer, and the sums over all of them. */
type Held = Record<string, Record<string, unknown>>;

async function held(models: ReadModelStore): Promise<Held> {
  const found: Held = {};
  for (const projection of PROJECTIONS) {
    const customers: Record<string, unknown> = (found[projection.name] = {});
    for await (const page of models.scan<Standing>(modelOf(projection), TENANT))
      for (const { id, document } of page)
        customers[id] = { hash: fingerprintOf(document), doc: document.doc, absorbed: document.absorbed };
    const tenant = await models.get<TenantDocument>(tenantModelOf(projection), TENANT, partitionId(0));
    customers['(totals)'] = tenant?.totals ?? {};
  }
  return found;
}

async function fold(events: readonly NewEvent[], size: number): Promise<{ shop: Workshop; held: Held }> {
  const shop = await openWorkshop();
  await shop.append(events);
  const engine = await shop.engine(PROJECTIONS);
  // What it tells comes behind what it was told of.
  while (engine.position < (await shop.adapters.eventStore.head())) await shop.deliver(engine, size);
  return { shop, held: await held(shop.adapters.readModels) };
}

async function foldOnce(events: readonly NewEvent[], size = 1000): Promise<Held> {
  const { shop, held } = await fold(events, size);
  await shop.close();
  return held;
}

async function rebuilt(shop: Workshop): Promise<Held> {
  const dataDir = await mkdtemp(join(tmpdir(), 'annals-rebuilt-'));
  const fresh = await openEmbedded({ dataDir });
  const { eventStore } = shop.adapters;
  await replay({
    projections: PROJECTIONS,
    eventStore,
    readModels: fresh.readModels,
    clock: { now: () => 0 },
    upTo: await eventStore.head(),
  });
  const found = await held(fresh.readModels);
  await fresh.close();
  await rm(dataDir, { recursive: true });
  return found;
}

/** Without the absorbed customer, of whom it is only said who absorbed it. */
const withoutAbsorbed = (all: Held): Held =>
  Object.fromEntries(
    Object.entries(all).map(([model, held]) => [
      model,
      Object.fromEntries(Object.entries(held).filter(([id]) => id !== 'a')),
    ]),
  );
const absorbedOf = (all: Held) => Object.values(all).flatMap(({ a }) => (a ? [(a as Standing).absorbed?.into] : []));

describe('customers who are one person', () => {
  it('come to the read models of one customer who had all facts from the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 30 }), async ({ before, meanwhile, after }, size) => {
        const [early, late] = [
          [...KNOWN, ...factsOf(before, 'b')],
          factsOf([...meanwhile, ...after], 'm').filter(isOfOther),
        ];
        const revision = early.filter((event) => !isOfOther(event)).length;
        const { shop, held: two } = await fold([...early, ...merged(revision), ...late], size);
        const one = await foldOnce([
          ...KNOWN.map((fact) => ({ ...fact, customerId: 's' })),
          ...factsOf(before, 'b', 's'),
          ...late,
        ]);
        expect(withoutAbsorbed(two)).toEqual(one);
        expect(new Set(absorbedOf(two))).toEqual(new Set(['s']));
        expect(await rebuilt(shop)).toEqual(two);
        await shop.close();
      }),
      { numRuns: 12 },
    );
  });

  it('and were not, once the merge is undone, are as if it had never been', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 30 }), async ({ before, meanwhile, after }, size) => {
        const early = [...KNOWN, ...factsOf(before, 'b')];
        const between = factsOf(meanwhile, 'mm').filter(isOfOther);
        const late = factsOf(after, 'aaa');
        const revision = early.filter((event) => !isOfOther(event)).length;
        const { shop, held: back } = await fold([...early, ...merged(revision), ...between, ...undone, ...late], size);
        expect(back).toEqual(await foldOnce([...early, ...between, ...late]));
        expect(await rebuilt(shop)).toEqual(back);
        await shop.close();
      }),
      { numRuns: 12 },
    );
  });
});
