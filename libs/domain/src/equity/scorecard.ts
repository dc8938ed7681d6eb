import { percentiles } from '@annals/analytics';
import type { Policy } from '../policy/policy.js';

/** The four dimensions of customer value (财务/市场/管理/学习成长, domain.md §2.7 row 27), each a percentile, 0–100. */
export type Dimensions = Readonly<Record<keyof Policy['composition']['scorecard'], number>>;

/** Their weighted mean, by the weights of the policy. */
export function scoreOf(dimensions: Dimensions, { composition: { scorecard } }: Policy): number {
  const names = Object.keys(scorecard) as (keyof Dimensions)[];
  const weights = names.reduce((sum, name) => sum + scorecard[name], 0);
  const weighted = names.reduce((sum, name) => sum + scorecard[name] * dimensions[name], 0);
  return weights === 0 ? 0 : Math.round((weighted / weights) * 1e9) / 1e9;
}

/** What the quantified assessment (利润/影响力/忠诚度/潜力, row 28) looks at; `null` where it is not known of anybody. */
export interface Assessed {
  readonly customerId: string;
  readonly margin: number;
  readonly referrals: number;
  /** 0–100; `null` where too little is known of the customer. */
  readonly loyaltyIndex: number | null;
  readonly e12: number | null;
}

/** The percentile of each axis among all, 100(rank − ½)/n: numbers that are not summed. */
export interface Assessment {
  readonly customerId: string;
  readonly profit: number;
  readonly influence: number;
  /** Among those whose loyalty index is known; `null` for the others. */
  readonly loyalty: number | null;
  readonly potential: number | null;
}

/** In the order of `all`. Someone of whom no purchase is expected counts as none where others are expected to buy. */
export function assess(all: readonly Assessed[]): Assessment[] {
  const profit = percentiles(all.map(({ margin }) => margin));
  const influence = percentiles(all.map(({ referrals }) => referrals));
  const loyalty = percentilesOfKnown(all.map(({ loyaltyIndex }) => loyaltyIndex));
  const isKnown = all.some(({ e12 }) => e12 !== null);
  const potential = isKnown ? percentiles(all.map(({ e12 }) => e12 ?? 0)) : null;
  return all.map(({ customerId }, i) => ({
    customerId,
    profit: profit[i]!,
    influence: influence[i]!,
    loyalty: loyalty[i]!,
    potential: potential && potential[i]!,
  }));
}

/** In the order of `values`, among those that are known; `null` stays. */
function percentilesOfKnown(values: readonly (number | null)[]): (number | null)[] {
  const ranked = percentiles(values.filter((value) => value !== null));
  let next = 0;
  return values.map((value) => (value === null ? null : ranked[next++]!));
}

/** What the dimensions of a customer are collected from; `null` where it is not known. Minor units of the base currency. */
export interface Evaluated {
  readonly customerId: string;
  readonly margin: number;
  /** 0–1. */
  readonly walletShare: number | null;
  readonly referrals: number;
  /** 0–100. */
  readonly credit: number | null;
  readonly serviceCost: number;
  /** Answers to surveys that still count, and complaints. */
  readonly feedback: number;
}

export interface Scorecard {
  readonly customerId: string;
  readonly dimensions: Dimensions;
  readonly score: number;
}

/**
 * The scorecard of each of `all`, in their order. A dimension is the mean of the percentiles of what is known of the
 * customer; whether something is known decides about no dimension alone, since each has a measure that always is.
 */
export function scorecardsOf(all: readonly Evaluated[], policy: Policy): Scorecard[] {
  const rank = (of: (each: Evaluated) => number | null) => percentilesOfKnown(all.map(of));
  const finance = rank(({ margin }) => margin);
  const [share, referrals] = [rank(({ walletShare }) => walletShare), rank((each) => each.referrals)];
  const [credit, thrift] = [rank((each) => each.credit), rank(({ serviceCost }) => -serviceCost)];
  const feedback = rank((each) => each.feedback);
  return all.map(({ customerId }, i) => {
    const dimensions: Dimensions = {
      finance: finance[i]!,
      market: meanOf(share[i]!, referrals[i]!),
      management: meanOf(credit[i]!, thrift[i]!),
      learning: feedback[i]!,
    };
    return { customerId, dimensions, score: scoreOf(dimensions, policy) };
  });
}

const meanOf = (uncertain: number | null, certain: number | null): number =>
  uncertain === null ? certain! : (uncertain + certain!) / 2;
