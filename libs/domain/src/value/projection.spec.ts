import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/policy.js';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { cutsOf, standingAt } from './cuts.js';
import { settleValue, valueProjection } from './projection.js';
import { valueAt } from './reading.js';

const history = [bought('a', '2022-07-01', { paid: 60_000 }), bought('b', '2024-06-15', { paid: 80_000 })];
const fold = () => foldFacts(valueProjection, defaultContext, history);

const cuts = cutsOf(
  [
    { customerId: 'c0', margin: 90_000, revenue: 900_000 },
    { customerId: 'c1', margin: 56_000, revenue: 140_000 },
    { customerId: 'c2', margin: 10, revenue: 100 },
  ],
  dayOf('2024-06-30'),
  defaultPolicy,
);

/** While no model is in force. */
const noCell = { cell: null, belowZero: null };

describe('category', () => {
  it('is the RFM code, and the tiers once there are cuts', () => {
    const doc = fold();
    expect(valueProjection.category(doc)).toEqual({
      rfm: '522',
      pyramid: null,
      contribution: null,
      importance: null,
      ...noCell,
    });
    expect(valueProjection.category(settleValue(doc, { ...defaultContext, cuts }))).toEqual({
      rfm: '522',
      pyramid: 'ORDINARY',
      contribution: 'MIDDLE',
      importance: 'ORDINARY',
      ...noCell,
    });
  });

  it('of a registered customer who never bought has no code', () => {
    const registered = { type: 'CustomerRegistered', data: { kind: 'PERSON' } } as const;
    const fact = { id: 'r', occurredAt: at('2024-01-01'), sourceSeq: 0, event: registered };
    const doc = foldFacts(valueProjection, { ...defaultContext, cuts }, [fact]);
    const none = { rfm: null, pyramid: 'UNRANKED', contribution: null, importance: null, ...noCell };
    expect(valueProjection.category(doc)).toEqual(none);
    expect(valueProjection.indexes(doc, defaultContext).map(({ index }) => index)).toEqual(['net', 'margin']);
    expect(valueProjection.tallies(doc)).toMatchObject({ customers: 1, buyers: 0, 'pyramid:UNRANKED': 1 });
    expect(valueProjection.explain(doc, defaultContext).next).toMatchObject({ recency: { score: 5, purchases: 1 } });
  });
});

describe('due', () => {
  it('comes at the start of each day on which a score or a sum changes by time alone', () => {
    let doc = fold();
    const days = [];
    for (let due = valueProjection.due(doc, defaultContext); due; due = valueProjection.due(doc, defaultContext)) {
      days.push(due);
      doc = valueProjection.elapse(doc, due, defaultContext);
    }
    // a leaves the window; R = 4, 3, 2, 1; b leaves the window
    const dates = ['2024-07-01', '2024-07-16', '2024-09-16', '2024-12-16', '2025-06-16', '2026-06-15'];
    expect(days).toEqual(dates.map((date) => ({ at: at(`${date} 00:00`), by: 'DayClosed' })));
  });
});

describe('settle', () => {
  it('is idempotent, and follows newer cuts', () => {
    const doc = settleValue(fold(), { ...defaultContext, cuts });
    const once = structuredClone(doc);
    expect(settleValue(doc, { ...defaultContext, cuts })).toEqual(once);
    expect(settleValue(doc, { ...defaultContext, cuts: cutsOf([], dayOf('2024-07-31'), defaultPolicy) }).tiers).toEqual(
      {
        pyramid: 'SMALL',
        contribution: 'TAIL',
        importance: 'ORDINARY',
      },
    );
  });

  it('measures all orders by a newly adopted policy, as if it had always held', () => {
    const value = { ...defaultPolicy.value, windowMonths: 12, marginRate: 0.5, frequency: [1, 2, 3, 4] };
    const adopted = { ...defaultContext, policy: { ...defaultPolicy, version: 2, value } };
    const doc = settleValue(fold(), adopted);
    expect(doc.window).toMatchObject({ orders: 1, margin: 40_000 });
    expect(doc).toEqual(foldFacts(valueProjection, adopted, history));
  });

  it('takes orders that have left into a window that became longer', () => {
    const policy = { ...defaultPolicy, version: 2, value: { ...defaultPolicy.value, windowMonths: 36 } };
    const doc = elapseUpTo(valueProjection, defaultContext, fold(), at('2024-08-01'));
    expect(doc.window.orders).toBe(1);
    expect(settleValue(doc, { ...defaultContext, policy }).window.orders).toBe(2);
    expect(valueAt(doc, dayOf('2025-06-30'), { ...defaultContext, policy }).window.orders).toBe(2);
    expect(valueAt(doc, dayOf('2025-07-01'), { ...defaultContext, policy }).window.orders).toBe(1);
  });
});

describe('tallies', () => {
  it('count customers by code, box and tier, and sum their money', () => {
    const doc = settleValue(fold(), { ...defaultContext, cuts });
    expect(valueProjection.tallies(doc)).toEqual({
      customers: 1,
      buyers: 1,
      estimated: 1,
      gross: 140_000,
      refunds: 0,
      net: 140_000,
      margin: 56_000,
      net24: 140_000,
      margin24: 56_000,
      'rfm:522': 1,
      'box:GENERAL_DEVELOPMENT': 1,
      'pyramid:ORDINARY': 1,
      'contribution:MIDDLE': 1,
      'importance:ORDINARY': 1,
      'net:ORDINARY': 140_000,
      'margin:ORDINARY': 56_000,
      'net24:ORDINARY': 140_000,
      'margin24:ORDINARY': 56_000,
    });
  });
});

describe('indexes', () => {
  it('order by net of the life, margin of the window, and code', () => {
    const doc = elapseUpTo(valueProjection, defaultContext, fold(), at('2024-07-01 00:00'));
    expect(valueProjection.indexes(doc, defaultContext)).toEqual([
      { index: 'net', key: [140_000] },
      { index: 'margin', key: [32_000] },
      { index: 'rfm', key: ['512', 140_000] },
    ]);
  });
});

describe('explain', () => {
  it('gives figures and thresholds from which the category follows, and what is missing', () => {
    const context = { ...defaultContext, cuts };
    const { inputs, thresholds, next, nextTransitionAt } = valueProjection.explain(
      settleValue(fold(), context),
      context,
    );
    expect(inputs).toEqual({
      asOf: '2024-06-15',
      lastPurchaseOn: '2024-06-15',
      matrix: null,
      n24: 2,
      net24: 140_000,
      average24: 70_000,
      margin24: 56_000,
      net: 140_000,
      estimated: true,
      scores: { r: 5, f: 2, m: 2 },
    });
    expect(thresholds).toEqual({
      windowMonths: 24,
      recencyMonths: [1, 3, 6, 12],
      frequency: [2, 6, 11, 24],
      monetary: [50_000, 100_000, 300_000, 500_000],
      cuts: {
        asOf: '2024-06-30',
        pyramid: cuts.pyramid,
        importance: cuts.importance,
        contribution: cuts.contribution,
        matrix: null,
      },
    });
    expect(next).toEqual({
      recency: null,
      frequency: { score: 3, purchases: 4 },
      monetary: { score: 3, averageAbove: 100_000 },
      pyramid: { tier: 'KEY_SECOND', margin24: 90_000, lacking: 34_000 },
    });
    expect(nextTransitionAt).toBe(at('2024-07-01 00:00'));
  });

  it('names no next pyramid tier where nobody was ranked', () => {
    const context = { ...defaultContext, cuts: cutsOf([], dayOf('2024-05-31'), defaultPolicy) };
    expect(valueProjection.explain(settleValue(fold(), context), context).next).toMatchObject({ pyramid: null });
  });

  it('has nothing next at the best', () => {
    const best = Array.from({ length: 24 }, (_, i) => bought(`o${i}`, '2024-06-15', { paid: 500_001 }));
    const context = { ...defaultContext, cuts };
    const doc = foldFacts(valueProjection, context, best);
    expect(valueProjection.category(doc)).toMatchObject({ rfm: '555', pyramid: 'KEY_TOP' });
    expect(valueProjection.explain(doc, context).next).toBeNull();
  });
});

describe('standingAt', () => {
  it('tells a past day as it was then: later orders and refunds do not count', () => {
    const doc = foldFacts(valueProjection, defaultContext, [...history, gaveBack('a', '2024-05-01', 30_000)]);
    const standing = (day: string) => standingAt(doc, dayOf(day), defaultContext);
    expect(standing('2022-06-30')).toBeNull();
    expect(standing('2022-07-01')).toEqual({ margin: 24_000, revenue: 60_000 });
    expect(standing('2024-04-30')).toEqual({ margin: 24_000, revenue: 60_000 });
    expect(standing('2024-05-01')).toEqual({ margin: 12_000, revenue: 30_000 });
    expect(standing('2024-06-30')).toEqual({ margin: 44_000, revenue: 110_000 });
    expect(standing('2024-07-01')).toEqual({ margin: 32_000, revenue: 80_000 });
    expect(standing('2026-06-15')).toBeNull();
  });

  it('clamps months like the window: of 29 February 2024 nothing is left on 28 February 2026', () => {
    const doc = foldFacts(valueProjection, defaultContext, [bought('leap', '2024-02-29')]);
    expect(standingAt(doc, dayOf('2026-02-27'), defaultContext)).toEqual({ margin: 4000, revenue: 10_000 });
    expect(standingAt(doc, dayOf('2026-02-28'), defaultContext)).toBeNull();
    expect(valueAt(doc, dayOf('2026-02-28'), defaultContext).window.orders).toBe(0);
  });

  it('agrees with what the document ranks by on that day', () => {
    const doc = fold();
    const { window } = valueAt(doc, dayOf('2024-06-30'), defaultContext);
    expect(standingAt(doc, dayOf('2024-06-30'), defaultContext)).toEqual({
      margin: window.margin,
      revenue: window.net,
    });
  });
});
