import type { SatisfactionDoc } from './doc.js';
import { meanOf } from './answers/mean.js';

/** Sums are integers, so that adding and taking away leaves no remainder: figures are in thousandths. */
export const PER_UNIT = 1000;

/** The questions of ACSI10 that reports show the mean of. */
export const ACSI_ITEMS = ['satisfaction', 'confirmation', 'ideal', 'expectation', 'quality', 'value'] as const;

/** What customers think customer equity rests on (价值资产, 品牌资产, 关系资产, domain.md §2.7 row 26). */
export const EQUITY_DRIVERS = ['value', 'brand', 'relationship'] as const;

/** The tallies of a driver are called so: `value` alone is the item of the index. */
export const driverTally = (driver: (typeof EQUITY_DRIVERS)[number]): string => `driver:${driver}`;

/**
 * By type of attitude, where it is known; complainants; of recommendation how many gave each figure; of S, of each item of the index and
 * of each driver of equity how many gave it (`n:`) and the sum in thousandths (`sum:`). The policy that bounds promoters and weights is the reader's.
 */
export function talliesOf({ answers, grievances, curveType, sevenType }: SatisfactionDoc): Record<string, number> {
  const tallies: Record<string, number> = {};
  if (curveType !== 'UNKNOWN') tallies[`curve:${curveType}`] = 1;
  if (sevenType !== 'UNKNOWN') tallies[`type:${sevenType}`] = 1;
  if (grievances.length > 0) tallies['complainants'] = 1;
  const { recommendation, acsi, equityDrivers } = answers.newest;
  if (recommendation) tallies[`recommendation:${recommendation.value}`] = 1;
  const count = (name: string, value: number | null | undefined): void => {
    if (value === undefined || value === null) return;
    tallies[`n:${name}`] = 1;
    tallies[`sum:${name}`] = Math.round(value * PER_UNIT);
  };
  count('csat', meanOf(answers.csat.map(({ value }) => value)));
  for (const item of ACSI_ITEMS) count(item, acsi?.value[item]);
  for (const driver of EQUITY_DRIVERS) count(driverTally(driver), equityDrivers?.value[driver]);
  return tallies;
}
