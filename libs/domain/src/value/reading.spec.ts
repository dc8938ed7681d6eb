import { describe, expect, it, test } from '@jest/globals';
import { formatDay, type Occurred } from '@annals/kernel';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { valueProjection, type ValueFact } from './projection.js';
import { valueAt } from './reading.js';

const valueOf = (facts: readonly Occurred<ValueFact>[], asOf: string) =>
  valueAt(foldFacts(valueProjection, defaultContext, facts), dayOf(asOf), defaultContext);

const earning = (orderId: string, when: string, margin: number) =>
  bought(orderId, when, { lines: [{ sku: 'a', qty: 1, unitPrice: margin, unitCost: 0 }] });

describe('present value of past margin, worked example of domain.md §2.3', () => {
  test('¥1,000 a year ago → ¥1,090', () => {
    expect(valueOf([earning('o', '2023-05-05', 100_000)], '2024-05-04').pvPast).toBe(109_000);
  });

  it('is the margin itself on the day, and adds up over orders', () => {
    const facts = [earning('old', '2023-05-05', 100_000), earning('new', '2024-05-04', 500)];
    expect(valueOf(facts, '2024-05-04').pvPast).toBe(109_500);
  });

  it('follows what refunds leave of a margin', () => {
    const facts = [earning('o', '2023-05-05', 100_000), gaveBack('o', '2024-01-01', 50_000)];
    expect(valueOf(facts, '2024-05-04').pvPast).toBe(54_500);
  });

  it('keeps a loss', () => {
    const sold = { lines: [{ sku: 'a', qty: 1, unitPrice: 0, unitCost: 100_000 }] };
    expect(valueOf([bought('o', '2023-05-05', sold)], '2024-05-04').pvPast).toBe(-109_000);
  });

  it('of a hair below nothing is nothing', () => {
    const loss = bought('loss', '2024-05-03', { lines: [{ sku: 'a', qty: 1, unitPrice: 0, unitCost: 1 }] });
    expect(valueOf([loss, earning('o', '2024-05-04', 1)], '2024-05-04').pvPast).toBe(0);
  });
});

describe('the window of 24 months', () => {
  const facts = [bought('first', '2022-03-31'), bought('second', '2024-01-01')];

  it('holds a purchase up to the day before it is 24 months old', () => {
    expect(valueOf(facts, '2024-03-30').window.orders).toBe(2);
    expect(valueOf(facts, '2024-03-31').window.orders).toBe(1);
    expect(valueOf(facts, '2024-03-31').life.orders).toBe(2);
  });

  it('loses a refund to the order that it belongs to, not to the day it came', () => {
    const returned = [...facts, gaveBack('first', '2024-02-01', 4000)];
    expect(valueOf(returned, '2024-03-30').window).toMatchObject({ orders: 2, net: 16_000 });
    expect(valueOf(returned, '2024-03-31').window).toMatchObject({ orders: 1, net: 10_000 });
  });

  it('takes a late refund of an order that has left only from the whole life', () => {
    const returned = [...facts, gaveBack('first', '2024-06-01', 4000)];
    expect(valueOf(returned, '2024-06-01')).toMatchObject({ window: { net: 10_000 }, life: { net: 16_000 } });
  });
});

describe('recency', () => {
  it('goes back to the purchase before when the last one is wholly refunded', () => {
    const facts = [bought('kept', '2024-01-01'), bought('last', '2024-06-01'), gaveBack('last', '2024-06-09', 10_000)];
    expect(valueOf(facts, '2024-06-09')).toMatchObject({
      recency: { lastPurchaseOn: '2024-01-01', days: 160, months: 5 },
      rfm: { r: 3 },
    });
  });

  test('23:30 and 00:30 in Shanghai are two business days, although one day in UTC', () => {
    const late = bought('late', '2024-06-30 23:30');
    const early = bought('early', '2024-07-01 00:30');
    expect(valueOf([late], '2024-07-30').rfm?.r).toBe(5);
    expect(valueOf([late], '2024-07-31').rfm?.r).toBe(4);
    expect(valueOf([early], '2024-08-01').rfm?.r).toBe(5);
    expect(valueOf([late, early], '2024-07-01').recency?.lastPurchaseOn).toBe('2024-07-01');
  });

  test.each([
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2020-02-29', '2024-02-29', 48],
    ['2024-06-15', '2024-06-15', 0],
  ])('from %s to %s there are %i whole months', (last, asOf, months) => {
    expect(valueOf([bought('o', last)], asOf).recency?.months).toBe(months);
  });
});

describe('nextTransitionAt', () => {
  const next = (facts: Occurred<ValueFact>[], asOf: string) => {
    const { nextTransitionAt } = valueOf(facts, asOf);
    return nextTransitionAt === null ? null : formatDay(defaultContext.calendar.dayOf(nextTransitionAt));
  };

  it('is the first instant of the day on which R falls', () => {
    expect(valueOf([bought('o', '2024-01-31')], '2024-02-10').nextTransitionAt).toBe(at('2024-03-01 00:00'));
  });

  it('passes over days on which an order leaves and the code stays', () => {
    const older = ['2022-02-01', '2022-02-02', '2022-02-03'].map((day) => bought(day, day));
    expect(next([...older, bought('o', '2024-01-31')], '2024-01-31')).toBe('2024-02-03');
    expect(next([...older, bought('o', '2024-01-31')], '2024-02-10')).toBe('2024-03-01');
  });

  it('is the day on which the average rises because a small order leaves', () => {
    const facts = [bought('small', '2022-02-15', { paid: 1 }), bought('large', '2024-01-31', { paid: 50_001 })];
    expect(next(facts, '2024-01-31')).toBe('2024-02-15');
  });

  it('is null when time changes nothing any more, or never did', () => {
    expect(next([bought('o', '2020-01-31')], '2024-01-01')).toBeNull();
    expect(next([], '2024-01-01')).toBeNull();
  });
});

describe('a reading', () => {
  it('leaves the document as it is', () => {
    const doc = foldFacts(valueProjection, defaultContext, [bought('o', '2022-01-31'), bought('p', '2024-01-31')]);
    const before = structuredClone(doc);
    valueAt(doc, dayOf('2029-01-01'), defaultContext);
    expect(doc).toEqual(before);
  });
});
