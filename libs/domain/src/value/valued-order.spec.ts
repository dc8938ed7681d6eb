import { describe, expect, it, test } from '@jest/globals';
import { foldFacts } from '../testing/fold.js';
import { bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { valueProjection, type ValueFact } from './projection.js';
import { valueAt } from './reading.js';
import type { Occurred } from '@annals/kernel';

const on = '2024-06-15';
const lifeOf = (...facts: Occurred<ValueFact>[]) =>
  valueAt(foldFacts(valueProjection, defaultContext, facts), dayOf('2024-12-31'), defaultContext).life;

describe('margin', () => {
  it('is price less discount less cost over the lines', () => {
    const lines = [
      { sku: 'a', qty: 3, unitPrice: 1000, discount: 500, unitCost: 600 },
      { sku: 'b', qty: 1, unitPrice: 200, unitCost: 350 },
    ];
    expect(lifeOf(bought('o', on, { lines }))).toMatchObject({ gross: 2700, margin: 550, estimated: false });
  });

  test('a missing unit cost is estimated at the policy’s rate', () => {
    const lines = [
      { sku: 'a', qty: 1, unitPrice: 1000, unitCost: 900 },
      { sku: 'b', qty: 2, unitPrice: 500, discount: 100 },
    ];
    expect(lifeOf(bought('o', on, { lines }))).toMatchObject({ margin: 100 + 0.4 * 900, estimated: true });
  });

  it('may be negative, and is never clipped', () => {
    const lines = [{ sku: 'a', qty: 1, unitPrice: 100, unitCost: 900 }];
    expect(lifeOf(bought('o', on, { lines })).margin).toBe(-800);
  });

  it('shrinks with refunds as net to paid, rounded half to even', () => {
    const lines = [{ sku: 'a', qty: 1, unitPrice: 10, unitCost: 5 }];
    expect(lifeOf(bought('o', on, { lines }), gaveBack('o', on, 5)).margin).toBe(2);
    expect(lifeOf(bought('o', on, { lines }), gaveBack('o', on, 3)).margin).toBe(4);
  });

  it('is converted at the order’s rate', () => {
    const euro = { currency: 'EUR', fxToBase: '7.8', lines: [{ sku: 'a', qty: 1, unitPrice: 1000, unitCost: 600 }] };
    const back = gaveBack('o', '2024-07-01', 250, { currency: 'EUR', fxToBase: '9.9' });
    expect(lifeOf(bought('o', on, euro), back)).toMatchObject({ gross: 7800, refunds: 1950, net: 5850, margin: 2340 });
  });
});

describe('refunds', () => {
  const none = { orders: 0, net: 0, margin: 0, estimated: false };

  test('refund to zero = never bought in value counts', () => {
    const doc = foldFacts(valueProjection, defaultContext, [bought('o', on), gaveBack('o', '2024-07-01', 10_000)]);
    const value = valueAt(doc, dayOf('2024-12-31'), defaultContext);
    const never = valueAt(valueProjection.initial('c1'), dayOf('2024-12-31'), defaultContext);
    expect({ ...value, life: never.life }).toEqual(never);
    expect(value.life).toMatchObject(none);
    expect(valueProjection.due(doc, defaultContext)).toBeNull();
  });

  it('leave no remainder by rounding, however many parts they came in', () => {
    const yen = { currency: 'JPY', fxToBase: '0.5', paid: 3 };
    const parts = ['2024-07-01', '2024-07-02', '2024-07-03'].map((day) => gaveBack('o', day, 1, { currency: 'JPY' }));
    expect(lifeOf(bought('o', on, yen), ...parts)).toMatchObject({ ...none, gross: 2, refunds: 2 });
  });

  it('of an order worth nothing in the base currency make it never bought all the same', () => {
    const tiny = { currency: 'VND', fxToBase: '0.0003', paid: 100 };
    expect(lifeOf(bought('o', on, tiny))).toMatchObject({ orders: 1, gross: 0 });
    expect(lifeOf(bought('o', on, tiny), gaveBack('o', on, 100, { currency: 'VND' }))).toMatchObject(none);
  });

  it('that come before their order wait for it', () => {
    expect(lifeOf(gaveBack('o', '2024-06-01', 4000), bought('o', on))).toMatchObject({ orders: 1, net: 6000 });
    expect(lifeOf(gaveBack('o', '2024-06-01', 4000))).toMatchObject({ ...none, refunds: 0 });
  });

  it('leave an order that cost nothing counted', () => {
    expect(lifeOf(bought('gift', on, { paid: 0 }))).toMatchObject({ orders: 1, net: 0, margin: 0 });
  });
});
