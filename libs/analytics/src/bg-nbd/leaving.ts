import type { Nbd } from '../nbd/parameters.js';
import { minimiseInSteps } from '../optimise/minimise.js';
import { groupEqual } from '../purchases/grouping.js';
import type { StatisticsColumns } from '../purchases/purchase-statistics.js';
import type { Steps } from '../steps.js';
import { bgNbdLikelihood } from './likelihood.js';

/**
 * The highest ln L found with leaving, by climbing from near where nobody leaves: the rates of the NBD, and few who leave.
 * One climb is not enough: where 30 of 2,930 left after their second purchase, that of the fit went past them to nobody.
 * It is a height and no fit: most such climbs have no end, and where they stop they are as high as matters.
 */
export function* bestWithLeavingInSteps(columns: StatisticsColumns, { r, alpha }: Nbd): Steps<number> {
  const grouped = groupEqual(columns);
  const likelihood = bgNbdLikelihood(grouped);
  const { customers } = grouped;
  // The mean a customer, as in a fit.
  const loss = (point: readonly number[]) => {
    const { value, gradient } = likelihood(point);
    return { value: -value / customers, gradient: gradient.map((g) => -g / customers) };
  };
  let best = -Infinity;
  for (const { a, b } of CHANCES) {
    yield;
    const { value } = yield* minimiseInSteps(loss, [r, alpha, a, b].map(Math.log), CLIMB);
    best = Math.max(best, -value * customers);
  }
  return best;
}

/** Chances to leave: nearly none of most and nearly all of some; a little of many; one in a hundred of all alike. */
const CHANCES = [
  { a: 0.01, b: 0.1 },
  { a: 0.1, b: 2 },
  { a: 1, b: 100 },
] as const;

/** What is left to climb where a mean gradient is so small is less than rounding. */
const CLIMB = { tolerance: 1e-7, maxIterations: 100, reach: 12 };
