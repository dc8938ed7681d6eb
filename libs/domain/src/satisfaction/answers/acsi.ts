import type { AcsiSheet } from './answers.js';
import type { SatisfactionPolicy } from '../policy.js';

const HIGHEST = 9;

/**
 * The satisfaction index (满意度指数, ACSI), 0–100: ((X1−1)w1 + (X2−1)w2 + (X3−1)w3) ÷ 9 × 100 by weights that add up
 * to 1, which those of the policy are made to. `null` where an item has no answer.
 */
export function acsiIndex(
  { satisfaction, confirmation, ideal }: AcsiSheet,
  { acsiWeights }: SatisfactionPolicy,
): number | null {
  if (satisfaction === undefined || confirmation === undefined || ideal === undefined) return null;
  const items = [satisfaction, confirmation, ideal];
  const all = acsiWeights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return null;
  return (items.reduce((sum, item, i) => sum + (item - 1) * acsiWeights[i]!, 0) / all / HIGHEST) * 100;
}
