import type { Policy } from '../policy/policy.js';
import { BONDS, type Bond } from './policy.js';

/** A bond, and the benefits that make it. */
export interface MadeBond {
  readonly bond: Bond;
  readonly benefits: readonly string[];
}

/** The bonds that the benefits of a rung make, weakest first (财务 → 社会 → 结构性). */
export function bondsOf(level: number | null, { ladder, retention }: Policy): MadeBond[] {
  const { benefits } = ladder.rungs[level ?? 0]!;
  const makes = (benefit: string, bond: Bond): boolean =>
    retention.bonds.some((entry) => entry.benefit === benefit && entry.bond === bond);
  return BONDS.map((bond) => ({ bond, benefits: benefits.filter((benefit) => makes(benefit, bond)) })).filter(
    ({ benefits: made }) => made.length > 0,
  );
}

/** `null` where no benefit of the rung makes any. */
export const strongestBond = (level: number | null, policy: Policy): Bond | null =>
  bondsOf(level, policy).at(-1)?.bond ?? null;

/** What is known of one customer, for {@link RetentionCount}. */
export interface Bound {
  /** Every level that the customer ever had. */
  readonly levels: readonly (number | null)[];
  /** The lifecycle stage of today; `null` where none is known. */
  readonly stage: string | null;
}

/** Customers by the strongest bond that they ever had, and what became of them. Shares are `null` of nobody. */
export interface Retained {
  readonly bond: Bond | null;
  readonly customers: number;
  /** In decline (退化), which is mostly by silence, and lost (流失). */
  readonly declining: number;
  readonly lost: number;
  readonly lostShare: number | null;
}

/**
 * Counts who stayed by bonds, one customer at a time. By every level ever had, since whoever is lost falls to the first
 * rung for that alone: by the rung of today, all who left would have had the weakest bond.
 */
export class RetentionCount {
  readonly #counts = new Map<Bond | null, { customers: number; declining: number; lost: number }>();

  constructor(private readonly policy: Policy) {}

  add({ levels, stage }: Bound): void {
    const held = levels.map((level) => strongestBond(level, this.policy));
    const strongest = [...BONDS].reverse().find((bond) => held.includes(bond)) ?? null;
    const counts = this.#counts.get(strongest) ?? { customers: 0, declining: 0, lost: 0 };
    counts.customers++;
    if (stage === 'DECLINE') counts.declining++;
    if (stage === 'LOST') counts.lost++;
    this.#counts.set(strongest, counts);
  }

  /** Without any bond first, then weakest first. */
  result(): Retained[] {
    return [null, ...BONDS].map((bond) => {
      const { customers = 0, declining = 0, lost = 0 } = this.#counts.get(bond) ?? {};
      return { bond, customers, declining, lost, lostShare: customers > 0 ? lost / customers : null };
    });
  }
}
