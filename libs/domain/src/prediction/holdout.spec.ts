import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { finish } from '@annals/analytics';
import type { Occurred } from '@annals/kernel';
import { contextOf, newPopulation } from '../clock/population.js';
import { defaultPolicy } from '../policy/policy.js';
import type { PurchaseRecorded } from '../purchase/events.js';
import { bought, dayOf, gaveBack } from '../testing/purchases.js';
import { heldOf, holdoutAt, ordersOf, type Holdout, type HoldoutHeld } from './holdout.js';

const FILE = new URL('../../../../test/data/cdnow-sample.txt', import.meta.url);
const context = contextOf({ ...newPopulation, policy: defaultPolicy });
const prediction = { ...defaultPolicy.prediction, decimals: 2 };
const wish = { calibrateUntil: dayOf('1997-09-30'), until: dayOf('1998-06-30') };

function told(held: readonly HoldoutHeld[], days = wish): Holdout | string {
  const result = finish(holdoutAt(held, days, prediction));
  return result.ok ? result.value : result.error.code;
}

function cdnowHeld(): HoldoutHeld[] {
  const facts = new Map<string, Occurred<PurchaseRecorded>[]>();
  for (const [i, line] of readFileSync(FILE, 'latin1').split('\r\n').filter(Boolean).entries()) {
    const [, id, date, , dollars] = line.trim().split(/\s+/) as [string, string, string, string, string];
    const fact = bought(`o${i}`, date.replace(/(....)(..)/, '$1-$2-'), { paid: Number(dollars.replace('.', '')) });
    facts.set(id, [...(facts.get(id) ?? []), fact]);
  }
  return [...facts].map(([id, own]) => heldOf(ordersOf(id, own, context), wish, prediction)!);
}

describe('the second part, told from the first', () => {
  const held = cdnowHeld();

  test('ΣE[Y(39)] vs the actual 1,882 of CDNOW, folded by the value projection: 12.1% too low', () => {
    const found = told(held) as Holdout;
    expect(found).toMatchObject({ customers: 2_357, actual: 1_882 });
    expect(found.expected).toBeCloseTo(1653.4233, 3);
    expect(found.error).toBeCloseTo(-0.121, 3);
    expect(found.buckets.map(({ customers }) => customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    expect(found.cumulative).toHaveLength(39);
  });

  it('is refused where it is empty, or where the policy asks for more customers', () => {
    expect(told(held, { ...wish, until: wish.calibrateUntil })).toBe('HOLDOUT.EMPTY');
    expect(told(held.slice(0, 199))).toBe('FIT.TOO_FEW_CUSTOMERS');
  });
});

describe('the two parts of a customer', () => {
  const orders = ordersOf(
    'c1',
    [
      bought('a', '2024-01-01', { paid: 100 }),
      bought('b', '2024-01-10', { paid: 100 }),
      bought('c', '2024-02-10', { paid: 100 }),
      bought('d', '2024-02-10 18:00', { paid: 100 }),
      bought('e', '2024-02-20', { paid: 100 }),
      gaveBack('b', '2024-02-15', 100),
      gaveBack('e', '2024-03-20', 100),
    ],
    context,
  );
  const parts = (calibrateUntil: string, until: string) =>
    heldOf(orders, { calibrateUntil: dayOf(calibrateUntil), until: dayOf(until) }, defaultPolicy.prediction);

  it('know nothing of refunds that came later: b still counts in January, e until it came back', () => {
    const held = parts('2024-01-31', '2024-02-29')!;
    expect(held.statistics.x).toBe(1);
    expect(held.later).toEqual([dayOf('2024-02-10'), dayOf('2024-02-20')]);
    expect(parts('2024-01-31', '2024-03-31')!.later).toEqual([dayOf('2024-02-10')]);
    expect(parts('2024-02-15', '2024-03-01')!.statistics.x).toBe(1);
  });

  it('are none of someone who had not bought by then', () => {
    expect(parts('2023-12-31', '2024-03-31')).toBeNull();
  });
});
