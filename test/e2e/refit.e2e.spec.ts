import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { clockStream, DEFAULT_TENANT, decode } from '@annals/contracts';
import type { ModelFitted, Policy } from '@annals/domain';
import { cdnow, type FactLine } from '@annals/importers';
import { parseDay } from '@annals/kernel';
import { historyPolicy, openWorld, shuffled, type World } from '@annals/scenarios';

/** Each fourth Sunday, so that the year and a half of the sample has twenty. */
const EVERY = 28;
const policy: Policy = { ...historyPolicy, refit: { everyDays: EVERY } };
/** A tenth of the sample's customers; later ones begin within the first quarter, as in the whole. */
const isOfTenth = ({ customerId }: FactLine) => Number(customerId) <= 2_600;

const facts = [...(await cdnow(join(import.meta.dirname, '../data/cdnow-sample.txt'))).facts].filter(isOfTenth);

async function modelsOf(world: World): Promise<ModelFitted['data'][]> {
  const records = await world.adapters.eventStore.readStream(clockStream(DEFAULT_TENANT));
  return records.flatMap((record) => {
    const event = decode(record)?.event;
    return event?.type === 'ModelFitted' ? [event.data] : [];
  });
}

async function closedDays(world: World): Promise<number> {
  const records = await world.adapters.eventStore.readStream(clockStream(DEFAULT_TENANT));
  return records.filter((record) => decode(record)?.event.type === 'DayClosed').length;
}

describe('the clock, told to fit by itself', () => {
  it('fits at the end of each such day what was known by then, and goes on where the data do not allow it', async () => {
    const world = await openWorld({ policy });
    await world.import(facts);
    await world.settled();
    const models = await modelsOf(world);
    const live = await world.fingerprints();
    const rebuilt = await world.replayed();
    await world.close();
    // Too few had bought in January: 1997-02-02 and before are refused.
    expect(models.length).toBeGreaterThan(10);
    const days = models.map(({ asOf }) => parseDay(asOf)!);
    expect(days.map((day) => (day - 3) % EVERY)).toEqual(days.map(() => 0));
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
    const people = models.map(({ customers }) => customers);
    expect(people).toEqual([...people].sort((a, b) => a - b));
    expect(rebuilt).toEqual(live);
  });

  it('gives the same newest model in whatever order a history comes in, and none again after a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'annals-refit-'));
    try {
      const inOrder = await openWorld({ policy });
      await inOrder.import(facts);
      await inOrder.settled();
      const expected = (await modelsOf(inOrder)).at(-1);
      await inOrder.close();
      const world = await openWorld({ policy, dataDir });
      const mixed = shuffled(facts, 7);
      for (const half of [mixed.slice(0, 400), mixed.slice(400)]) {
        await world.import(half);
        await world.settled();
      }
      const found = await modelsOf(world);
      expect(found.at(-1)).toEqual(expected);
      await world.close();
      const again = await openWorld({ policy, dataDir });
      await again.settled();
      expect(await modelsOf(again)).toEqual(found);
      await again.close();
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });

  it('does not stop where nothing can be fitted', async () => {
    const few = facts.filter(({ customerId }) => Number(customerId) < 300);
    const world = await openWorld({ policy });
    await world.import(few);
    await world.settled();
    expect(await modelsOf(world)).toEqual([]);
    expect(await closedDays(world)).toBeGreaterThan(400);
    await world.close();
  });
});
