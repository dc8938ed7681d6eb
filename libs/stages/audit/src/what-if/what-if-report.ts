import type { CustomerId } from '@annals/contracts';
import type { Category } from '@annals/kernel';

/** From when on the changed policy would have been in force: `beginning`, `now`, or a business day, YYYY-MM-DD. */
export type WhatIfFrom = string;

/** Minor units of the base currency, as the policy in force measures them. `clv12` is 0 where nothing is predicted. */
export interface Money {
  readonly net: number;
  readonly margin: number;
  readonly clv12: number;
}

/** A category in which a customer would be another one now. */
export interface Move {
  readonly readModel: string;
  readonly category: string;
  readonly before: Category[string];
  readonly after: Category[string];
  /** Since when; `null` where no history tells. */
  readonly since: string | null;
}

/** An insight that is told under one of the two policies alone. */
export interface InsightOfOne {
  readonly readModel: string;
  readonly effectiveAt: string;
  readonly before: Category;
  readonly after: Category;
}

/** What would be different of one customer. JSON. */
export interface CustomerWhatIf extends Money {
  readonly customerId: CustomerId;
  readonly moves: readonly Move[];
  /** Insights that would have been sent, and were not; and those that were, and would not have been. */
  readonly added: readonly InsightOfOne[];
  readonly omitted: readonly InsightOfOne[];
}

/** All customers who would be moved in the same way. */
export interface MoveSum extends Money, Omit<Move, 'since'> {
  readonly customers: number;
  /** Since when the first of them, and the last. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface WhatIfReport {
  readonly from: WhatIfFrom;
  readonly policy: { readonly inForce: number; readonly changed: number; readonly fields: readonly string[] };
  /** Everything up to here was folded, once by each policy. */
  readonly position: string;
  readonly asOf: string | null;
  readonly customers: number;
  /** Customers who would be in another category now. */
  readonly movers: Money & { readonly customers: number };
  /** Those of most customers first, at most {@link MOST_MOVES}. */
  readonly moves: readonly MoveSum[];
  /** Kinds of moves that are not among them. */
  readonly furtherMoves: number;
  /** Since which month the movers are where they would be now; a customer counts in the first. */
  readonly months: Readonly<Record<string, number>>;
  readonly insights: {
    readonly told: number;
    readonly wouldBeTold: number;
    readonly byReadModel: Readonly<Record<string, { readonly added: number; readonly omitted: number }>>;
  };
  readonly seconds: number;
}

export const MOST_MOVES = 200;

/** What a what-if tells while it runs: how far it is, each customer of whom anything is different, and the report at the end. */
export type WhatIfLine =
  | { readonly progress: { readonly done: number; readonly total: number } }
  | { readonly customer: CustomerWhatIf }
  | { readonly report: WhatIfReport };
