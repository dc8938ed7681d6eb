import { compareFold, MS_PER_DAY, type Day, type DomainEvent, type Occurred } from '@annals/kernel';
import fc from 'fast-check';
import type { CustomerFact } from '../../events.js';
import type { PurchaseLine } from '../../purchase/events.js';
import { at, bought, defaultContext, gaveBack } from '../purchases.js';

const orderId = fc.integer({ min: 1, max: 9 }).map((n) => `o${n}`);
const opportunityId = fc.constantFrom(undefined, 'x', 'y');

/** A line of 100.00 at most, with or without discount and category. */
const line: fc.Arbitrary<PurchaseLine> = fc
  .record({
    unitPrice: fc.constantFrom(0, 3_333, 10_000),
    percent: fc.constantFrom(0, 0, 9, 10, 50),
    category: fc.constantFrom(undefined, 'tea', 'cups', '__proto__'),
  })
  .map(({ unitPrice, percent, category }) => {
    const discount = Math.ceil((unitPrice * percent) / 100);
    return { sku: 'a', qty: 1, unitPrice, ...(discount > 0 && { discount }), ...(category && { category }) };
  });

type Happening = (n: number) => DomainEvent & CustomerFact;
const always = (event: CustomerFact) => fc.constant<Happening>(() => event);

const interaction = fc
  .record({
    channel: fc.constantFrom('PHONE', 'EMAIL', 'constructor'),
    direction: fc.constantFrom('INBOUND' as const, 'OUTBOUND' as const, 'TWO_WAY' as const),
    kind: fc.constantFrom('BROWSE' as const, 'ENQUIRY' as const, 'QUOTE' as const, 'CARE' as const),
    opportunityId,
  })
  .map((data): Happening => () => ({ type: 'InteractionRecorded', data: JSON.parse(JSON.stringify(data)) as never }));

const purchase = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    fxToBase: fc.constantFrom('1', '1', '7.25'),
    campaignId: fc.constantFrom(undefined, undefined, 'k1', 'k2'),
  })
  .map(({ lines, fxToBase, campaignId }): Happening => (n) => {
    const { type, data } = bought(`o${n}`, 0, { lines, fxToBase }).event;
    return { type, data: campaignId === undefined ? data : { ...data, campaignId } };
  });

const money = { amountMinor: 4_000, currency: 'CNY', fxToBase: '1' };
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: purchase },
  { weight: 5, arbitrary: interaction },
  {
    weight: 3,
    arbitrary: fc.tuple(orderId, fc.constantFrom(1_000, 10_000, 30_000)).map(
      ([id, amount]): Happening =>
        (n) =>
          gaveBack(id, 0, amount, { returnId: `r${n}` }).event,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 0, max: 3 }), opportunityId).map(([ahead, id]): Happening => (n) => ({
      type: 'OrderPlaced',
      data: { orderId: `o${n + ahead}`, total: money, ...(id && { opportunityId: id }) },
    })),
  },
  { weight: 1, arbitrary: orderId.map((id): Happening => () => ({ type: 'OrderCancelled', data: { orderId: id } })) },
  { weight: 1, arbitrary: always({ type: 'ContactPreferencesChanged', data: { optOut: true } }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a', 'b').chain((repId) => always({ type: 'RepresentativeAssigned', data: { repId } })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2023-11-01', '2024-03-01', '2024-08-01').map((paid): Happening => (n) => ({
      type: 'PaymentReceived',
      data: { invoiceId: `n${n}`, due: '2024-02-01', paid, amount: money },
    })),
  },
  { weight: 1, arbitrary: always({ type: 'CostIncurred', data: { kind: 'SERVICE', amount: money } }) },
  { weight: 1, arbitrary: always({ type: 'CompetitorPurchaseReported', data: { brand: 'rival', spend: money } }) },
  {
    weight: 1,
    arbitrary: always({ type: 'SurveyAnswered', data: { instrument: 'SOW', answers: { ownShare: 0.25 } } }),
  },
);

const pause = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 25 }) },
  { weight: 1, arbitrary: fc.integer({ min: 60, max: 400 }) },
);
const time = fc.oneof(fc.constantFrom(0, MS_PER_DAY - 1), fc.integer({ min: 0, max: MS_PER_DAY - 1 }));

/** All that one customer does, buys, pays and says, in order of fold. */
export const conduct: fc.Arbitrary<Occurred<CustomerFact>[]> = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(pause, time, happening), { minLength: 1, maxLength: 30, size: 'max' }))
  .map(([registers, steps]) => {
    let midnight = at('2023-11-20 00:00');
    const facts = steps.map(([days, ms, make], i): Occurred<CustomerFact> => {
      midnight += days * MS_PER_DAY;
      return occurrence(i, midnight + ms, make(i));
    });
    const registration: CustomerFact = { type: 'CustomerRegistered', data: { kind: 'PERSON' } };
    if (registers) facts.push(occurrence(999, facts[0]!.occurredAt, registration));
    return facts.sort(compareFold);
  });

const occurrence = (i: number, occurredAt: number, event: CustomerFact): Occurred<CustomerFact> => ({
  id: `e${String(i).padStart(3, '0')}`,
  occurredAt,
  sourceSeq: 0,
  event,
});

/** The business day of the newest fact. */
export const lastDayOf = (facts: readonly Occurred<CustomerFact>[]): Day =>
  defaultContext.calendar.dayOf(facts.at(-1)!.occurredAt);
