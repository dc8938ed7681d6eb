import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lifecycleProjection, loyaltyProjection, valueProjection } from '@annals/domain';
import { addMonths, formatDay, parseDay } from '@annals/kernel';
import { newStanding, type AnyProjection } from './standing.js';
import { dayClosed, openWorkshop, purchase } from './testing/workshop.js';

const ALL = [lifecycleProjection, loyaltyProjection, valueProjection] as unknown as AnyProjection[];
const FIRST = parseDay('2024-01-01')!;

const CUSTOMERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
/** Often one day of the month, so that what different purchases bring about falls on one day. */
const days = fc.oneof(
  fc.nat(400).map((day) => FIRST + day),
  { arbitrary: fc.nat(8).map((months) => addMonths(FIRST, months)), weight: 4 },
);
/** Purchases and closed days, in any order of arrival. */
const arrivals = fc.array(
  fc.record({ customer: fc.constantFrom(...CUSTOMERS, null, null), day: days.map(formatDay) }),
  {
    minLength: 1,
    maxLength: 80,
    size: 'max',
  },
);

async function told(events: readonly { customer: string | null; day: string }[], size: number) {
  const shop = await openWorkshop();
  await shop.append(
    events.map(({ customer, day }, i) => (customer === null ? dayClosed(day) : purchase(customer, day, `o-${i}`))),
  );
  await shop.deliver(await shop.engine(ALL), size);
  const found = [];
  for (const customer of CUSTOMERS) {
    for (const projection of ALL) {
      const receipts = (await shop.insights(projection.name, customer)).map(({ id, receipt }) => ({ id, receipt }));
      found.push({ customer, model: projection.name, receipts, standing: await shop.standing(projection, customer) });
    }
  }
  await shop.close();
  return found;
}

describe('deliveries', () => {
  it('whatever came late, the insight told last is what holds', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 30 }), async (events, size) => {
        for (const { model, receipts, standing } of await told(events, size)) {
          const projection = ALL.find(({ name }) => name === model)!;
          const holds = projection.category((standing ?? newStanding(projection, '')).doc);
          expect(receipts.at(-1)?.receipt.after ?? projection.category(projection.initial(''))).toEqual(holds);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('documents and insights do not depend on how the log is cut into deliveries', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async (events) => {
        expect(await told(events, 1000)).toEqual(await told(events, 1));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
