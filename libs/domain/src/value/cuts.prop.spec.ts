import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultPolicy } from '../policy/policy.js';
import { dayOf } from '../testing/purchases.js';
import { cutsOf } from './cuts.js';
import { tiersOf, type Standing } from './tiers.js';

const asOf = dayOf('2024-12-31');

/** Few amounts, so that ties are common. */
const standings = fc.uniqueArray(
  fc.record({
    customerId: fc.stringMatching(/^[a-z]{1,3}$/),
    margin: fc.integer({ min: -5, max: 20 }),
    revenue: fc.integer({ min: 0, max: 20 }),
  }),
  { selector: ({ customerId }) => customerId, maxLength: 120 },
);

const ranked = (all: readonly Standing[], by: 'margin' | 'revenue') =>
  [...all].sort((a, b) => (a[by] === b[by] ? (a.customerId < b.customerId ? -1 : 1) : b[by] - a[by]));

describe('cuts', () => {
  it('put each customer in the tier of its rank', () => {
    fc.assert(
      fc.property(standings, (all) => {
        const cuts = cutsOf(all, asOf, defaultPolicy);
        ranked(all, 'margin').forEach((standing, i) => {
          const within = (percent: number) => i * 100 < all.length * percent;
          const { pyramid, importance } = tiersOf(standing, cuts);
          expect(pyramid).toBe(within(1) ? 'KEY_TOP' : within(20) ? 'KEY_SECOND' : within(50) ? 'ORDINARY' : 'SMALL');
          expect(importance).toBe(within(1) ? 'VIP' : within(20) ? 'IMPORTANT' : 'ORDINARY');
        });
      }),
    );
  });

  it('count a customer to the best until those before it make 80% of revenue', () => {
    fc.assert(
      fc.property(standings, (all) => {
        const cuts = cutsOf(all, asOf, defaultPolicy);
        const total = all.reduce((sum, { revenue }) => sum + revenue, 0);
        let before = 0;
        for (const standing of ranked(all, 'revenue')) {
          const needed = (percent: number) => before * 100 < total * percent;
          const byRevenue = needed(80) ? 'BEST' : needed(99) ? 'MIDDLE' : 'TAIL';
          expect(tiersOf(standing, cuts).contribution).toBe(standing.margin < 0 ? 'LOSS' : byRevenue);
          before += standing.revenue;
        }
      }),
    );
  });

  it('are the same in whatever order the customers come', () => {
    const shuffled = standings.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(cutsOf(other, asOf, defaultPolicy)).toEqual(cutsOf(all, asOf, defaultPolicy));
      }),
    );
  });
});
