import { describe, expect, it } from '@jest/globals';
import { clockFactId, clockStream, customerStream, factId, type NewEvent, type RecordedEvent } from '@annals/contracts';
import { defaultPolicy, type ClockFact, type CustomerFact, type IdentityFact } from '@annals/domain';
import { calendarOf, formatInstant, parseDay } from '@annals/kernel';
import type { PersonLog } from '@annals/read-models';
import { customerAsOf, type ReadModelAsOf } from './customer-as-of.js';

const { startOf, endOf } = calendarOf(defaultPolicy.businessTimeZone);
const noon = (date: string) => startOf(parseDay(date)!) + 12 * 3_600_000;
const day = (n: number) => `2024-01-${String(n).padStart(2, '0')}`;
const endOfDay = (n: number) => endOf(parseDay(day(n))!);

type Told = Pick<NewEvent, 'customerId' | 'event' | 'occurredAt' | 'recordedAt'> & { readonly id?: string };

const of = (customerId: string, occurred: number, event: CustomerFact | IdentityFact, recorded = occurred): Told => ({
  ...{ customerId, event, occurredAt: noon(day(occurred)), recordedAt: noon(day(recorded)) },
});
const bought = (customerId: string, orderId: string, occurred: number, recorded = occurred): Told =>
  of(
    customerId,
    occurred,
    {
      type: 'PurchaseRecorded',
      data: {
        orderId,
        lines: [{ sku: 'a', qty: 1, unitPrice: 100_000 }],
        total: { amountMinor: 100_000, currency: 'CNY', fxToBase: '1' },
      },
    },
    recorded,
  );
const closed = (n: number): Told => ({
  id: clockFactId('default', 'DayClosed', parseDay(day(n))!),
  event: { type: 'DayClosed', data: { day: day(n) } },
  occurredAt: endOfDay(n) + 1,
  recordedAt: endOfDay(n) + 1,
});
const decided = (event: ClockFact, occurred: number): Told => ({
  ...{ event, occurredAt: noon(day(occurred)), recordedAt: noon(day(occurred)) },
});

/** A log of these, in this order. */
function logOf(customerId: string, told: readonly Told[]): PersonLog {
  const streams = new Map<string, RecordedEvent[]>([[customerId, []]]);
  const clockFacts: RecordedEvent[] = [];
  told.forEach(({ customerId: owner, ...each }, i) => {
    const own = owner === undefined ? clockFacts : (streams.get(owner) ?? []);
    if (owner !== undefined) streams.set(owner, own);
    own.push({
      id: factId('default', owner ?? 'clock', `${i}`),
      ...{ tenant: 'default', sourceSeq: 0, actor: 'test', correlationId: 'test', ...each },
      ...(owner !== undefined && { customerId: owner }),
      position: BigInt(i + 1),
      stream: owner === undefined ? clockStream('default') : customerStream('default', owner),
      revision: own.length,
    });
  });
  return { tenant: 'default', customerId, streams, clockFacts, position: BigInt(told.length) };
}

const asOf = (log: PersonLog, n: number, known?: number) =>
  customerAsOf(log, { asOf: endOfDay(n), knownAt: known === undefined ? undefined : endOfDay(known) });
const modelOf = (answer: ReturnType<typeof asOf>, name: string) => answer!.readModels[name] as ReadModelAsOf | null;
const ordersIn = (answer: ReturnType<typeof asOf>) =>
  (modelOf(answer, 'value')?.shown as { life: { orders: number } } | undefined)?.life.orders;

describe('a purchase of day 5 that was recorded on day 20', () => {
  const log = logOf('c', [bought('c', 'o1', 2), closed(5), closed(18), bought('c', 'late', 5, 20), closed(25)]);

  it('is not in what was known on day 15 of day 10, and is in what is known now', () => {
    expect(ordersIn(asOf(log, 10, 15))).toBe(1);
    expect(ordersIn(asOf(log, 10))).toBe(2);
    expect(ordersIn(asOf(log, 4))).toBe(1);
    expect(ordersIn(asOf(log, 10, 20))).toBe(2);
  });

  it('is the last of the facts that the answer names, with its place in the log', () => {
    const { facts } = modelOf(asOf(log, 10), 'value')!;
    const last = log.streams.get('c')![1]!;
    expect(facts).toEqual({
      count: 2,
      last: { eventId: last.id, position: '4', occurredAt: formatInstant(noon(day(5))) },
    });
    expect(modelOf(asOf(log, 10, 15), 'value')!.facts).toMatchObject({ count: 1, last: { position: '1' } });
  });

  it('nothing is known before the first fact, or before it was recorded', () => {
    expect(asOf(log, 1)).toBeUndefined();
    expect(asOf(log, 10, 1)).toBeUndefined();
  });
});

describe('a policy', () => {
  const stricter: ClockFact = {
    type: 'PolicyAdopted',
    data: { policy: { ...defaultPolicy, version: 2, value: { ...defaultPolicy.value, frequency: [0, 1, 2, 3] } } },
  };
  const bands = (answer: ReturnType<typeof asOf>) => [
    answer!.inForce.policy.version,
    (modelOf(answer, 'value')!.shown as { rfm: string }).rfm,
  ];

  it('that is adopted later changes nothing of an earlier instant', () => {
    const history = [bought('c', 'o1', 2), closed(5), bought('c', 'o2', 6), closed(10)];
    const log = logOf('c', [...history, decided(stricter, 12), closed(15)]);
    expect(asOf(log, 11)).toEqual({ ...asOf(logOf('c', history), 11), position: '6' });
    const [[before, rfm], [after, stricterRfm]] = [bands(asOf(log, 11)), bands(asOf(log, 13))];
    expect([before, after]).toEqual([1, 2]);
    expect(stricterRfm).not.toBe(rfm);
    expect(asOf(log, 13)!.inForce.policy.eventId).toBe(log.clockFacts[2]!.id);
  });

  it('that was adopted before the first day was closed measures what was imported afterwards', () => {
    const log = logOf('c', [decided(stricter, 28), bought('c', 'o1', 2, 29), closed(10)]);
    expect(bands(asOf(log, 5))[0]).toBe(2);
    expect(asOf(log, 5, 28)).toBeUndefined();
  });
});

describe('a customer who was absorbed on day 10, until day 20', () => {
  const [mergeId, survivorId, absorbedId] = ['m', 's', 'a'];
  const log = [
    ...[bought('s', 'o1', 2), bought('a', 'o2', 3), closed(8)],
    of('a', 10, { type: 'CustomerAbsorbed', data: { mergeId, survivorId } }),
    of('s', 10, { type: 'CustomersMerged', data: { mergeId, absorbedId, absorbedRevision: 1, leftOut: [] } }),
    closed(15),
    of('s', 20, { type: 'MergeUndone', data: { mergeId, absorbedId } }),
    of('a', 20, { type: 'CustomerRestored', data: { mergeId, survivorId } }),
  ];

  it('is two before and afterwards, and one with all facts in between', () => {
    const survivor = logOf('s', log);
    expect([5, 12, 21].map((n) => ordersIn(asOf(survivor, n)))).toEqual([1, 2, 1]);
    expect([5, 12, 21].map((n) => asOf(survivor, n)!.merged)).toEqual([[], [{ mergeId, customerId: 'a' }], []]);
    expect(ordersIn(asOf(survivor, 21, 15))).toBe(2);
  });

  it('says in between who it is, and what it was', () => {
    const absorbed = logOf('a', log);
    expect([5, 12, 21].map((n) => asOf(absorbed, n)!.absorbed)).toEqual([
      undefined,
      { mergedInto: 's', mergeId },
      undefined,
    ]);
    expect([5, 12, 21].map((n) => ordersIn(asOf(absorbed, n)))).toEqual([1, 1, 1]);
  });
});
