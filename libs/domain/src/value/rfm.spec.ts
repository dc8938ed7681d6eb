import { describe, expect, it, test } from '@jest/globals';
import { foldFacts } from '../testing/fold.js';
import { bought, dayOf, defaultContext, gaveBack, type PurchaseDetails } from '../testing/purchases.js';
import { defaultPolicy } from '../policy/policy.js';
import { valueProjection, type ValueFact } from './projection.js';
import { valueAt } from './reading.js';
import { boxOf, frequencyOf, monetaryOf, recencyOf } from './rfm.js';
import type { Occurred } from '@annals/kernel';

const valueOf = (facts: readonly Occurred<ValueFact>[], asOf: string) =>
  valueAt(foldFacts(valueProjection, defaultContext, facts), dayOf(asOf), defaultContext);

const orders = (count: number, when: string, details: PurchaseDetails = {}) =>
  Array.from({ length: count }, (_, i) => bought(`o${i}`, when, details));

describe('RFM, worked examples of domain.md §2.1', () => {
  test('as of 2024-12-31, last on 2024-11-20, 7 orders of ¥9,800 less ¥700 refunds: 433, sum 10', () => {
    const facts = [
      ...orders(6, '2024-03-08', { paid: 140_000 }),
      bought('newest', '2024-11-20', { paid: 140_000 }),
      gaveBack('o0', '2024-04-01', 70_000),
    ];
    const { rfm, window, recency } = valueOf(facts, '2024-12-31');
    expect(rfm).toEqual({ r: 4, f: 3, m: 3, code: '433', sum: 10, box: 'GENERAL_DEVELOPMENT' });
    expect(window).toMatchObject({ orders: 7, gross: 980_000, refunds: 70_000, net: 910_000, average: 130_000 });
    expect(recency).toEqual({ lastPurchaseOn: '2024-11-20', days: 41, months: 1 });
  });

  test.each([
    ['2024-01-31', '2024-02-29', 5],
    ['2024-01-31', '2024-03-01', 4],
    ['2023-03-01', '2024-03-01', 2],
    ['2023-02-28', '2024-03-01', 1],
  ])('clamp: last on %s, as of %s, R = %i', (last, asOf, r) => {
    expect(valueOf([bought('o', last)], asOf).rfm?.r).toBe(r);
  });

  test('24 orders in 24 months, the gap between the table’s bands: F = 5', () => {
    expect(valueOf(orders(24, '2024-05-05'), '2024-05-05').rfm?.f).toBe(5);
  });

  test('an average of ¥500, the gap between the table’s bands: M = 1', () => {
    expect(valueOf(orders(2, '2024-05-05', { paid: 50_000 }), '2024-05-05').rfm?.m).toBe(1);
  });

  test('no order in the window but older ones: F = M = 1', () => {
    const facts = orders(30, '2020-05-05', { paid: 900_000 });
    expect(valueOf(facts, '2024-05-05').rfm).toMatchObject({ code: '111', sum: 3 });
  });

  test('never bought: all null', () => {
    expect(valueOf([], '2024-05-05')).toMatchObject({ rfm: null, recency: null, window: { orders: 0, average: null } });
  });
});

describe('recency', () => {
  it.each([
    ['2024-06-15', '2024-06-15', 5],
    ['2024-06-15', '2024-07-15', 5],
    ['2024-06-15', '2024-07-16', 4],
    ['2024-06-15', '2024-09-15', 4],
    ['2024-06-15', '2024-09-16', 3],
    ['2024-06-15', '2024-12-15', 3],
    ['2024-06-15', '2024-12-16', 2],
    ['2024-06-15', '2025-06-15', 2],
    ['2024-06-15', '2025-06-16', 1],
  ])('last on %s is on %s worth %i', (last, day, score) => {
    expect(recencyOf(dayOf(last), dayOf(day), defaultPolicy).score).toBe(score);
  });
});

describe('frequency', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [5, 2],
    [6, 3],
    [10, 3],
    [11, 4],
    [23, 4],
    [24, 5],
    [25, 5],
  ])('%i orders score %i', (count, score) => expect(frequencyOf(count, defaultPolicy)).toBe(score));
});

describe('monetary value', () => {
  it.each([
    [0, 1, 1],
    [50_000, 1, 1],
    [50_001, 1, 2],
    [100_000, 1, 2],
    [100_001, 1, 3],
    [300_000, 1, 3],
    [300_001, 1, 4],
    [500_000, 1, 4],
    [500_001, 1, 5],
    [150_000, 3, 1],
    [150_001, 3, 2],
  ])('%i fen over %i orders score %i', (net, count, score) => {
    expect(monetaryOf(net, count, defaultPolicy)).toBe(score);
  });
});

describe('the eight boxes', () => {
  it.each([
    [5, 5, 5, 'IMPORTANT_VALUE'],
    [4, 4, 4, 'IMPORTANT_VALUE'],
    [4, 3, 4, 'IMPORTANT_DEVELOPMENT'],
    [3, 4, 4, 'IMPORTANT_MAINTENANCE'],
    [3, 3, 4, 'IMPORTANT_RETENTION'],
    [4, 4, 3, 'GENERAL_VALUE'],
    [4, 3, 3, 'GENERAL_DEVELOPMENT'],
    [3, 4, 3, 'GENERAL_MAINTENANCE'],
    [1, 1, 1, 'GENERAL_RETENTION'],
  ])('R %i, F %i, M %i: %s', (r, f, m, box) => expect(boxOf({ r, f, m }, defaultPolicy)).toBe(box));
});
