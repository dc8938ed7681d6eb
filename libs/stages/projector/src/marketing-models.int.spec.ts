import { expect, it } from '@jest/globals';
import type { NewEvent } from '@annals/contracts';
import { projections, type CustomerFact } from '@annals/domain';
import { formatDay, parseDay } from '@annals/kernel';
import type { AnyProjection } from '@annals/read-models';
import { dayClosed, fact, openWorkshop, purchase, type Workshop } from './testing/workshop.js';

const { winBack, campaigns, care } = projections;
const ALL = [winBack, campaigns, care] as unknown as AnyProjection[];
const SEED = 20_240_101;
const CUSTOMERS = Array.from({ length: 12 }, (_, i) => `c-${i}`);
const FACTS = 500;

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** A year and a half of what these models fold; of two facts at one noon, the ids decide. */
function facts(): NewEvent[] {
  const random = randomFrom(SEED);
  const first = parseDay('2024-01-01')!;
  return Array.from({ length: FACTS }, (_, i): NewEvent => {
    const [customer, day] = [CUSTOMERS[random(CUSTOMERS.length)]!, formatDay(first + random(500))];
    const kinds: readonly (() => CustomerFact)[] = [
      () => ({ type: 'WinBackStarted', data: { caseId: `w-${i}`, play: 'PERSONAL_CALL' } }),
      () => ({ type: 'WinBackEnded', data: { caseId: `w-${random(i + 1)}`, outcome: 'UNREACHED' } }),
      () => ({ type: 'CampaignSent', data: { campaignId: `k-${i}`, arm: random(2) === 0 ? 'TREAT' : 'CONTROL' } }),
      () => ({ type: 'CampaignResponded', data: { campaignId: `k-${random(i + 1)}` } }),
      () => ({ type: 'ContactPreferencesChanged', data: { optOut: random(2) === 0 } }),
      () => ({
        type: 'InteractionRecorded',
        data: { channel: 'PHONE', direction: 'OUTBOUND', kind: 'CARE', careType: 'AFTER_PURCHASE' },
      }),
      () => ({ type: 'ComplaintReceived', data: { complaintId: `p-${i}`, category: 'x', severity: 1 } }),
      () => ({ type: 'ComplaintClosed', data: { complaintId: `p-${random(i + 1)}` } }),
      () => ({ type: 'PartnershipSigned', data: { partnershipId: `q-${i}`, until: '2025-12-31' } }),
      () => ({ type: 'RelationshipEnded', data: {} }),
      () => ({
        type: 'PurchaseReturned',
        data: {
          returnId: `r-${i}`,
          orderId: `o-${random(i + 1)}`,
          refund: { amountMinor: 100_000, currency: 'CNY', fxToBase: '1' },
        },
      }),
    ];
    const kind = random(2 * kinds.length);
    if (random(25) === 0) return dayClosed(day);
    return kind < kinds.length ? fact(customer, day, kinds[kind]!(), `f-${i}`) : purchase(customer, day, `o-${i}`);
  });
}

async function documents(shop: Workshop) {
  const found = [];
  for (const customer of CUSTOMERS)
    for (const projection of ALL)
      found.push([customer, projection.name, (await shop.standing(projection, customer))?.doc]);
  await shop.close();
  return found;
}

it('win-backs, campaigns and care are the same rebuilt and as facts came, in any order, and delivered twice', async () => {
  const shuffled = facts();
  const sorted = [...shuffled].sort((a, b) => a.occurredAt - b.occurredAt);

  const incremental = await openWorkshop();
  await incremental.append(sorted);
  await incremental.deliver(await incremental.engine(ALL), 1);

  const rebuilt = await openWorkshop();
  await rebuilt.append(sorted);
  await rebuilt.deliver(await rebuilt.engine(ALL), FACTS);

  const mixed = await openWorkshop();
  await mixed.append(shuffled);
  const engine = await mixed.engine(ALL);
  const head = await mixed.adapters.eventStore.head();
  for (let position = 0n; position < head;) {
    const records = (await mixed.adapters.eventStore.readAll(position, 7)).filter((record) => record.position <= head);
    position = records.at(-1)!.position;
    for (let times = 0; times < 2; times++) await engine.process({ records, upTo: position });
  }

  const expected = await documents(incremental);
  expect(expected.filter(([, , doc]) => doc !== undefined)).toHaveLength(ALL.length * CUSTOMERS.length);
  expect(await documents(rebuilt)).toEqual(expected);
  expect(await documents(mixed)).toEqual(expected);
});
