/** One customer of the base: CLV in minor units of the base currency, and what he is counted by. */
export interface EquityMember {
  readonly clv: number;
  readonly tier: string | null;
  readonly stage: string | null;
}

/** A part of customer equity. `mean` is `null` where there is nobody. */
export interface EquityShare {
  readonly customers: number;
  readonly sum: number;
  readonly mean: number | null;
}

/** Customer equity (客户资产, domain.md §2.3): Σ CLV = mean CLV × base. By tier and stage; `NONE` where there is none yet. */
export interface Equity extends EquityShare {
  readonly byTier: Readonly<Record<string, EquityShare>>;
  readonly byStage: Readonly<Record<string, EquityShare>>;
}

/** Sums up customer by customer: a base of millions need not be in memory. Sums of integers are exact. */
export class EquitySum {
  readonly #all = new Share();
  readonly #tiers = new Map<string, Share>();
  readonly #stages = new Map<string, Share>();

  add({ clv, tier, stage }: EquityMember): void {
    for (const share of [this.#all, under(this.#tiers, tier), under(this.#stages, stage)]) share.add(clv);
  }

  /** Errors: RangeError where the parts do not make the whole, which no input may bring about. */
  result(): Equity {
    const equity = { ...this.#all.result(), byTier: resultsOf(this.#tiers), byStage: resultsOf(this.#stages) };
    for (const parts of [equity.byTier, equity.byStage]) {
      const sum = Object.values(parts).reduce((total, part) => total + part.sum, 0);
      if (sum !== equity.sum) throw new RangeError('the parts of equity do not make the whole');
    }
    const product = (equity.mean ?? 0) * equity.customers;
    if (Math.abs(product - equity.sum) > 1e-9 * Math.max(1, Math.abs(equity.sum)))
      throw new RangeError('equity is not mean × base');
    return equity;
  }
}

class Share {
  #customers = 0;
  #sum = 0;

  add(clv: number): void {
    this.#customers += 1;
    this.#sum += clv;
  }

  result(): EquityShare {
    const [customers, sum] = [this.#customers, this.#sum];
    return { customers, sum, mean: customers === 0 ? null : sum / customers };
  }
}

function under(shares: Map<string, Share>, name: string | null): Share {
  const key = name ?? 'NONE';
  const known = shares.get(key) ?? new Share();
  shares.set(key, known);
  return known;
}

const resultsOf = (shares: Map<string, Share>): Record<string, EquityShare> =>
  Object.fromEntries([...shares].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, share]) => [name, share.result()]));
