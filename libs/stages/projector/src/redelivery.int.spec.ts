import { expect, it } from '@jest/globals';
import { lifecycleProjection, loyaltyProjection, valueProjection } from '@annals/domain';
import { formatDay, parseDay } from '@annals/kernel';
import { reportFault } from '@annals/testing';
import { modelFingerprint } from './fingerprint.js';
import type { AnyProjection } from '@annals/read-models';
import { dayClosed, openWorkshop, purchase, TENANT, type Workshop } from './testing/workshop.js';

const ALL = [lifecycleProjection, loyaltyProjection, valueProjection] as unknown as AnyProjection[];
const SEED = 48_271;
const CUSTOMERS = 40;
const FACTS = 800;
const MOST_TIMES = 5;

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** Purchases on days in any order, and now and then a day that closes. */
async function fill(shop: Workshop): Promise<void> {
  const random = randomFrom(SEED);
  const first = parseDay('2024-01-01')!;
  await shop.append(
    Array.from({ length: FACTS }, (_, i) => {
      const day = formatDay(first + random(500));
      return random(40) === 0 ? dayClosed(day) : purchase(`c-${random(CUSTOMERS)}`, day, `o-${i}`);
    }),
  );
}

const hashes = (shop: Workshop) =>
  Promise.all(ALL.map((projection) => modelFingerprint(shop.adapters.readModels, projection, TENANT)));

it('P1: windows of the log that come up to five times change nothing', async () => {
  const [clean, shaken] = [await openWorkshop(), await openWorkshop()];
  for (const shop of [clean, shaken]) await fill(shop);
  await clean.deliver(await clean.engine(ALL), 100);
  const random = randomFrom(SEED);
  const { eventStore } = shaken.adapters;
  const head = await eventStore.head();
  const engine = await shaken.engine(ALL);
  let redelivered = 0;
  for (let position = 0n; position < head;) {
    const records = (await eventStore.readAll(position, 1 + random(60))).filter((record) => record.position <= head);
    const upTo = records.at(-1)!.position;
    const times = 1 + random(MOST_TIMES);
    for (let i = 0; i < times; i++) await engine.process({ records, upTo });
    redelivered += records.length * (times - 1);
    // Sometimes the next window begins before this one ended.
    position = random(3) === 0 ? records[Math.floor(records.length / 2)]!.position : upTo;
  }
  const told = await Promise.all(
    [clean, shaken].map(async (shop) => {
      const all = ALL.map(({ name }) => shop.insights(name, 'c-1'));
      return (await Promise.all(all)).map((insights) => insights.map(({ id }) => id));
    }),
  );
  const [expected, found] = await Promise.all([hashes(clean), hashes(shaken)]);
  await Promise.all([clean.close(), shaken.close()]);
  const differing = found.filter(({ sha256 }, i) => sha256 !== expected[i]!.sha256);
  reportFault({
    id: 'P1',
    what: 'windows of the log delivered up to five times',
    n: `${FACTS} facts`,
    faults: redelivered,
    lost: differing.length,
    duplicated: told[1]!.flat().length - told[0]!.flat().length,
    seed: SEED,
  });
  expect(found).toEqual(expected);
  expect(told[1]).toEqual(told[0]);
});
