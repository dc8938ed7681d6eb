import { describe, expect, it } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import type { PurchaseLine } from '../purchase/events.js';
import * as made from '../testing/attitude/facts.js';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { boughtOf, boughtOn, registered, touched } from '../testing/relationship.js';
import { categoriesBought, PairCount } from './cross-sell.js';
import { behaviourProjection, type BehaviourFact } from './projection.js';
import { behaviourAt } from './view.js';

type Facts = readonly Occurred<BehaviourFact>[];
const read = (facts: Facts, date: string) =>
  behaviourAt(foldFacts(behaviourProjection, defaultContext, facts), dayOf(date), defaultContext);
const classes = (facts: Facts, dates: readonly string[]) => dates.map((date) => read(facts, date).loyaltyClass);

/** A line of 100.00 less a discount. */
const line = (discount: number, category?: string): PurchaseLine => ({
  sku: 'a',
  qty: 1,
  unitPrice: 10_000,
  ...(discount > 0 && { discount }),
  ...(category !== undefined && { category }),
});

describe('purchase behaviour (domain.md §2.7, row 49)', () => {
  it('gaps 30, 45, 40, 60, 35 → a cycle of 40 days', () => {
    const dates = ['2024-01-01', '2024-01-31', '2024-03-16', '2024-04-25', '2024-06-24', '2024-07-29'];
    expect(read(boughtOn(dates), '2024-08-01')).toMatchObject({ cycle: 40, nextPurchaseExpectedOn: '2024-09-07' });
  });

  it('fewer than three gaps between distinct days: the cycle is unknown', () => {
    const dates = ['2024-01-01', '2024-01-31', '2024-01-31', '2024-03-16'];
    expect(read(boughtOn(dates), '2024-08-01')).toMatchObject({ cycle: null, nextPurchaseExpectedOn: null });
  });

  it('only the newest ten gaps count', () => {
    const old = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'];
    const fresh = Array.from({ length: 10 }, (_, i) => `2023-02-${String(1 + 2 * i).padStart(2, '0')}`);
    expect(read(boughtOn([...old, ...fresh]), '2023-03-01').cycle).toBe(2);
  });

  it('a wholly refunded order is shown, and counts for nothing else', () => {
    const facts = [...boughtOn(['2024-01-01', '2024-02-01']), gaveBack('o2', '2024-02-03', 10_000)];
    expect(read(facts, '2024-03-01')).toMatchObject({
      orders: 2,
      refundedOrders: 1,
      purchases: 1,
      gross: 20_000,
      net: 10_000,
      lastPurchaseOn: '2024-01-01',
    });
  });

  it('spend by category and campaign, with what is not known of it', () => {
    const answering = bought('o2', '2024-02-01', { paid: 4_000 });
    const data = { ...answering.event.data, campaignId: 'k1' };
    const facts: Facts = [
      bought('o1', '2024-01-01', { lines: [line(0, 'tea'), { ...line(0, 'cups'), unitPrice: 6_000 }] }),
      { ...answering, event: { ...answering.event, data } },
    ];
    expect(read(facts, '2024-03-01')).toMatchObject({
      firstCategory: 'tea',
      categories: [
        { name: 'tea', spend: 10_000, share: 0.5 },
        { name: 'cups', spend: 6_000, share: 0.3 },
      ],
      uncategorised: 4_000,
      campaigns: [{ name: 'k1', spend: 4_000, share: 0.2 }],
      campaignShare: 0.2,
    });
  });

  it('no category is known: none is made up', () => {
    expect(read(boughtOn(['2024-01-01']), '2024-03-01')).toMatchObject({
      firstCategory: null,
      categories: [],
      uncategorised: 10_000,
      campaigns: [],
      campaignShare: 0,
    });
  });

  it('a category may be called anything', () => {
    expect(read([boughtOf('__proto__', 'o1', '2024-01-01')], '2024-03-01').firstCategory).toBe('__proto__');
  });
});

describe('price sensitivity (domain.md §2.7, row 50)', () => {
  const of = (lines: PurchaseLine[]) => read([bought('o1', '2024-01-01', { lines })], '2024-02-01');

  it('share of 24-month spend at ≥10% off; high ≥ .5', () => {
    expect(of([line(1_000), line(0)])).toMatchObject({ priceSensitive: false, discountedSpend: 9_000, spend: 19_000 });
    expect(of([line(1_000), { ...line(0), unitPrice: 9_000 }])).toMatchObject({
      priceSensitive: true,
      priceSensitivity: 0.5,
    });
    expect(of([line(999)])).toMatchObject({ priceSensitive: false, priceSensitivity: 0 });
  });

  it('no spend → null', () => {
    const refunded = [...boughtOn(['2024-01-01']), gaveBack('o1', '2024-01-02', 10_000)];
    expect(read([registered('2024-01-01')], '2024-02-01')).toMatchObject({ priceSensitive: null });
    expect(read(refunded, '2024-02-01')).toMatchObject({ priceSensitive: null, priceSensitivity: null });
  });

  it('what was bought 24 months ago is no longer asked', () => {
    const facts = [bought('o1', '2024-01-31', { lines: [line(5_000)] }), bought('o2', '2024-02-10', { paid: 1_000 })];
    expect(read(facts, '2026-01-30').priceSensitive).toBe(true);
    expect(read(facts, '2026-01-31').priceSensitive).toBe(false);
    expect(read(facts, '2026-02-10').priceSensitive).toBeNull();
  });
});

describe('loyalty class (domain.md §2.2)', () => {
  it('no purchase → 潜在', () => {
    expect(classes([registered('2024-01-01')], ['2024-02-01'])).toEqual(['POTENTIAL']);
    expect(classes([touched('2024-01-01')], ['2024-02-01'])).toEqual(['POTENTIAL']);
  });

  it('first purchase ≤90 d ago → 新; then 常 while R≥3; else 沉寂', () => {
    const facts = boughtOn(['2024-01-01']);
    expect(classes(facts, ['2024-03-31', '2024-04-01', '2024-07-01', '2024-07-02'])).toEqual([
      'NEW',
      'REGULAR',
      'REGULAR',
      'DORMANT',
    ]);
  });

  it('≥3 purchases in 365 d → 常, be they the first days', () => {
    expect(classes(boughtOn(['2024-01-01', '2024-01-02', '2024-01-03']), ['2024-01-03'])).toEqual(['REGULAR']);
  });

  it('tenure ≥365 d and a purchase in the last 365 d → 老', () => {
    const facts = boughtOn(['2023-01-01', '2023-06-01']);
    expect(classes(facts, ['2023-12-31', '2024-01-01', '2024-05-30', '2024-05-31'])).toEqual([
      'DORMANT',
      'ESTABLISHED',
      'ESTABLISHED',
      'DORMANT',
    ]);
  });
});

describe('忠诚: tenure ≥365 d, F≥3, loyalty index ≥70 (domain.md §2.2)', () => {
  const facts = boughtOn(['2023-01-01', '2023-03-01', '2023-05-01', '2023-07-01', '2023-09-01', '2023-12-01']);
  /** Beside 50 for F=3 and 100 for the full price: 60 makes it 70, 57 makes it 69. */
  const ofWallet = (share: number, date = '2024-01-01') => made.surveyed('SOW', { ownShare: share }, date);

  it('six purchases at the full price → index 75 → 忠诚, from the 365th day of tenure to the end of F≥3', () => {
    expect(classes(facts, ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'])).toEqual([
      'REGULAR',
      'LOYAL',
      'LOYAL',
      'DORMANT',
    ]);
    expect(read(facts, '2023-12-31').nextTransitionAt).toBe(at('2024-01-01 00:00'));
  });

  it('70 is enough and 69 is not; the receipt says what is lacking', () => {
    expect(read([...facts, ofWallet(0.6)], '2024-01-02')).toMatchObject({ loyaltyClass: 'LOYAL', loyaltyIndex: 70 });
    expect(read([...facts, ofWallet(0.57)], '2024-01-02')).toMatchObject({
      loyaltyClass: 'ESTABLISHED',
      next: { loyaltyClass: 'LOYAL', missing: [{ condition: 'loyaltyIndex', has: 69, needs: 70 }] },
    });
  });

  it('is told by the category that lists, segments and reports read', () => {
    const doc = foldFacts(behaviourProjection, defaultContext, [...facts, ofWallet(0.6)]);
    expect(behaviourProjection.category(doc)).toEqual({ loyaltyClass: 'LOYAL', priceSensitive: false });
    expect(behaviourProjection.tallies(doc)).toMatchObject({ 'class:LOYAL': 1 });
    expect(behaviourProjection.explain(doc, defaultContext)).toMatchObject({
      inputs: { loyaltyIndex: 70 },
      next: null,
    });
  });

  it('begins when the answer that spoke against it is 365 d old', () => {
    const doc = foldFacts(behaviourProjection, defaultContext, [...facts, ofWallet(0.5, '2023-12-02')]);
    expect(behaviourProjection.category(doc)).toMatchObject({ loyaltyClass: 'REGULAR' });
    const begins = at('2024-12-01 00:00');
    const swept = elapseUpTo(behaviourProjection, defaultContext, structuredClone(doc), begins - 1);
    expect(behaviourProjection.category(swept)).toMatchObject({ loyaltyClass: 'DORMANT' });
    expect(behaviourProjection.due(swept, defaultContext)).toEqual({ at: begins, by: 'DayClosed' });
    const loyal = elapseUpTo(behaviourProjection, defaultContext, swept, begins);
    expect(behaviourProjection.category(loyal)).toMatchObject({ loyaltyClass: 'LOYAL' });
  });

  it('ends with F≥3, however high the index', () => {
    expect(classes(facts.slice(1), ['2024-06-01'])).toEqual(['ESTABLISHED']);
  });

  it('spend with competitors, time to choose and quality incidents speak too', () => {
    const sources = [
      [made.boughtElsewhere(120_000, '2024-01-01')],
      [made.touchedOf('k', '2023-11-01'), made.orderedOf('k', '2024-01-01')],
      [made.complainedOf('QUALITY', 'p', '2023-12-02'), made.assessed('p', '2023-12-03')],
      [made.surveyed('LOYALTY', { competitorAttitude: 2 }, '2024-01-01')],
    ];
    const indexes = sources.map((told) => read([...facts, ...told], '2024-03-02').loyaltyIndex);
    expect(indexes).toEqual([expect.closeTo(61.11, 2), 50, 50, expect.closeTo(58.33, 2)]);
  });
});

describe('cross-sell (domain.md §2.7, row 52)', () => {
  const baskets = (counts: Readonly<Record<string, number>>) => {
    const pairs = new PairCount();
    for (const [categories, count] of Object.entries(counts)) {
      for (let i = 0; i < count; i++) pairs.add(categories.split(' '));
    }
    return pairs;
  };

  it('n=200, A50, B40, AB20 → 2.0', () => {
    const found = baskets({ 'A B': 20, A: 30, B: 20, C: 130 }).result(20);
    expect(found).toEqual({
      customers: 200,
      categories: 3,
      pairs: [{ categories: ['A', 'B'], customers: [50, 40], both: 20, lift: 2 }],
    });
  });

  it('a pair of fewer customers is not told', () => {
    expect(baskets({ 'A B': 19, A: 31, B: 21, C: 129 }).result(20).pairs).toEqual([]);
  });

  it('only what was kept was bought', () => {
    const facts = [
      boughtOf('B', 'o1', '2024-01-01'),
      boughtOf('A', 'o2', '2024-01-02'),
      boughtOf('C', 'o3', '2024-01-03'),
      gaveBack('o3', '2024-01-04', 10_000),
    ];
    expect(categoriesBought(foldFacts(behaviourProjection, defaultContext, facts))).toEqual(['A', 'B']);
  });
});
