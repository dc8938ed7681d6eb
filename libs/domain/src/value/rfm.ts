import { addMonths, type Day } from '@annals/kernel';
import type { Policy } from '../policy/policy.js';

/** Recency, frequency, monetary value, each 1–5 (RFM; domain.md §2.1). Someone who never bought has none. */
export interface Scores {
  readonly r: number;
  readonly f: number;
  readonly m: number;
}

/** Shape: "433". */
export const codeOf = ({ r, f, m }: Scores): string => `${r}${f}${m}`;

export interface Recency {
  readonly score: number;
  /** The last day that it holds if nothing is bought; `null` for 1, which holds for good. */
  readonly until: Day | null;
}

/**
 * R by the day of the last purchase: 5 up to and with the day one month after it, and so on. The months
 * clamp to the month's end: last on 31 January still scores 5 on 29 February 2024.
 */
export function recencyOf(last: Day, day: Day, policy: Policy): Recency {
  const months = policy.value.recencyMonths;
  for (let i = 0; i < months.length; i++) {
    const until = addMonths(last, months[i]!);
    if (day <= until) return { score: 5 - i, until };
  }
  return { score: 1, until: null };
}

/** F by the number of orders in the window: 1, and one more for each threshold reached. */
export function frequencyOf(orders: number, policy: Policy): number {
  let score = 1;
  for (const least of policy.value.frequency) if (orders >= least) score++;
  return score;
}

/** The upper bounds of M = 1, 2, 3, 4 in minor units. */
export const monetaryBands = ({ value, minorUnitsPerMajor }: Policy): number[] =>
  value.monetaryMajor.map((major) => major * minorUnitsPerMajor);

/**
 * M by the average order of the window, net ÷ orders; 1 where the window is empty. The average itself
 * is never formed, so that one on a bound is on it exactly: the bounds belong to the lower band.
 */
export function monetaryOf(net: number, orders: number, policy: Policy): number {
  let score = 1;
  for (const major of policy.value.monetaryMajor) if (net > major * policy.minorUnitsPerMajor * orders) score++;
  return score;
}

/** The eight boxes of RFM in the usual Chinese naming, by whether R (4), F (2) and M (1) are high. */
const boxes = [
  'GENERAL_RETENTION', // 一般挽留客户
  'IMPORTANT_RETENTION', // 重要挽留客户: M high
  'GENERAL_MAINTENANCE', // 一般保持客户: F high
  'IMPORTANT_MAINTENANCE', // 重要保持客户: F and M high
  'GENERAL_DEVELOPMENT', // 一般发展客户: R high
  'IMPORTANT_DEVELOPMENT', // 重要发展客户: R and M high
  'GENERAL_VALUE', // 一般价值客户: R and F high
  'IMPORTANT_VALUE', // 重要价值客户: all high
] as const;
export type RfmBox = (typeof boxes)[number];

export function boxOf({ r, f, m }: Scores, { value: { highScore } }: Policy): RfmBox {
  return boxes[(r >= highScore ? 4 : 0) + (f >= highScore ? 2 : 0) + (m >= highScore ? 1 : 0)]!;
}
