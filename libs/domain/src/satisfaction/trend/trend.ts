import { correlation } from '@annals/analytics';
import type { SatisfactionPolicy } from '../policy.js';
import type { MonthlyAttitude } from './months.js';

/**
 * How two figures go together: Pearson's r over so many customers; `null` where they are too few, or do not differ.
 * It is an association. What brings about what is not to be seen in it, whichever came first.
 */
export interface Association {
  readonly customers: number;
  readonly r: number | null;
}

export interface TrendMonth {
  readonly month: string;
  readonly customers: number;
  /** Means over these customers: S 1–5, the loyalty index 0–100. */
  readonly satisfaction: number;
  readonly loyaltyIndex: number;
}

/** The relationship of satisfaction and loyalty, static and dynamic (静态/动态, domain.md §1 row 6). */
export interface RelationshipTrend {
  readonly months: readonly TrendMonth[];
  /** 静态: both at the end of the newest month. */
  readonly static: Association & { readonly month: string | null };
  /** 动态: of each customer the newest two months so far apart, the one figure earlier and the other later. */
  readonly dynamic: {
    readonly lagMonths: number;
    readonly satisfactionThenLoyalty: Association;
    readonly loyaltyThenSatisfaction: Association;
  };
}

type Pairs = [earlier: number, later: number][];

/** Adds customers up, one at a time; memory grows with the customers of whom something is known. */
export class TrendCount {
  readonly #months = new Map<string, Pairs>();
  readonly #satisfactionFirst: Pairs = [];
  readonly #loyaltyFirst: Pairs = [];

  constructor(private readonly policy: SatisfactionPolicy['trend']) {}

  /** `months` in their order. */
  add(months: readonly MonthlyAttitude[]): void {
    for (const { month, satisfaction, loyaltyIndex } of months) {
      const known = this.#months.get(month);
      if (known) known.push([satisfaction, loyaltyIndex]);
      else this.#months.set(month, [[satisfaction, loyaltyIndex]]);
    }
    const [earlier, later] = newestPair(months, this.policy.lagMonths) ?? [];
    if (!earlier || !later) return;
    this.#satisfactionFirst.push([earlier.satisfaction, later.loyaltyIndex]);
    this.#loyaltyFirst.push([earlier.loyaltyIndex, later.satisfaction]);
  }

  result(): RelationshipTrend {
    const sorted = [...this.#months].sort(([a], [b]) => (a < b ? -1 : 1));
    const [newest, held] = sorted.at(-1) ?? [null, []];
    return {
      months: sorted.map(([month, pairs]) => ({
        month,
        customers: pairs.length,
        satisfaction: meanOf(pairs.map(([satisfaction]) => satisfaction)),
        loyaltyIndex: meanOf(pairs.map(([, loyaltyIndex]) => loyaltyIndex)),
      })),
      static: { month: newest, ...this.#associate(held) },
      dynamic: {
        lagMonths: this.policy.lagMonths,
        satisfactionThenLoyalty: this.#associate(this.#satisfactionFirst),
        loyaltyThenSatisfaction: this.#associate(this.#loyaltyFirst),
      },
    };
  }

  #associate(pairs: Pairs): Association {
    const customers = pairs.length;
    if (customers < this.policy.leastCustomers) return { customers, r: null };
    const computed = correlation(
      Float64Array.from(pairs, ([earlier]) => earlier),
      Float64Array.from(pairs, ([, later]) => later),
    );
    return { customers, r: computed.ok ? computed.value : null };
  }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** The newest month that has another `lag` months before it, and that other one. */
function newestPair(
  months: readonly MonthlyAttitude[],
  lag: number,
): readonly [MonthlyAttitude, MonthlyAttitude] | undefined {
  for (const later of [...months].reverse()) {
    const earlier = months.find(({ month }) => indexOf(month) === indexOf(later.month) - lag);
    if (earlier) return [earlier, later];
  }
  return undefined;
}
