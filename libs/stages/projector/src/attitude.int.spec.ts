import { afterEach, expect, it } from '@jest/globals';
import type { NewEvent } from '@annals/contracts';
import { loyaltyProjection, projections, satisfactionProjection, type CustomerFact } from '@annals/domain';
import { formatDay, parseDay } from '@annals/kernel';
import { modelFingerprint } from './fingerprint.js';
import { Rebuild } from './rebuild/rebuild.js';
import { asVersion, type AnyProjection } from '@annals/read-models';
import { dayClosed, fact, openWorkshop, purchase, TENANT, type Workshop } from './testing/workshop.js';

const ALL = [satisfactionProjection, loyaltyProjection, projections.behaviour] as unknown as AnyProjection[];
const CUSTOMERS = 12;
const FACTS = 300;
const FIRST = parseDay('2023-06-01')!;
const LAST = '2025-06-30';

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** What may happen beside a purchase; `i` makes names unique. */
const HAPPENINGS: readonly ((i: number, n: number) => CustomerFact)[] = [
  (_, n) => ({ type: 'SurveyAnswered', data: { instrument: 'CSAT5', answers: { satisfaction: 1 + (n % 5) } } }),
  (_, n) => ({ type: 'SurveyAnswered', data: { instrument: 'NPS', answers: { recommendation: n % 11 } } }),
  (_, n) => ({ type: 'SurveyAnswered', data: { instrument: 'LOYALTY', answers: { repurchaseIntent: 1 + (n % 5) } } }),
  (i) => ({ type: 'ReferralConverted', data: { refereeId: `r-${i}` } }),
  (i) => ({ type: 'PartnershipSigned', data: { partnershipId: `b-${i}`, until: '2024-12-31' } }),
  (i) => ({ type: 'ComplaintReceived', data: { complaintId: `p-${i}`, category: 'QUALITY', severity: 2 } }),
  (_, n) => ({ type: 'ComplaintAssessed', data: { complaintId: `p-${n % FACTS}`, upheld: true } }),
  (_, n) => ({ type: 'SurveyAnswered', data: { instrument: 'SOW', answers: { ownShare: (n % 5) / 4 } } }),
  (i, n) => ({ type: 'PointsRedeemed', data: { points: 1, orderId: `o-${i - (n % 30)}` } }),
];

/** In order of time; a closed day after all of them. */
function facts(): NewEvent[] {
  const random = randomFrom(48_271);
  const days = Array.from({ length: FACTS }, () => FIRST + random(600)).sort((a, b) => a - b);
  return days.map((day, i) => {
    const customer = `c-${random(CUSTOMERS)}`;
    if (random(2) === 0) return purchase(customer, formatDay(day), `o-${i}`, 100 * (1 + random(90)));
    const happening = HAPPENINGS[random(HAPPENINGS.length)]!(i, random(1000));
    return fact(customer, formatDay(day), happening, `f-${i}`);
  });
}

function shuffled<T>(items: readonly T[]): T[] {
  const random = randomFrom(20_111_209);
  return items
    .map((item) => ({ item, key: random(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const open: Workshop[] = [];
afterEach(async () => {
  for (const shop of open.splice(0)) await shop.close();
});

async function shopOf(arrivals: readonly NewEvent[]): Promise<Workshop> {
  const shop = await openWorkshop();
  open.push(shop);
  await shop.append([...arrivals, dayClosed(LAST)]);
  return shop;
}

const hashes = (shop: Workshop, version = (projection: AnyProjection) => projection) =>
  Promise.all(ALL.map((projection) => modelFingerprint(shop.adapters.readModels, version(projection), TENANT)));

it('satisfaction, loyalty and class: shuffled arrival = sorted arrival', async () => {
  const [sorted, mixed] = [await shopOf(facts()), await shopOf(shuffled(facts()))];
  for (const shop of [sorted, mixed]) await shop.deliver(await shop.engine(ALL), 50);
  const found = await hashes(sorted);
  expect(found.map(({ customers }) => customers)).toEqual(ALL.map(() => CUSTOMERS));
  expect(await hashes(mixed)).toEqual(found);
});

it('satisfaction, loyalty and class: what is delivered again changes nothing', async () => {
  const [once, twice] = [await shopOf(facts()), await shopOf(facts())];
  await once.deliver(await once.engine(ALL), 50);
  const engine = await twice.engine(ALL);
  const records = await twice.adapters.eventStore.readAll(0n, 2 * FACTS);
  for (const size of [100, 300, records.length])
    await engine.process({ records: records.slice(0, size), upTo: records[size - 1]!.position });
  expect(await hashes(twice)).toEqual(await hashes(once));
});

it('satisfaction, loyalty and class: rebuild = incremental', async () => {
  const shop = await shopOf(shuffled(facts()));
  await shop.deliver(await shop.engine(ALL), 20);
  for (const projection of ALL)
    await new Rebuild({ ...shop.adapters, clock: { now: () => 0 } }, projection, 99).run(new AbortController().signal);
  expect(await hashes(shop, (projection) => asVersion(projection, 99))).toEqual(await hashes(shop));
});

it('忠诚 begins and ends by insights, and the one told last is what holds', async () => {
  const shop = await shopOf(shuffled(facts()));
  await shop.deliver(await shop.engine(ALL), 20);
  const behaviour = ALL[2]!;
  let loyal = 0;
  for (let i = 0; i < CUSTOMERS; i++) {
    const told = (await shop.insights(behaviour.name, `c-${i}`)).map(({ receipt }) => receipt.after['loyaltyClass']);
    if (told.includes('LOYAL')) loyal++;
    const standing = await shop.standing(behaviour, `c-${i}`);
    expect(told.at(-1)).toBe((standing!.doc as { loyaltyClass: string }).loyaltyClass);
  }
  expect(loyal).toBeGreaterThan(CUSTOMERS / 2);
});
