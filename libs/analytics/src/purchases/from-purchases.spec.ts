import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cdnowTable, day } from '../testing/cdnow.js';
import { rowsOf, sumOver } from '../testing/values.js';
import { statisticsOf, tableOf, weeksUntil, type DatedPurchase } from './from-purchases.js';
import { checkStatistics, columnsOf, isPossible } from './purchase-statistics.js';

const bought = (date: string, paid = 100, refunded = 0): DatedPurchase => ({ day: day(date), paid, refunded });
const until = weeksUntil(day('2024-03-31'));

describe('statistics of dated purchases', () => {
  it('count repeat days and weeks since the first', () => {
    const purchases = [bought('2024-01-01'), bought('2024-01-15', 300), bought('2024-02-26', 500)];
    expect(statisticsOf(purchases, until)).toEqual({ x: 2, tx: 8, T: 90 / 7, m: 400 });
  });

  it('merge purchases of one day', () => {
    const purchases = [bought('2024-01-01'), bought('2024-01-01'), bought('2024-01-08', 30), bought('2024-01-08', 70)];
    expect(statisticsOf(purchases, until)).toMatchObject({ x: 1, tx: 1, m: 100 });
  });

  it('end with the cutoff, that day included', () => {
    const purchases = [bought('2024-01-01'), bought('2024-03-31'), bought('2024-04-01')];
    expect(statisticsOf(purchases, until)).toMatchObject({ x: 1, tx: 90 / 7, T: 90 / 7 });
    expect(statisticsOf([bought('2024-04-01')], until)).toBeNull();
    expect(statisticsOf([], until)).toBeNull();
  });

  it('leave out days that were wholly refunded, the first one too', () => {
    const purchases = [bought('2024-01-01', 100, 100), bought('2024-01-08'), bought('2024-01-15', 50, 50)];
    expect(statisticsOf(purchases, until)).toEqual({ x: 0, tx: 0, T: 83 / 7, m: 0 });
    expect(statisticsOf([bought('2024-01-01', 100, 100)], until)).toBeNull();
  });

  it('keep what is left of a partial refund, and purchases for nothing', () => {
    const purchases = [bought('2024-01-01', 0), bought('2024-01-08', 100, 40), bought('2024-01-15', 0)];
    expect(statisticsOf(purchases, until)).toMatchObject({ x: 2, m: 30 });
  });

  it('keep a day on which one of two purchases was refunded', () => {
    const purchases = [bought('2024-01-01'), bought('2024-01-08', 70, 70), bought('2024-01-08', 30)];
    expect(statisticsOf(purchases, until)).toMatchObject({ x: 1, m: 30 });
  });

  it('are in any unit, rounded or not', () => {
    const purchases = [bought('2024-01-01'), bought('2024-01-04')];
    expect(statisticsOf(purchases, { ...until, decimals: 2 })).toMatchObject({ tx: 0.43, T: 12.86 });
    expect(statisticsOf(purchases, { ...until, unitDays: 1 })).toMatchObject({ tx: 3, T: 90 });
  });

  it('are possible, and the same, in whatever order purchases come', () => {
    const purchase = fc.record({
      day: fc.integer({ min: 19_000, max: 20_000 }),
      paid: fc.integer({ min: 0, max: 500 }),
      refunded: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(purchase, { maxLength: 20 }), (purchases) => {
        const statistics = statisticsOf(purchases, weeksUntil(19_800));
        expect(statistics === null || isPossible(statistics)).toBe(true);
        expect(statisticsOf([...purchases].reverse(), weeksUntil(19_800))).toEqual(statistics);
      }),
    );
  });

  it('of many have a row for each who had bought', () => {
    const table = tableOf(
      [
        ['a', [bought('2024-01-01')]],
        ['b', []],
        ['c', [bought('2024-01-01'), bought('2024-01-08')]],
      ],
      until,
    );
    expect(table.customers).toEqual(['a', 'c']);
    expect([...table.columns.x]).toEqual([0, 1]);
  });

  it('that no history can have are refused, with the row', () => {
    const fine = { x: 1, tx: 1, T: 2, m: 3 };
    const wrong = [
      { x: 0.5 },
      { x: -1 },
      { tx: 3 },
      { T: Infinity },
      { T: Number.NaN },
      { x: 0 },
      { m: -1 },
      { m: Number.NaN },
    ];
    for (const change of wrong) {
      const checked = checkStatistics(columnsOf([fine, { ...fine, ...change }]));
      expect(checked).toMatchObject({ error: { code: 'STATISTICS.IMPOSSIBLE', figures: { row: 1 } } });
    }
  });
});

describe('the CDNOW sample until 1997-09-30', () => {
  const { customers, columns } = cdnowTable();
  const rows = rowsOf(columns);

  it('has 2,357 customers, Σx = 2,457, and 1,411 with x = 0', () => {
    expect(customers).toHaveLength(2_357);
    expect(sumOver(rows, ({ x }) => x)).toBe(2_457);
    expect(rows.filter(({ x }) => x === 0)).toHaveLength(1_411);
  });

  it.each([
    ['0001', 2, 30.43, 38.86, 22.35],
    ['0002', 1, 1.71, 38.86, 11.77],
    ['0003', 0, 0, 38.86, 0],
    ['0006', 7, 29.43, 38.86, 73.74],
  ])('customer %s is (%d, %d, %d) and spends %d, as published', (customer, x, tx, T, m) => {
    expect(rows[customers.indexOf(customer)]).toEqual({ x, tx, T, m });
  });

  it.each([
    ['0017', 10, 34.14, 38.86],
    ['0059', 1, 38.43, 38.43],
    ['0157', 29, 37.71, 38],
    ['0325', 25, 27.29, 36.86],
    ['0509', 18, 35.14, 35.86],
    ['0539', 1, 0.14, 35.71],
  ])('customer %s is (%d, %d, %d), as published', (customer, x, tx, T) => {
    expect(rows[customers.indexOf(customer)]).toMatchObject({ x, tx, T });
  });
});
