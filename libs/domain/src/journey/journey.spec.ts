import type { Occurred } from '@annals/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CustomerFact } from '../events.js';
import { expectExactDue, expectReadingIsSweeping, foldHandled } from '../testing/conduct/time-properties.js';
import { bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { boughtOn, registered, touched } from '../testing/relationship.js';
import { told } from '../testing/told.js';
import { journeyProjection } from './projection.js';
import { journeyAt, type JourneyView } from './view.js';

type Facts = readonly Occurred<CustomerFact>[];

const fold = (facts: Facts) =>
  foldHandled(
    journeyProjection,
    [...facts].sort((a, b) => a.occurredAt - b.occurredAt),
  );
const read = (facts: Facts, date: string) => journeyAt(fold(facts), dayOf(date), defaultContext);
const placed = (orderId: string, when: string): Occurred<CustomerFact> =>
  told(when, { type: 'OrderPlaced', data: { orderId, total: { amountMinor: 1, currency: 'CNY', fxToBase: '1' } } });

describe('获取/转换/保持 (domain.md §1, row 17)', () => {
  it('converted by a first purchase ≤90 d after registration, kept by one on a later day ≤365 d after that', () => {
    const acquired = registered('2024-01-01');
    const steps = (facts: Facts, date: string) => {
      const { conversion, retention } = read(facts, date);
      return [conversion, retention];
    };
    expect(steps([acquired], '2024-03-31')).toEqual(['OPEN', null]);
    expect(steps([acquired], '2024-04-01')).toEqual(['MISSED', null]);
    const first = [acquired, bought('o1', '2024-03-31'), bought('o2', '2024-03-31 13:00')];
    expect(steps(first, '2025-03-31')).toEqual(['DONE', 'OPEN']);
    expect(steps(first, '2025-04-01')).toEqual(['DONE', 'MISSED']);
    expect(steps([...first, bought('o3', '2025-03-31')], '2025-03-31')).toEqual(['DONE', 'DONE']);
    expect(steps([acquired, bought('o1', '2024-04-01')], '2024-04-02')).toEqual(['MISSED', 'OPEN']);
    expect(steps([bought('o1', '2024-04-01')], '2024-04-02')).toEqual([null, 'OPEN']);
  });

  it('a purchase that was wholly refunded neither converts nor keeps', () => {
    const facts = [registered('2024-01-01'), ...boughtOn(['2024-01-02', '2024-01-03'])];
    expect(read(facts, '2024-01-04')).toMatchObject({ firstPurchaseOn: '2024-01-02', retention: 'DONE' });
    const returned = [...facts, gaveBack('o1', '2024-01-04', 10_000)];
    expect(read(returned, '2024-01-04')).toMatchObject({ firstPurchaseOn: '2024-01-03', retention: 'OPEN' });
  });

  it('售前/售中/售后: before the first purchase, while an order is unpaid, and after', () => {
    const facts = [
      touched('2024-01-01'),
      placed('o1', '2024-01-02'),
      touched('2024-01-03'),
      touched('2024-01-04'),
      bought('o1', '2024-01-05'),
      touched('2024-01-06'),
      placed('o2', '2024-01-07'),
      told('2024-01-08', { type: 'OrderCancelled' as const, data: { orderId: 'o2' } }),
      touched('2024-01-09'),
    ];
    expect(read(facts, '2024-01-10').touches).toEqual({ PRE_SALE: 1, IN_SALE: 2, AFTER_SALE: 2 });
  });

  it('is counted by the month of registration and of the first purchase', () => {
    const facts = [registered('2024-01-31'), touched('2024-01-31 13:00'), bought('o1', '2024-02-01')];
    expect(journeyProjection.tallies(fold(facts))).toEqual({
      ...{ 'conversion:DONE:2024-01': 1, 'retention:OPEN:2024-02': 1, 'touches:PRE_SALE': 1 },
    });
  });

  const readable = {
    projection: journeyProjection,
    view: journeyAt,
    judged: ({ conversion, retention }: JourneyView) => ({ conversion, retention }),
  };
  it('reads at a day what sweeping to that day gives', () => expectReadingIsSweeping(readable));
  it('is due exactly when time is over', () => expectExactDue(readable));
});
