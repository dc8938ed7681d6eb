import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NewEvent } from '@annals/contracts';
import { careProjections, type CustomerFact } from '@annals/domain';
import { formatDay, parseDay } from '@annals/kernel';
import { modelFingerprint } from './fingerprint.js';
import type { AnyProjection } from '@annals/read-models';
import { dayClosed, fact, openWorkshop, purchase, TENANT, type Workshop } from './testing/workshop.js';

const ALL = Object.values(careProjections) as unknown as AnyProjection[];
const FIRST = parseDay('2024-01-01')!;
const money = { amountMinor: 4_000, currency: 'CNY', fxToBase: '1' };

/** One fact of each kind that the read models of care fold, about the nth order. */
const kinds: readonly ((n: number) => CustomerFact)[] = [
  () => ({ type: 'CustomerRegistered', data: { kind: 'PERSON' } }),
  () => ({
    type: 'InteractionRecorded',
    data: { channel: 'PHONE', direction: 'INBOUND', kind: 'ENQUIRY', opportunityId: 'x' },
  }),
  () => ({ type: 'InteractionRecorded', data: { channel: 'EMAIL', direction: 'OUTBOUND', kind: 'CARE' } }),
  (n) => ({ type: 'OrderPlaced', data: { orderId: `o-${n}`, total: money, opportunityId: 'x' } }),
  (n) => ({ type: 'OrderCancelled', data: { orderId: `o-${n}` } }),
  (n) => ({
    type: 'PurchaseReturned',
    data: { returnId: `r-${n}`, orderId: `o-${n}`, refund: { ...money, amountMinor: n % 2 === 0 ? 100_000 : 30_000 } },
  }),
  (n) => ({
    type: 'PaymentReceived',
    data: { invoiceId: `n-${n}`, due: '2024-02-01', paid: '2024-02-09', amount: money },
  }),
  () => ({ type: 'CompetitorPurchaseReported', data: { brand: 'rival', spend: money } }),
  () => ({ type: 'SurveyAnswered', data: { instrument: 'SOW', answers: { ownShare: 0.25 } } }),
  () => ({ type: 'CostIncurred', data: { kind: 'SERVICE', amount: money } }),
  (n) => ({ type: 'RepresentativeAssigned', data: { repId: `rep-${n % 3}` } }),
  (n) => ({ type: 'ContactPreferencesChanged', data: { optOut: n % 2 === 0 } }),
  (n) => ({ type: 'PointsEarned', data: { points: 10, orderId: `o-${n}` } }),
];

interface Step {
  readonly customer: string;
  readonly day: number;
  /** Of {@link kinds}; past its end a purchase. */
  readonly kind: number;
  readonly order: number;
}

const steps = fc.array(
  fc.record({
    customer: fc.constantFrom('a', 'b', 'c'),
    day: fc.integer({ min: 0, max: 300 }),
    kind: fc.integer({ min: 0, max: kinds.length + 5 }),
    order: fc.nat(9),
  }),
  { minLength: 1, maxLength: 50, size: 'max' },
);

function eventOf({ customer, day, kind, order }: Step, i: number): NewEvent {
  const date = formatDay(FIRST + day);
  const make = kinds[kind];
  return make
    ? fact(customer, date, make(order), `k-${i}`)
    : purchase(customer, date, i % 2 === 0 ? `o-${order}-${i}` : `o-${order}`);
}

/** What happened, each fact once: an order is bought on one day. */
const eventsOf = (plan: readonly Step[]): NewEvent[] => [
  ...new Map(plan.map(eventOf).map((event) => [event.id, event])).values(),
];
const closings = (...days: number[]): NewEvent[] => days.map((day) => dayClosed(formatDay(FIRST + day)));

const hashes = (shop: Workshop) =>
  Promise.all(ALL.map((projection) => modelFingerprint(shop.adapters.readModels, projection, TENANT)));

async function folded(log: readonly NewEvent[], deliver: (shop: Workshop) => Promise<void>) {
  const shop = await openWorkshop();
  await shop.append(log);
  await deliver(shop);
  const found = await hashes(shop);
  await shop.close();
  return found;
}

const atOnce = async (shop: Workshop) => shop.deliver(await shop.engine(ALL), 1_000);
const oneByOne = async (shop: Workshop) => shop.deliver(await shop.engine(ALL), 1);

describe('the read models of care', () => {
  it('folded at once, one by one, and delivered twice are the same', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const log = [...eventsOf(plan), ...closings(40, 120, 700)];
        const expected = await folded(log, atOnce);
        expect(await folded(log, oneByOne)).toEqual(expected);
        const twice = async (shop: Workshop) => {
          const engine = await shop.engine(ALL);
          await shop.deliver(engine, 7);
          const records = await shop.adapters.eventStore.readAll(0n, 1_000);
          await engine.process({ records, upTo: records.at(-1)!.position });
        };
        expect(await folded(log, twice)).toEqual(expected);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('folded from a shuffled arrival are those of a sorted one', async () => {
    const shuffled = steps.chain((plan) => {
      const events = eventsOf(plan);
      return fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }));
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ([events, arrival]) => {
        const sorted = [...events].sort((a, b) => a.occurredAt - b.occurredAt);
        const expected = await folded([...sorted, ...closings(120, 700)], atOnce);
        expect(await folded([...arrival, ...closings(120, 700)], atOnce)).toEqual(expected);
        const half = arrival.length >> 1;
        const late = [...arrival.slice(0, half), ...closings(120), ...arrival.slice(half), ...closings(700)];
        expect(await folded(late, oneByOne)).toEqual(expected);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
