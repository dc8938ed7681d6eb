import { describe, expect, it } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext } from '../testing/purchases.js';
import { boughtOn, complained, ended, registered } from '../testing/relationship.js';
import { loyaltyProjection, type LoyaltyFact } from './loyalty.js';
import { loyaltyAt } from './view.js';

const docOf = (...facts: Occurred<LoyaltyFact>[]) => foldFacts(loyaltyProjection, defaultContext, facts);
const { startOf, endOf } = defaultContext.calendar;

const example = boughtOn(['2022-05-15', '2022-10-15', '2023-03-15', '2023-07-15', '2023-11-15', '2024-02-10']);
const supporter = docOf(...example);
const read = (date: string) => loyaltyAt(supporter, dayOf(date), defaultContext);

describe('loyaltyAt', () => {
  it('reads as of a day, the review at its end still to come', () => {
    expect(read('2024-06-30')).toEqual({
      level: 3,
      rung: 'SUPPORTER',
      since: at('2024-02-10'),
      atRisk: false,
      atRiskSince: null,
      nextReviewOn: '2024-06-30',
      nextTransitionAt: endOf(dayOf('2024-06-30')),
      gapToNext: [
        { condition: 'supporterPurchases', has: 5, needs: 6 },
        { condition: 'convertedReferrals', has: 0, needs: 1 },
      ],
      lastPurchaseOn: '2024-02-10',
      lostAfter: 492,
      lost: false,
      patronPurchases: 3,
      supporterPurchases: 5,
      openComplaints: 0,
      satisfaction: null,
      convertedReferrals: 0,
      activePartnerships: 0,
      benefits: ['POINTS', 'BIRTHDAY_GIFT', 'PRIORITY_SERVICE'],
      pointsMultiplier: 1.5,
      bonds: [
        { bond: 'FINANCIAL', benefits: ['POINTS'] },
        { bond: 'SOCIAL', benefits: ['BIRTHDAY_GIFT', 'PRIORITY_SERVICE'] },
      ],
      strongestBond: 'SOCIAL',
    });
    expect(read('2024-07-01')).toMatchObject({
      level: 3,
      atRisk: true,
      atRiskSince: '2024-06-30',
      nextReviewOn: '2024-09-30',
    });
    expect(read('2024-10-01')).toMatchObject({
      level: 2,
      rung: 'PATRON',
      since: endOf(dayOf('2024-09-30')),
      atRisk: false,
    });
    expect(read('2027-01-01')).toMatchObject({ level: 1, lost: true, nextTransitionAt: null });
  });

  it('knows that a review which the document has folded is over', () => {
    const reviewed = foldFacts(loyaltyProjection, defaultContext, example, { until: endOf(dayOf('2024-06-30')) });
    expect(loyaltyAt(reviewed, dayOf('2024-06-30'), defaultContext)).toMatchObject({
      atRisk: true,
      nextReviewOn: '2024-09-30',
    });
  });

  it('tells the gap to each next rung', () => {
    const gapOf = (...facts: Occurred<LoyaltyFact>[]) =>
      loyaltyAt(docOf(...facts), dayOf('2024-01-20'), defaultContext).gapToNext;
    expect(gapOf(registered('2024-01-01'))).toEqual([{ condition: 'purchases', has: 0, needs: 1 }]);
    expect(gapOf(bought('o1', '2024-01-01'))).toEqual([{ condition: 'patronPurchases', has: 1, needs: 2 }]);
    expect(gapOf(...boughtOn(['2024-01-01', '2024-01-02']), complained('p1', '2024-01-03'))).toEqual([
      { condition: 'supporterPurchases', has: 2, needs: 6 },
      { condition: 'openComplaints', has: 1, needs: 0 },
    ]);
  });

  it('counts nothing of a lost customer', () => {
    const doc = docOf(...boughtOn(['2024-01-01', '2024-01-02']), ended('2024-01-03'));
    expect(loyaltyAt(doc, dayOf('2024-01-03'), defaultContext)).toMatchObject({
      level: 1,
      lost: true,
      gapToNext: [{ condition: 'patronPurchases', has: 0, needs: 2 }],
    });
  });
});

describe('the receipt of a level', () => {
  it('gives figures, thresholds, what is missing and when it changes', () => {
    expect(loyaltyProjection.explain(supporter, defaultContext)).toEqual({
      inputs: {
        asOf: '2024-02-10',
        lastPurchaseOn: '2024-02-10',
        lostAfter: 492,
        lost: false,
        patronPurchases: 4,
        supporterPurchases: 6,
        openComplaints: 0,
        satisfaction: null,
        convertedReferrals: 0,
        activePartnerships: 0,
        atRiskSince: null,
        nextReviewOn: '2024-03-31',
      },
      thresholds: {
        patron: { purchases: 2, windowMonths: 12 },
        supporter: { purchases: 6, windowMonths: 24 },
        missedReviews: 2,
        supporterSatisfaction: 4,
        csatAnswers: 3,
        answerDays: 365,
        advocate: { referrals: 1, windowMonths: 24 },
        downgrade: 'ONE_RUNG',
      },
      next: { level: 4, rung: 'ADVOCATE', missing: [{ condition: 'convertedReferrals', has: 0, needs: 1 }] },
      nextTransitionAt: endOf(dayOf('2024-06-30')),
    });
  });

  it('is listed by level, oldest first, and tallied', () => {
    expect(loyaltyProjection.indexes(supporter, defaultContext)).toEqual([
      { index: 'level', key: [3, at('2024-02-10')] },
    ]);
    expect(loyaltyProjection.tallies(supporter)).toEqual({ 'level:3': 1, atRisk: 0 });
    const atRisk = foldFacts(loyaltyProjection, defaultContext, example, { until: startOf(dayOf('2024-07-01')) });
    expect(loyaltyProjection.tallies(atRisk)).toEqual({ 'level:3': 1, atRisk: 1 });
  });
});
