import { describe, expect, it } from '@jest/globals';
import type { Occurred } from '@annals/kernel';
import { elapseUpTo, foldFacts } from '../testing/fold.js';
import { at, dayOf, defaultContext } from '../testing/purchases.js';
import type { PointsFact } from './events.js';
import { pointsProjection } from './projection.js';
import { pointsAt } from './view.js';

let made = 0;
const booked = (type: PointsFact['type'], when: string, points: number, orderId?: string): Occurred<PointsFact> => ({
  id: `p${++made}`,
  occurredAt: at(when),
  sourceSeq: made,
  event: { type, data: { points, ...(orderId !== undefined && { orderId }) } },
});
const earned = (when: string, points: number, orderId?: string) => booked('PointsEarned', when, points, orderId);
const redeemed = (when: string, points: number) => booked('PointsRedeemed', when, points);
const reversed = (when: string, points: number, orderId?: string) => booked('PointsReversed', when, points, orderId);

const readAt = (facts: readonly Occurred<PointsFact>[], date: string) =>
  pointsAt(foldFacts(pointsProjection, defaultContext, facts), dayOf(date), defaultContext);

describe('points (domain.md §2.7, row 40)', () => {
  const history = [earned('2024-01-01', 100), earned('2024-02-01', 50, 'o2'), redeemed('2024-03-01', 120)];

  it('+100, +50, −120 → 30', () => {
    expect(readAt(history, '2024-03-02').balance).toBe(30);
  });

  it('the return that reverses the 50 → −20: only a reversal makes a balance negative', () => {
    const view = readAt([...history, reversed('2024-03-10', 50, 'o2')], '2024-03-11');
    expect(view).toMatchObject({ balance: -20, earned: 150, redeemed: 120, reversed: 50, lots: [] });
  });

  it('what is earned next pays what is owed', () => {
    const view = readAt([...history, reversed('2024-03-10', 50), earned('2024-04-01', 70)], '2024-04-02');
    expect(view).toMatchObject({ balance: 50, lots: [{ earnedOn: '2024-04-01', left: 50 }] });
  });

  it('the oldest lot is spent first, and a lot lapses after 24 months', () => {
    const facts = [earned('2024-01-31', 100), earned('2024-06-01', 50), redeemed('2024-07-01', 30)];
    expect(readAt(facts, '2026-01-30')).toMatchObject({ balance: 120, expired: 0, expiring: 70 });
    expect(readAt(facts, '2026-01-31')).toMatchObject({ balance: 50, expired: 70, expiring: 0 });
    expect(readAt(facts, '2026-06-01')).toMatchObject({ balance: 0, expired: 120, lots: [] });
  });

  it('a reversal takes from the lot of its order, not from the oldest', () => {
    const facts = [earned('2024-01-01', 100), earned('2024-02-01', 50, 'o2'), reversed('2024-02-02', 50, 'o2')];
    expect(readAt(facts, '2024-02-03').lots).toMatchObject([{ earnedOn: '2024-01-01', left: 100 }]);
  });

  it('reading at a day equals sweeping to it', () => {
    const facts = [earned('2024-01-31', 100), earned('2024-06-01', 50), redeemed('2024-07-01', 30)];
    for (const date of ['2024-07-02', '2026-01-30', '2026-01-31', '2026-02-01', '2026-07-01']) {
      const swept = foldFacts(pointsProjection, defaultContext, facts, { until: at(`${date} 00:00`) });
      expect(pointsAt(swept, dayOf(date), defaultContext)).toEqual(readAt(facts, date));
    }
  });

  it('due is when the oldest lot lapses, by the day that closes before', () => {
    const doc = foldFacts(pointsProjection, defaultContext, [earned('2024-01-31', 100)]);
    expect(pointsProjection.due(doc, defaultContext)).toEqual({ at: at('2026-01-31 00:00'), by: 'DayClosed' });
    expect(
      pointsProjection.due(elapseUpTo(pointsProjection, defaultContext, doc, Infinity), defaultContext),
    ).toBeNull();
  });
});
