import type { MarketingPolicy } from './policy.js';

/** Why a difference is not told. */
export type Untold =
  | 'TOO_FEW_BUYERS'
  | 'NOTHING_SPENT'
  // No order names the category of anything in it.
  | 'NO_CATEGORIES'
  | 'TOO_FEW_CUSTOMERS_OF_KNOWN_NEEDS'
  // All buy of one category alone: whether they would differ is not to be seen.
  | 'ONE_CATEGORY';

/** A difference between customers, 0–1, to a millionth; `null` with the reason where it cannot be told. */
export type Difference =
  { readonly difference: number; readonly because: null } | { readonly difference: null; readonly because: Untold };

const told = (difference: number): Difference => ({ difference: Math.round(difference * 1e6) / 1e6, because: null });
export const untold = (because: Untold): Difference => ({ difference: null, because });

/**
 * How much values differ: the share of net revenue that the best of the buyers bring. As large as the share of them is
 * where all bring the same.
 */
export class ValueDifference {
  readonly #net: number[] = [];

  /** A buyer, by lifetime net revenue in minor units. */
  add(net: number): void {
    this.#net.push(net);
  }

  get buyers(): number {
    return this.#net.length;
  }

  result({ leastCustomers, bestShare }: MarketingPolicy): Difference {
    if (this.buyers < leastCustomers) return untold('TOO_FEW_BUYERS');
    const all = sum(this.#net);
    if (all === 0) return untold('NOTHING_SPENT');
    const best = [...this.#net].sort((a, b) => b - a).slice(0, Math.ceil(bestShare * this.buyers));
    return told(sum(best) / all);
  }
}

/**
 * How much needs differ: of the diversity of categories over all customers the part that lies between them and not within
 * each, 1 − mean Dᵢ ÷ D. Dᵢ = 1 − Σ p² (Gini–Simpson) over the shares p of categories in what customer i spends; D is the
 * same of the mean shares, each customer counting once, whatever is spent. 0 where all spend alike over categories, 1 where
 * each keeps to one. Nei (1973), "Analysis of gene diversity in subdivided populations"; Lande (1996).
 */
export class NeedDifference {
  #customers = 0;
  #within = 0;
  readonly #shares = new Map<string, number>();

  /** What a customer spent by category; nobody's needs are known who spent nothing. */
  add(spend: ReadonlyMap<string, number>): void {
    const all = sum([...spend.values()]);
    if (all <= 0) return;
    this.#customers++;
    let same = 0;
    for (const [category, amount] of spend) {
      const share = amount / all;
      same += share * share;
      this.#shares.set(category, (this.#shares.get(category) ?? 0) + share);
    }
    this.#within += 1 - same;
  }

  get customers(): number {
    return this.#customers;
  }

  get categories(): number {
    return this.#shares.size;
  }

  result({ leastCustomers }: MarketingPolicy): Difference {
    if (this.#customers < leastCustomers) return untold('TOO_FEW_CUSTOMERS_OF_KNOWN_NEEDS');
    const mean = [...this.#shares.values()].map((share) => share / this.#customers);
    if (mean.filter((share) => share > 0).length < 2) return untold('ONE_CATEGORY');
    const diversity = 1 - sum(mean.map((share) => share * share));
    return told(Math.max(0, 1 - this.#within / this.#customers / diversity));
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
