import { isCounted, type BehaviourOrders } from './orders.js';

/** Two categories that the same customers bought. */
export interface CategoryPair {
  readonly categories: readonly [string, string];
  readonly customers: readonly [number, number];
  readonly both: number;
  /** P(AB) ÷ (P(A)·P(B)): 1 where the one says nothing of the other. */
  readonly lift: number;
}

export interface CrossSell {
  /** Customers of whom a category is known: who bought something unknown says nothing of any pair. */
  readonly customers: number;
  readonly categories: number;
  /** Those with enough customers, highest lift first. */
  readonly pairs: readonly CategoryPair[];
}

/** The categories that a customer bought and kept something of, each once. */
export function categoriesBought({ orders, categories }: BehaviourOrders): string[] {
  const found = new Set(orders.filter(isCounted).flatMap(({ of = [] }) => of.map(([category]) => category)));
  return [...found].map((category) => categories[category]!).sort();
}

/** Counts what customers bought together (交叉销售, domain.md §2.7 row 52), one at a time; time and memory grow with pairs. */
export class PairCount {
  #customers = 0;
  readonly #single = new Map<string, number>();
  readonly #both = new Map<string, Map<string, number>>();

  /** `categories`: each once, sorted. */
  add(categories: readonly string[]): void {
    if (categories.length > 0) this.#customers++;
    categories.forEach((category, i) => {
      increment(this.#single, category);
      for (const other of categories.slice(i + 1)) {
        let counts = this.#both.get(category);
        if (!counts) this.#both.set(category, (counts = new Map()));
        increment(counts, other);
      }
    });
  }

  /** Pairs that at least so many customers bought both of. */
  result(least: number): CrossSell {
    const n = this.#customers;
    const pairs = [...this.#both].flatMap(([a, others]) =>
      [...others]
        .filter(([, both]) => both >= least)
        .map(([b, both]): CategoryPair => {
          const customers = [this.#single.get(a)!, this.#single.get(b)!] as const;
          return { categories: [a, b], customers, both, lift: (n * both) / (customers[0] * customers[1]) };
        }),
    );
    pairs.sort((x, y) => y.lift - x.lift || (String(x.categories) < String(y.categories) ? -1 : 1));
    return { customers: n, categories: this.#single.size, pairs };
  }
}

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
