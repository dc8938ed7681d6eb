import { describe, expect, it, test } from '@jest/globals';
import { compareFold, type Occurred } from '@annals/kernel';
import fc from 'fast-check';
import type { CostIncurred } from '../account/events.js';
import { contextOf, newPopulation, type Context, type FittedModel } from '../clock/population.js';
import { defaultPolicy, type Policy } from '../policy/policy.js';
import { cutsOf } from '../value/cuts.js';
import { valueProjection, type ValueFact } from '../value/projection.js';
import { valueAt } from '../value/reading.js';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, gaveBack } from '../testing/purchases.js';
import { cellOf, highFrom, isBelowZero, matrixCutsOf } from './matrix.js';
import { matrixOf } from './settle-matrix.js';

const model: FittedModel = {
  id: 'm-1',
  asOf: '2024-06-30',
  policyVersion: 1,
  unitDays: 7,
  decimals: null,
  customers: 2357,
  repeaters: 946,
  purchases: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, logLikelihood: -9582.4 },
  spend: { p: 6.25, q: 3.74, gamma: 1544, logLikelihood: -8412.4 },
  spendRefusal: null,
  dataHash: '',
};

const asOf = '2024-06-30';
const cutsWith = (matrix: { x: number; y: number }) => ({
  ...cutsOf([], dayOf(asOf), defaultPolicy),
  matrix: { model: 'm-1', buyers: 10, ...matrix },
});
const contextWith = (matrix: { x: number; y: number }, policy: Policy = defaultPolicy): Context =>
  contextOf({ ...newPopulation, policy, model, cuts: cutsWith(matrix) });

describe('the CLV matrix, worked examples of domain.md §2.3 and §2.7', () => {
  test('x=800 (cut 500), y=90 (cut 120) → HL 维持', () => {
    expect(cellOf({ x: 800, y: 90 }, { x: 500, y: 120 })).toBe('KEEP');
  });

  test('HH 贵宾, LH 改进, HL 维持, LL 放弃; who stands on a cut is high', () => {
    const cuts = { x: 500, y: 120 };
    const of = (x: number, y: number) => cellOf({ x, y }, cuts);
    expect([of(500, 120), of(499, 120), of(500, 119), of(499, 119)]).toEqual(['MVC', 'MGC', 'KEEP', 'ABANDON']);
  });

  test('belowZero = y − expected service cost < 0, apart from the cell', () => {
    expect([isBelowZero(90, 91), isBelowZero(90, 90), isBelowZero(-1, 0)]).toEqual([true, false, true]);
  });

  test('high is from P80 (nearest rank) of the buyers, or from the amounts of the policy', () => {
    const buyers = Array.from({ length: 10 }, (_, i) => ({ x: i, y: 100 - i }));
    const cuts = matrixCutsOf(buyers, model, defaultPolicy)!;
    expect(cuts).toEqual({ model: 'm-1', buyers: 10, x: 7, y: 98 });
    expect(matrixCutsOf([], model, defaultPolicy)).toBeUndefined();
    const matrix = { highFrom: 0.8, cutsMajor: { x: 500, y: 120 } };
    const policy = { ...defaultPolicy, prediction: { ...defaultPolicy.prediction, matrix } };
    expect(highFrom(cuts, policy)).toEqual({ x: 50_000, y: 12_000 });
    expect(highFrom(cuts, defaultPolicy)).toEqual({ x: 7, y: 98 });
  });
});

const served = (id: string, when: string | number, amountMinor: number): Occurred<CostIncurred> => ({
  id,
  occurredAt: typeof when === 'number' ? when : at(when),
  sourceSeq: 0,
  event: {
    type: 'CostIncurred',
    data: { costId: id, kind: 'SERVICE', amount: { amountMinor, currency: 'CNY', fxToBase: '1' } },
  },
});

describe('a customer’s cell', () => {
  const facts = [bought('a', '2024-01-05'), bought('b', '2024-03-05'), bought('c', '2024-05-05')];

  it('is as of the day of the cuts, whatever happens after it', () => {
    const context = contextWith({ x: 1, y: 1 });
    const doc = foldFacts(valueProjection, context, facts);
    expect(valueProjection.category(doc)).toMatchObject({ cell: 'MVC', belowZero: false });
    const later = foldFacts(valueProjection, context, [
      ...facts,
      bought('d', '2024-07-01', { paid: 9_000_000 }),
      gaveBack('a', '2024-07-02', 10_000),
    ]);
    expect(later.matrix).toEqual(doc.matrix);
    expect(valueAt(later, dayOf('2024-08-01'), context).matrix).toMatchObject({
      asOf,
      cell: 'MVC',
      high: { x: 1, y: 1 },
    });
  });

  it('is below zero where services of the past year cost more than is expected', () => {
    const costly = foldFacts(valueProjection, contextWith({ x: 1, y: 1 }), [
      ...facts,
      served('s', '2024-05-06', 9_000_000),
    ]);
    expect(valueProjection.category(costly)).toMatchObject({ cell: 'MVC', belowZero: true });
    const old = foldFacts(valueProjection, contextWith({ x: 1, y: 1 }), [
      ...facts,
      served('s', '2023-05-06', 9_000_000),
    ]);
    expect(valueProjection.category(old)).toMatchObject({ belowZero: false });
  });

  it('is null without a model, without cuts of it, and for someone who had not bought by then', () => {
    const none = { cell: null, belowZero: null };
    const of = (context: Context, ...own: Occurred<ValueFact>[]) =>
      valueProjection.category(foldFacts(valueProjection, context, own));
    expect(of({ ...contextWith({ x: 1, y: 1 }), model: null }, ...facts)).toMatchObject(none);
    expect(of({ ...contextWith({ x: 1, y: 1 }), cuts: null }, ...facts)).toMatchObject(none);
    expect(of(contextWith({ x: 1, y: 1 }), bought('late', '2024-07-01'))).toMatchObject(none);
  });
});

const days = fc.integer({ min: 0, max: 400 });
const noon = (day: number) => at('2023-09-01') + day * 86_400_000;
const facts: fc.Arbitrary<Occurred<ValueFact>[]> = fc
  .array(
    fc.record({
      day: days,
      what: fc.constantFrom('buy' as const, 'buy' as const, 'back' as const, 'serve' as const),
      amount: fc.constantFrom(100, 5_000, 20_000),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((steps) => {
    const sorted = [...steps].sort((a, b) => a.day - b.day);
    return sorted.map(({ day, what, amount }, i): Occurred<ValueFact> => {
      const id = `e${String(i).padStart(2, '0')}`;
      if (what === 'serve') return served(id, noon(day), amount);
      if (what === 'back') return gaveBack(`e${String(i >> 1).padStart(2, '0')}`, noon(day), amount, { returnId: id });
      return bought(id, noon(day), { paid: 20_000 });
    });
  });

describe('the place in the matrix', () => {
  const context = contextWith({ x: 12_000, y: 4_000 });

  it('that is kept from fact to fact is what a computation from all facts gives', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const doc = foldFacts(valueProjection, context, all);
        const fresh = matrixOf({ ...doc, matrix: null }, context);
        expect(doc.matrix).toEqual(JSON.parse(JSON.stringify(fresh)));
      }),
    );
  });

  it('is the same when the cuts came only after all facts, and when they came again', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const before = foldFacts(valueProjection, { ...context, cuts: null }, all);
        const settled = valueProjection.settle!(before, context);
        expect(settled.matrix).toEqual(foldFacts(valueProjection, context, all).matrix);
        const again = valueProjection.settle!(structuredClone(settled), context);
        expect(again).toEqual(settled);
      }),
    );
  });

  it('does not move with time, and reading changes nothing', () => {
    fc.assert(
      fc.property(facts, days, (all, more) => {
        const doc = foldFacts(valueProjection, context, all.toSorted(compareFold));
        const kept = structuredClone(doc);
        const day = dayOf('2024-10-10') + more;
        const view = valueAt(doc, day, context);
        expect(doc).toEqual(kept);
        const swept = elapseUpTo(valueProjection, context, doc, context.calendar.startOf(day));
        expect(valueAt(swept, day, context)).toEqual(view);
      }),
    );
  });
});
