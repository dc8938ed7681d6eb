import { describe, expect, it } from '@jest/globals';
import { foldFacts } from '../testing/fold.js';
import { at, bought, dayOf, defaultContext } from '../testing/purchases.js';
import { boughtOn, complained, registered } from '../testing/relationship.js';
import { lifecycleProjection, type LifecycleFact } from './lifecycle.js';
import { lifecycleAt } from './view.js';
import type { Occurred } from '@annals/kernel';

const docOf = (...facts: Occurred<LifecycleFact>[]) => foldFacts(lifecycleProjection, defaultContext, facts);
const midnight = (date: string) => defaultContext.calendar.startOf(dayOf(date));

const example = docOf(...boughtOn(['2024-01-01', '2024-01-31', '2024-03-01', '2024-03-31']));

describe('lifecycleAt', () => {
  it('reads as of a day what the clock has not brought yet', () => {
    expect(lifecycleAt(example, dayOf('2024-03-31'), defaultContext)).toEqual({
      stage: 'FORMATION',
      since: at('2024-03-01'),
      newBusiness: false,
      recovered: 0,
      wonBack: 0,
      nextTransitionAt: midnight('2024-05-31'),
      lastPurchaseOn: '2024-03-31',
      daysSincePurchase: 0,
      tenure: 90,
      cycle: 30,
      dormantAfter: 60,
      lostAfter: 120,
      ended: false,
      stablePurchases: 4,
      formationPurchases: 4,
      recentSpend: 40_000,
      previousSpend: 0,
      countedComplaints: 0,
      openComplaints: 0,
    });
    expect(lifecycleAt(example, dayOf('2024-05-30'), defaultContext)).toMatchObject({
      stage: 'FORMATION',
      daysSincePurchase: 60,
    });
    expect(lifecycleAt(example, dayOf('2024-05-31'), defaultContext)).toMatchObject({
      stage: 'DECLINE',
      since: midnight('2024-05-31'),
      daysSincePurchase: 61,
      nextTransitionAt: midnight('2024-07-30'),
    });
    expect(lifecycleAt(example, dayOf('2030-01-01'), defaultContext)).toMatchObject({
      stage: 'LOST',
      since: midnight('2024-07-30'),
      nextTransitionAt: null,
    });
  });

  it('reads a prospect', () => {
    expect(lifecycleAt(docOf(registered('2024-01-01')), dayOf('2024-02-01'), defaultContext)).toMatchObject({
      stage: 'PROSPECT',
      lastPurchaseOn: null,
      daysSincePurchase: null,
      tenure: null,
      cycle: null,
      dormantAfter: 183,
      nextTransitionAt: null,
    });
  });

  it('counts windows with clamped months', () => {
    const doc = docOf(...boughtOn(['2024-02-29', '2025-02-01', '2025-09-01']));
    expect(lifecycleAt(doc, dayOf('2026-02-27'), defaultContext).stablePurchases).toBe(3);
    expect(lifecycleAt(doc, dayOf('2026-02-28'), defaultContext).stablePurchases).toBe(2);
  });
});

describe('the receipt of a stage', () => {
  const explain = (...facts: Occurred<LifecycleFact>[]) => lifecycleProjection.explain(docOf(...facts), defaultContext);

  it('gives figures, thresholds and when it changes', () => {
    expect(lifecycleProjection.explain(example, defaultContext)).toMatchObject({
      inputs: {
        asOf: '2024-03-31',
        lastPurchaseOn: '2024-03-31',
        cycle: 30,
        dormantAfter: 60,
        lostAfter: 120,
        formationPurchases: 4,
      },
      thresholds: { formation: { purchases: 3, windowDays: 365 }, dormantCycles: 2 },
      nextTransitionAt: midnight('2024-05-31'),
    });
  });

  it('says what is missing for the next better stage', () => {
    expect(explain(registered('2024-01-01')).next).toEqual({
      stage: 'EXPLORATION',
      missing: [{ condition: 'purchases', has: 0, needs: 1 }],
    });
    expect(explain(bought('o1', '2024-01-01')).next).toEqual({
      stage: 'FORMATION',
      missing: [{ condition: 'formationPurchases', has: 1, needs: 3 }],
    });
    expect(
      explain(...boughtOn(['2024-01-01', '2024-01-31', '2024-03-01']), complained('p1', '2024-03-02')).next,
    ).toEqual({
      stage: 'STABLE',
      missing: [
        { condition: 'tenure', has: 61, needs: 180 },
        { condition: 'stablePurchases', has: 3, needs: 6 },
        { condition: 'openComplaints', has: 1, needs: 0 },
      ],
    });
  });

  it('says what would end a decline, and where it would lead', () => {
    const silent = foldFacts(
      lifecycleProjection,
      defaultContext,
      boughtOn(['2024-01-01', '2024-01-31', '2024-03-01', '2024-03-31']),
      { until: at('2024-06-01') },
    );
    expect(lifecycleProjection.explain(silent, defaultContext).next).toEqual({
      stage: 'FORMATION',
      missing: [{ condition: 'daysSincePurchase', has: 61, needs: 60 }],
    });
    const complaining = explain(
      bought('o1', '2024-01-01'),
      complained('p1', '2024-01-02'),
      complained('p2', '2024-01-03'),
    );
    expect(complaining.next).toEqual({
      stage: 'EXPLORATION',
      missing: [{ condition: 'countedComplaints', has: 2, needs: 1 }],
    });
    const fallen = explain(
      bought('o1', '2023-01-02'),
      bought('o2', '2023-06-30'),
      bought('o3', '2023-12-28', { paid: 1 }),
      bought('o4', '2023-12-29', { paid: 2 }),
    );
    expect(fallen.next).toEqual({ stage: 'FORMATION', missing: [{ condition: 'recentSpend', has: 3, needs: 5_000 }] });
  });

  it('has nothing better than STABLE', () => {
    const doc = docOf(
      ...boughtOn(['2024-01-01', '2024-01-31', '2024-03-01', '2024-03-31', '2024-04-30', '2024-06-29']),
    );
    expect(lifecycleProjection.explain(doc, defaultContext).next).toBeNull();
  });
});
