import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lifecycleProjection, loyaltyProjection, valueProjection } from '@annals/domain';
import { formatDay, parseDay } from '@annals/kernel';
import type { AnyProjection } from './standing.js';
import { dayClosed, openWorkshop, purchase } from './testing/workshop.js';

const ALL = [lifecycleProjection, loyaltyProjection, valueProjection] as unknown as AnyProjection[];
const FIRST = parseDay('2024-01-01')!;

/** Purchases of three customers and closed days, in any order of arrival. */
const arrivals = fc.array(fc.record({ customer: fc.constantFrom('a', 'b', 'c', null), day: fc.nat(500) }), {
  minLength: 1,
  maxLength: 30,
});

async function told(events: readonly { customer: string | null; day: number }[], size: number) {
  const shop = await openWorkshop();
  const days = events.map(({ day }) => formatDay(FIRST + day));
  await shop.append(
    events.map(({ customer }, i) => (customer === null ? dayClosed(days[i]!) : purchase(customer, days[i]!, `o-${i}`))),
  );
  await shop.deliver(await shop.engine(ALL), size);
  const found = [];
  for (const customer of ['a', 'b', 'c']) {
    for (const projection of ALL) {
      const receipts = (await shop.insights(projection.name, customer)).map(({ id, receipt }) => ({ id, receipt }));
      found.push({ customer, model: projection.name, receipts, standing: await shop.standing(projection, customer) });
    }
  }
  await shop.close();
  return found;
}

describe('deliveries', () => {
  it('documents and insights do not depend on how the log is cut into deliveries', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async (events) => {
        expect(await told(events, 1000)).toEqual(await told(events, 1));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
