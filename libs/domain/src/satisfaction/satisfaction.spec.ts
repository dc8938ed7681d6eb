import { describe, expect, it } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import * as made from '../testing/attitude/facts.js';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext, gaveBack } from '../testing/purchases.js';
import { boughtOn } from '../testing/relationship.js';
import { acsiIndex } from './answers/acsi.js';
import type { SatisfactionFact } from './fold.js';
import { defaultSatisfactionPolicy } from './policy.js';
import { satisfactionProjection } from './projection.js';
import { satisfactionAt } from './view.js';

const docOf = (facts: readonly Occurred<SatisfactionFact>[]) =>
  foldFacts(satisfactionProjection, defaultContext, facts);
const readAt = (facts: readonly Occurred<SatisfactionFact>[], date: string) =>
  satisfactionAt(docOf(facts), dayOf(date), defaultContext);

describe('the satisfaction index (domain.md §2.4)', () => {
  const sheet = { satisfaction: 8, confirmation: 7, ideal: 7.5 };

  it('X=(8,7,7.5) → 72.22', () => {
    expect(acsiIndex(sheet, defaultSatisfactionPolicy)).toBeCloseTo(72.22, 2);
  });

  it('with published Ohio weights .3885/.3190/.2925 → 72.61', () => {
    const ohio = { ...defaultSatisfactionPolicy, acsiWeights: [0.3885, 0.319, 0.2925] };
    expect(acsiIndex(sheet, ohio)).toBeCloseTo(72.61, 2);
  });

  it('is of the newest sheet, with expectation, quality and value beside it', () => {
    const facts = [
      made.surveyed('ACSI10', { satisfaction: 1, confirmation: 1, ideal: 1 }, '2024-01-01'),
      made.surveyed('ACSI10', { ...sheet, expectation: 6, quality: 8, value: 7 }, '2024-02-01'),
    ];
    expect(readAt(facts, '2024-02-02')).toMatchObject({ expectation: 6, quality: 8, value: 7 });
    expect(readAt(facts, '2024-02-02').acsi).toBeCloseTo(72.22, 2);
  });
});

describe('drivers of customer equity by survey (domain.md §2.7, row 26)', () => {
  const drivers = { value: 8, brand: 6.5, relationship: 3 };
  const facts = [
    made.surveyed('EQUITY_DRIVERS', { value: 1, brand: 1, relationship: 1 }, '2024-01-01'),
    made.surveyed('EQUITY_DRIVERS', drivers, '2024-02-01'),
    made.surveyed('ACSI10', { satisfaction: 8, confirmation: 7, ideal: 7.5, value: 2 }, '2024-02-02'),
  ];

  it('value 8, brand 6.5, relationship 3: the newest sheet, apart from the perceived value of the index', () => {
    expect(readAt(facts, '2024-02-03')).toMatchObject({ value: 2, equityDrivers: drivers });
    expect(satisfactionProjection.tallies(docOf(facts))).toMatchObject({
      ...{ 'n:driver:value': 1, 'n:driver:brand': 1, 'n:driver:relationship': 1, 'n:value': 1 },
      ...{ 'sum:driver:value': 8000, 'sum:driver:brand': 6500, 'sum:driver:relationship': 3000, 'sum:value': 2000 },
    });
  });

  it('counts for 365 days, and is counted of nobody who was not asked', () => {
    expect(readAt(facts, '2025-01-30').equityDrivers).toEqual(drivers);
    expect(readAt(facts, '2025-01-31').equityDrivers).toBeNull();
    const asked = Object.keys(satisfactionProjection.tallies(docOf(facts.slice(2))));
    expect(asked.filter((name) => name.includes('driver:'))).toEqual([]);
  });
});

describe('S = mean of last 3 CSAT (1–5) within 365 d, else UNKNOWN', () => {
  const answers = [1, 4, 4.4, 4.5].map((score, i) => made.rated(score, `2024-0${i + 1}-01`));

  it('is of the last three', () => {
    expect(readAt(answers, '2024-04-02')).toMatchObject({ satisfaction: 4.3, csatAnswers: 3 });
  });

  it('loses each on the 365th day after it, and is unknown without any', () => {
    expect(readAt(answers, '2025-01-30').csatAnswers).toBe(3);
    expect(readAt(answers, '2025-01-31')).toMatchObject({ satisfaction: 4.45, csatAnswers: 2 });
    expect(readAt(answers, '2025-04-01')).toMatchObject({ satisfaction: null, curveType: 'UNKNOWN' });
  });

  it('is due when the oldest answer leaves', () => {
    expect(satisfactionProjection.due(docOf(answers), defaultContext)).toEqual({
      at: at('2025-01-31 00:00'),
      by: 'DayClosed',
    });
  });
});

describe('the six indicators', () => {
  it('repeat purchase: 25(F−1); never bought → none, F=1 when the window has passed all', () => {
    const orders = boughtOn(['2024-01-01', '2024-01-02']);
    expect(readAt([made.rated(4, '2024-01-01')], '2024-01-02')).toMatchObject({ frequency: null, loyaltyIndex: null });
    expect(readAt(orders, '2024-02-01').indicators.repeat).toBe(25);
    expect(readAt(orders, '2026-01-02').indicators.repeat).toBe(0);
  });

  it('a fully refunded order is none', () => {
    expect(
      readAt([bought('o1', '2024-01-01'), gaveBack('o1', '2024-01-02', 10_000)], '2024-01-03').frequency,
    ).toBeNull();
  });

  it('selection time: 100 at once, 0 from twice the median on', () => {
    const after = (day: string) =>
      readAt([made.touchedOf('k', '2024-01-01'), made.orderedOf('k', day)], '2024-06-01').indicators.selection;
    expect([after('2024-01-01'), after('2024-01-08'), after('2024-01-15'), after('2024-03-01')]).toEqual([
      100, 75, 50, 0,
    ]);
  });

  it('selection time: from the first touch, of the newest order that came from an opportunity', () => {
    const facts = [
      made.touchedOf('k', '2024-01-01'),
      made.touchedOf('k', '2024-01-07'),
      made.orderedOf('k', '2024-01-08'),
      made.orderedOf('k', '2024-01-20'),
    ];
    expect(readAt(facts, '2024-06-01').indicators.selection).toBe(75);
  });

  it('price: 100(1−share of spend bought at ≥10% off), refunds taken from both', () => {
    const facts = [
      bought('o1', '2024-01-01', {
        lines: [
          { sku: 'a', qty: 7, unitPrice: 10, discount: 7 },
          { sku: 'b', qty: 1, unitPrice: 1000, discount: 99 },
          { sku: 'c', qty: 1, unitPrice: 36 },
        ],
      }),
      gaveBack('o1', '2024-01-05', 500),
    ];
    expect(readAt(facts.slice(0, 1), '2024-02-01').indicators.price).toBeCloseTo(93.7, 5);
    expect(readAt(facts, '2024-02-01')).toMatchObject({ spend: 500, discountedShare: 0.063 });
  });

  it('quality tolerance: upheld quality incidents followed by a purchase within 90 d, once that is known', () => {
    const facts = [
      made.complainedOf('QUALITY', 'p1', '2024-01-01'),
      made.assessed('p1', '2024-01-02'),
      bought('o1', '2024-03-31'),
      made.complainedOf('QUALITY', 'p2', '2024-04-01'),
      made.assessed('p2', '2024-04-02'),
      made.complainedOf('QUALITY', 'p3', '2024-04-01'),
      made.assessed('p3', '2024-04-02', false),
      made.complainedOf('DELIVERY', 'p4', '2024-04-01'),
      made.assessed('p4', '2024-04-02'),
    ];
    expect(readAt(facts, '2024-06-30').indicators.tolerance).toBe(100);
    expect(readAt(facts, '2024-07-01').indicators.tolerance).toBe(50);
  });

  it('share of wallet: as told, else from what is known of competitors', () => {
    const facts = [bought('o1', '2024-01-01', { paid: 600 }), made.boughtElsewhere(400, '2024-01-02')];
    expect(readAt(facts, '2024-02-01').indicators.wallet).toBe(60);
    expect(
      readAt([...facts, made.surveyed('SOW', { ownShare: 0.75 }, '2024-01-03')], '2024-02-01').indicators.wallet,
    ).toBe(75);
    expect(readAt(facts.slice(0, 1), '2024-02-01').indicators.wallet).toBeNull();
  });
});

describe('loyalty index: 50, 75, 75, 75, –, 60 → 67; L = 1+4·67/100 = 3.68', () => {
  // F=3 by six orders of 100, one and a half of them bought at a discount.
  const discounted = (paid: number) => ({ lines: [{ sku: 'a', qty: 1, unitPrice: 2 * paid, discount: paid }] });
  const facts = [
    ...boughtOn(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04']),
    bought('o5', '2024-01-05', discounted(10_000)),
    bought('o6', '2024-01-06', {
      lines: [
        { sku: 'a', qty: 1, unitPrice: 10_000, discount: 5_000 },
        { sku: 'b', qty: 1, unitPrice: 5_000 },
      ],
    }),
    made.touchedOf('k', '2024-01-01'),
    made.orderedOf('k', '2024-01-08'),
    made.surveyed('LOYALTY', { competitorAttitude: 4, repurchaseIntent: 3 }, '2024-01-09'),
    made.surveyed('SOW', { ownShare: 0.6 }, '2024-01-09'),
  ];

  it('indicators, index and L', () => {
    expect(readAt(facts, '2024-02-01')).toMatchObject({
      indicators: { repeat: 50, selection: 75, price: 75, competitorAttitude: 75, tolerance: null, wallet: 60 },
      loyaltyIndex: 67,
      loyalty: 3.68,
    });
  });

  it('behavioural, affective and conscious loyalty (行为/情感/意识)', () => {
    const asked = [...facts, made.rated(5, '2024-01-10'), made.wouldRecommend(8, '2024-01-10')];
    expect(readAt(asked, '2024-02-01')).toMatchObject({ behavioural: 61.666667, affective: 90, conscious: 66.666667 });
    expect(readAt(facts, '2024-02-01').affective).toBeNull();
  });

  it('above: S=4.3, L=3.68 → 图利型', () => {
    const rated = [...facts, ...[4, 4.4, 4.5].map((score) => made.rated(score, '2024-01-10'))];
    expect(readAt(rated, '2024-02-01')).toMatchObject({ satisfaction: 4.3, loyalty: 3.68, curveType: 'MERCENARY' });
    expect(satisfactionProjection.category(docOf(rated))).toEqual({ curveType: 'MERCENARY', sevenType: 'CONVENIENCE' });
  });

  it('needs two indicators, repeat among them', () => {
    expect(readAt([bought('free', '2024-01-01', { paid: 0 })], '2024-02-01').loyaltyIndex).toBeNull();
    expect(readAt([bought('o1', '2024-01-01')], '2024-02-01').loyaltyIndex).toBe(50);
    expect(readAt(facts.slice(6), '2024-02-01')).toMatchObject({ loyaltyIndex: null, curveType: 'UNKNOWN' });
  });
});

describe('seven types: F=3, S=4.3, NPS=7, no referral, no reason, discounted .6 → 价格忠诚', () => {
  const dates = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06'];
  const facts = [
    ...dates.map((date, i) => {
      const lines = [
        { sku: 'a', qty: 1, unitPrice: 100, discount: 40 },
        { sku: 'b', qty: 1, unitPrice: 40 },
      ];
      return bought(`o${i}`, date, { lines });
    }),
    ...[4, 4.4, 4.5].map((score) => made.rated(score, '2024-01-10')),
    made.wouldRecommend(7, '2024-01-10'),
  ];

  it('from facts', () => {
    expect(readAt(facts, '2024-02-01')).toMatchObject({
      frequency: 3,
      satisfaction: 4.3,
      recommendation: 7,
      discountedShare: 0.6,
      sevenType: 'PRICE',
    });
  });

  it('a converted referral makes it 超值, one that is only made does not', () => {
    expect(readAt([...facts, made.referred('c2', '2024-01-11')], '2024-02-01').sevenType).toBe('PRICE');
    expect(readAt([...facts, made.converted('c2', '2024-01-11')], '2024-02-01').sevenType).toBe('PREMIUM');
  });

  it('tells when the type changes if nothing happens', () => {
    expect(readAt(facts, '2024-02-01').nextTransitionAt).toBe(at('2025-01-09 00:00'));
    expect(readAt(facts, '2025-01-09')).toMatchObject({ sevenType: 'UNKNOWN', nextTransitionAt: null });
  });

  it('points used on an order count, whether told before the order or after', () => {
    const ahead = ['o0', 'o1', 'o2'].map((id) => made.usedPoints(id, '2023-12-31'));
    expect(readAt([...ahead, ...facts], '2024-02-01').redeemedShare).toBe(0.5);
    const after = [...['o0', 'o1'].map((id) => made.usedPoints(id, '2024-01-07')), made.usedPoints('o1', '2024-01-08')];
    expect(readAt([...facts, ...after], '2024-02-01').redeemedShare).toBeCloseTo(1 / 3, 9);
  });
});
