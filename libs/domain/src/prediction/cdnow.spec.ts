import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { formatDay, type Occurred } from '@annals/kernel';
import { valueProjection } from '../value/projection.js';
import { valueAt } from '../value/reading.js';
import { contextOf, newPopulation, type FittedModel } from '../clock/population.js';
import { defaultPolicy } from '../policy/policy.js';
import type { PurchaseRecorded } from '../purchase/events.js';
import { foldFacts } from '../testing/fold.js';
import { churnProjection } from '../churn/projection.js';
import { churnAt } from '../churn/view.js';
import { bought, dayOf, gaveBack } from '../testing/purchases.js';
import { complained } from '../testing/relationship.js';
import type { ValueDoc } from '../value/doc.js';
import { fitModel, type ModelFit } from './fit.js';
import { predict } from './prediction.js';
import { addStatistics, newStatistics, statisticsAt } from './statistics.js';

const FILE = new URL('../../../../test/data/cdnow-sample.txt', import.meta.url);
const cutoff = dayOf('1997-09-30');
/** The first customer of the file by its number in the sample. */
const FIRST = '0001';
/** The published statistics count weeks to two decimals. */
const policy = { ...defaultPolicy, prediction: { ...defaultPolicy.prediction, decimals: 2 } };
const context = contextOf({ ...newPopulation, policy });

const purchaseOf = (line: string, i: number) => {
  const [, customerId, date, , dollars] = line.trim().split(/\s+/);
  const when = date!.replace(/(....)(..)/, '$1-$2-');
  return { customerId: customerId!, fact: bought(`o${i}`, when, { paid: Number(dollars!.replace('.', '')) }) };
};

let docs: Map<string, ValueDoc>;
let fitted: ModelFit;
beforeAll(() => {
  const facts = new Map<string, Occurred<PurchaseRecorded>[]>();
  for (const [i, line] of readFileSync(FILE, 'latin1').split('\r\n').filter(Boolean).entries()) {
    const { customerId, fact } = purchaseOf(line, i);
    facts.set(customerId, [...(facts.get(customerId) ?? []), fact]);
  }
  docs = new Map([...facts].map(([id, own]) => [id, foldFacts(valueProjection, context, own)]));
  const rows = newStatistics();
  for (const [id, doc] of docs) addStatistics(rows, id, doc.history.orders, cutoff, policy.prediction);
  const fit = fitModel(rows, cutoff, policy);
  if (!fit.ok) throw new Error(fit.error.code);
  fitted = fit.value;
});

describe('the model, fitted from the value documents of the CDNOW sample', () => {
  it('has r .242593, α 4.413532, a .792886, b 2.425753 and LL −9582.425561', () => {
    const { purchases, customers, repeaters } = fitted.model;
    expect({ customers, repeaters }).toEqual({ customers: 2357, repeaters: 946 });
    expect(purchases.r).toBeCloseTo(0.242593, 5);
    expect(purchases.alpha).toBeCloseTo(4.413532, 5);
    expect(purchases.a).toBeCloseTo(0.792886, 4);
    expect(purchases.b).toBeCloseTo(2.425753, 4);
    expect(purchases.logLikelihood).toBeCloseTo(-9582.425561, 5);
  });

  it('has p 6.25, q 3.74, γ $15.44 of spend', () => {
    const { p, q, gamma } = fitted.model.spend!;
    expect([p.toFixed(2), q.toFixed(2), (gamma / 100).toFixed(2)]).toEqual(['6.25', '3.74', '15.44']);
    expect(fitted.model.spendRefusal).toBeNull();
  });

  it('does not depend on who was read first', () => {
    const rows = newStatistics();
    for (const [id, doc] of [...docs].reverse()) addStatistics(rows, id, doc.history.orders, cutoff, policy.prediction);
    expect(fitModel(rows, cutoff, policy)).toEqual({ ok: true, value: fitted });
  });
});

describe('a fit', () => {
  const fitOf = (least: number, repeaters: number) => {
    const rows = newStatistics();
    for (const [id, { history }] of [...docs].slice(0, 300))
      addStatistics(rows, id, history.orders, cutoff, policy.prediction);
    return fitModel(rows, cutoff, {
      ...policy,
      prediction: { ...policy.prediction, fit: { customers: least, repeaters } },
    });
  };

  it('is refused of too few customers, or too few who bought again, as the policy says', () => {
    expect(fitOf(301, 1)).toMatchObject({ ok: false, error: { code: 'FIT.TOO_FEW_CUSTOMERS' } });
    expect(fitOf(300, 300)).toMatchObject({ ok: false, error: { code: 'FIT.TOO_FEW_REPEATERS' } });
    expect(fitOf(200, 50)).toMatchObject({ ok: true });
  });
});

const published = (): FittedModel => ({
  id: 'm-1',
  ...fitted.model,
  dataHash: '',
  purchases: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, logLikelihood: -9582.4 },
  spend: { p: 6.25, q: 3.74, gamma: 1544, logLikelihood: -8412.4 },
});

describe('predicted value', () => {
  test('customer 1 of CDNOW, 52 weeks, 9%, margin 40%: discounted purchases 1.496771, CLV 14.7664', () => {
    const { history } = docs.get(FIRST)!;
    const statistics = statisticsAt(history.orders, cutoff, policy.prediction)!;
    expect(statistics).toMatchObject({ x: 2, tx: 30.43, T: 38.86 });
    // The published mean spend is rounded to cents.
    const told = predict(published(), { ...statistics, m: 2235 }, 0.4, policy);
    expect(told.discounted).toBeCloseTo(1.496771, 6);
    expect(told.clv12! / 100).toBeCloseTo(14.7664, 4);
    expect(told.pAlive).toBeCloseTo(0.726579, 5);
    expect(told.reason).toBeNull();
  });

  it('is shown with the model that it comes from', () => {
    const view = valueAt(docs.get(FIRST)!, dayOf('1998-06-30'), { ...context, model: published() });
    expect(view.predicted).toMatchObject({ reason: null, model: { id: 'm-1', asOf: '1997-09-30' } });
    expect(view.predicted.clvBroad).toBe(view.pvPast + view.predicted.clv12!);
    expect(view.predicted.statistics!.T).toBeGreaterThan(70);
  });

  it('is null and says why: no model in force, never bought, no spend in the model', () => {
    const doc = docs.get(FIRST)!;
    const none = { pAlive: null, e12: null, eMargin: null, clv12: null, clvBroad: null };
    expect(valueAt(doc, cutoff + 400, context).predicted).toMatchObject({ ...none, reason: 'MODEL.NOT_FITTED' });
    const model = published();
    const never = valueAt(valueProjection.initial('c'), cutoff, { ...context, model });
    expect(never.predicted).toMatchObject({ ...none, reason: 'PURCHASES.NONE', model: { id: 'm-1' } });
    const poor = { ...model, spend: null, spendRefusal: 'FIT.NOT_IDENTIFIED' };
    expect(valueAt(doc, cutoff + 400, { ...context, model: poor }).predicted).toMatchObject({
      e12: expect.any(Number),
      clv12: null,
      reason: 'FIT.NOT_IDENTIFIED',
    });
  });
});

describe('churn', () => {
  test('P(alive) = .7266 and an open complaint → 60.0 red, folded with the model that was fitted', () => {
    const model: FittedModel = { id: 'm-1', ...fitted.model, asOf: '1997-09-29', dataHash: '' };
    const modelled = contextOf({ ...newPopulation, policy, model, models: [model] });
    // As customer 1, x = 2, tₓ = 30.43, T = 38.86, but for a fall of spend, which would be another driver.
    const facts = [
      ...[bought('o1', '1997-01-01'), bought('o2', '1997-06-01'), bought('o3', '1997-08-02')],
      complained('k', '1997-09-01'),
    ];
    const view = churnAt(foldFacts(churnProjection, modelled, facts), cutoff, modelled);
    expect((1 - view.gone!).toFixed(3)).toBe('0.727');
    expect(view.risk!.toFixed(1)).toBe('60.0');
    expect(view).toMatchObject({ band: 'RED', drivers: ['complaint'], goneBy: 'MODEL', model: 'm-1' });
  });

  it('asks P(alive) of the same x, tₓ, T as value, for all customers of the sample', () => {
    const model: FittedModel = { id: 'm-1', ...fitted.model, dataHash: '' };
    const modelled = contextOf({ ...newPopulation, policy, model, models: [model] });
    const day = dayOf('1998-07-31');
    let asked = 0;
    for (const { history } of docs.values()) {
      const facts = history.orders.map(({ id: order, day: on, paid }) => bought(order, formatDay(on), { paid }));
      const { goneBy, gone } = churnAt(foldFacts(churnProjection, modelled, facts), day, modelled);
      if (goneBy !== 'MODEL') continue;
      const { pAlive } = predict(model, statisticsAt(history.orders, day, model)!, 0.4, policy);
      expect(1 - gone!).toBeCloseTo(pAlive!, 12);
      asked++;
    }
    expect(asked).toBeGreaterThan(900);
  });
});

describe('statistics of orders', () => {
  const unit = { unitDays: 7, decimals: null };
  const orders = foldFacts(valueProjection, context, [
    bought('a', '2024-01-01', { paid: 1000 }),
    bought('b', '2024-01-08 09:00', { paid: 300 }),
    bought('c', '2024-01-08 21:00', { paid: 500 }),
    bought('d', '2024-01-15', { paid: 900 }),
    gaveBack('c', '2024-01-20', 200),
    gaveBack('d', '2024-02-01', 900),
  ]).history.orders;

  it('merge a business day, and take wholly refunded days out from the day of the refund on', () => {
    expect(statisticsAt(orders, dayOf('2024-01-19'), unit)).toEqual({ x: 2, tx: 2, T: 18 / 7, m: 850 });
    expect(statisticsAt(orders, dayOf('2024-01-31'), unit)).toEqual({ x: 2, tx: 2, T: 30 / 7, m: 750 });
    expect(statisticsAt(orders, dayOf('2024-02-01'), unit)).toEqual({ x: 1, tx: 1, T: 31 / 7, m: 600 });
    expect(statisticsAt(orders, dayOf('2023-12-31'), unit)).toBeNull();
  });
});
