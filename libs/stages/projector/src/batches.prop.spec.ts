import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  lifecycleProjection,
  loyaltyProjection,
  projections,
  valueProjection,
  type CustomerFact,
} from '@annals/domain';
import { addMonths, formatDay, parseDay } from '@annals/kernel';
import { newStanding, type AnyProjection } from '@annals/read-models';
import { dayClosed, fact, openWorkshop, purchase } from './testing/workshop.js';

const ALL = [
  lifecycleProjection,
  loyaltyProjection,
  valueProjection,
  projections.complaints,
] as unknown as AnyProjection[];
const FIRST = parseDay('2024-01-01')!;

const CUSTOMERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
/** Often one day of the month, so that what different purchases bring about falls on one day. */
const days = fc.oneof(
  fc.nat(400).map((day) => FIRST + day),
  { arbitrary: fc.nat(8).map((months) => addMonths(FIRST, months)), weight: 4 },
);
/** What may come of one complaint, in any order: steps that are none are passed over. */
const complaintFacts: readonly CustomerFact[] = [
  { type: 'ComplaintReceived', data: { complaintId: 'k', category: 'late', severity: 2 } },
  { type: 'ComplaintAssessed', data: { complaintId: 'k', upheld: true } },
  { type: 'SolutionProposed', data: { complaintId: 'k', remedy: 'REFUND' } },
  { type: 'ComplaintResolved', data: { complaintId: 'k', upheld: true, csat: 1 } },
  { type: 'ComplaintReopened', data: { complaintId: 'k' } },
];

/** Purchases, facts of complaints and closed days, in any order of arrival. */
const arrivals = fc.array(
  fc.record({
    customer: fc.constantFrom(...CUSTOMERS, null, null),
    day: days.map(formatDay),
    of: fc.constantFrom(undefined, undefined, ...complaintFacts),
  }),
  {
    minLength: 1,
    maxLength: 80,
    size: 'max',
  },
);

interface Arrival {
  readonly customer: string | null;
  readonly day: string;
  readonly of: CustomerFact | undefined;
}

async function told(events: readonly Arrival[], size: number) {
  const shop = await openWorkshop();
  await shop.append(
    events.map(({ customer, day, of }, i) => {
      if (customer === null) return dayClosed(day);
      return of ? fact(customer, day, of, `f-${i}`) : purchase(customer, day, `o-${i}`);
    }),
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
  });

  it('documents and insights do not depend on how the log is cut into deliveries', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async (events) => {
        expect(await told(events, 1000)).toEqual(await told(events, 1));
      }),
      { numRuns: 20 },
    );
  });
});
