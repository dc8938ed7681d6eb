import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../../policy/policy.js';
import { cycleOf, dormantAfter, lostAfter } from './cycle.js';
import { addToDays, noPurchaseDays } from './purchase-days.js';

const policy = defaultPolicy.lifecycle;

/** Days of purchase with these gaps between them. */
function daysWithGaps(...gaps: number[]) {
  const days = noPurchaseDays();
  let day = 19_000;
  addToDays(days, 0, day, 100);
  for (const gap of gaps) addToDays(days, 0, (day += gap), 100);
  return days;
}

const cycleWithGaps = (...gaps: number[]) => cycleOf(daysWithGaps(...gaps), 0, policy.cycleGaps);

describe('purchase cycle', () => {
  it('is the median of the gaps: 30, 45, 40, 60, 35 → 40 d', () => {
    expect(cycleWithGaps(30, 45, 40, 60, 35)).toBe(40);
  });

  it('is the mean of the middle two of an even number of gaps', () => {
    expect(cycleWithGaps(10, 40, 21, 30)).toBe(25.5);
  });

  it('is unknown with fewer than 3 gaps', () => {
    expect(cycleWithGaps(30, 30)).toBeNull();
    expect(cycleWithGaps(30, 30, 30)).toBe(30);
  });

  it('counts days, not orders: several orders of a day make no gap', () => {
    expect(cycleWithGaps(30, 0, 30, 0, 0)).toBeNull();
    expect(cycleWithGaps(30, 0, 30, 0, 30)).toBe(30);
  });

  it('takes the newest 10 gaps', () => {
    expect(cycleWithGaps(500, 500, 500, 500, 500, 500, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).toBe(5.5);
  });

  it('begins at the era it is asked for', () => {
    expect(cycleOf(daysWithGaps(400, 7, 8, 9), 1, policy.cycleGaps)).toBe(8);
    expect(cycleOf(daysWithGaps(400, 7, 8, 9), 2, policy.cycleGaps)).toBeNull();
  });
});

describe('silence', () => {
  it.each([
    [30, 60, 120],
    [25.5, 51, 102],
    [25.25, 51, 101],
    [3, 30, 90],
    [365, 730, 1460],
    [400, 730, 1460],
    [null, 183, 365],
  ])('after a cycle of %p days: dormant after %p, lost after %p', (cycle, dormant, lost) => {
    expect([dormantAfter(cycle, policy), lostAfter(cycle, policy)]).toEqual([dormant, lost]);
  });
});
