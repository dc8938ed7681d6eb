import type { DomainEvent, Occurred } from './event.js';
import type { Instant } from './instant.js';

/** A moment at which a document changes by the passing of time alone. */
export interface Due {
  readonly at: Instant;
  /** Which clock fact brings it: the one that closes the day before, or the review period that ends. */
  readonly by: 'DayClosed' | 'ReviewPeriodClosed';
}

/** An entry of a declared index: documents are listed in the order of `key`. */
export interface IndexEntry {
  readonly index: string;
  readonly key: readonly (string | number)[];
}

/** Why a category changed: the body of a receipt (ADR 4). JSON values; amounts in minor units, days as dates. */
export interface Explanation {
  /** The figures that decided. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What they were compared with. */
  readonly thresholds: Readonly<Record<string, unknown>>;
  /** What is missing for the next better category; `null` at the best. */
  readonly next: Readonly<Record<string, unknown>> | null;
  /** When the category changes again if nothing happens. */
  readonly nextTransitionAt: Instant | null;
}

/** The categories whose change is told to the world, by name: `{ stage: 'STABLE' }`. */
export type Category = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A read model as data and pure functions. The engine does batches, checkpoints, refolds, insights,
 * parking and rebuilds for all of them.
 *
 * `Doc` is one customer's document (JSON), `Context` what holds for the whole tenant: its policy and cuts.
 * A document holds only what stays true between two events or due moments; what moves with each day
 * (days since, present value) is computed when it is read.
 * `evolve`, `elapse` and `settle` own the document that they are given: they may change and return it.
 * A thrown error parks the customer.
 */
export interface Projection<Doc extends object, Context, Fact extends DomainEvent> {
  readonly name: string;
  readonly version: number;
  /** The domain type of the insight that a change of category appends; `null` where nobody is told. */
  readonly insight: string | null;
  /** `arrival` for a document that gives the same in any order and need not be refolded; else the order of fold. */
  readonly order: 'fold' | 'arrival';
  /** Names in {@link category} that {@link settle} decides: they hold from when the tenant's cuts say so, not along history. */
  readonly settled: readonly string[];
  /** Domain types of the facts that `evolve` folds; the engine passes over the others. */
  readonly handles: readonly Fact['type'][];
  /** The document of a customer of whom nothing is known yet. */
  readonly initial: (customerId: string) => Doc;
  /** Folds a fact. Every due moment before it has elapsed already. */
  readonly evolve: (doc: Doc, fact: Occurred<Fact>, context: Context) => Doc;
  /** The part of a document that no fact of the customer gives but insights told: folding all facts anew keeps it. */
  readonly kept?: (doc: Doc) => Partial<Doc>;
  /** Folds the passing of time up to `due`, which is what {@link due} gave; afterwards `due` is later or null. */
  readonly elapse: (doc: Doc, due: Due, context: Context) => Doc;
  /** Brings what depends on the tenant as a whole (cuts, segments) up to date. Idempotent. Called after facts and due moments. */
  readonly settle?: (doc: Doc, context: Context) => Doc;
  /** Domain types of the tenant's facts after which every customer is settled. */
  readonly settledBy?: readonly string[];
  /**
   * Domain types of the tenant's facts that hold along history from their instant on, and make a moment {@link due}
   * then: time passes up to it for every customer, and who is past it already is folded anew.
   */
  readonly heldBy?: readonly string[];
  readonly due: (doc: Doc, context: Context) => Due | null;
  readonly category: (doc: Doc) => Category;
  readonly explain: (doc: Doc, context: Context) => Explanation;
  readonly indexes: (doc: Doc, context: Context) => readonly IndexEntry[];
  /** Counts and integer sums that reports add up over all customers. */
  readonly tallies: (doc: Doc) => Readonly<Record<string, number>>;
}

/** What a read model shares that tells nobody: no category, and so nothing to explain. */
export const TELLS_NOBODY = {
  insight: null,
  settled: [],
  category: () => ({}),
  explain: () => ({ inputs: {}, thresholds: {}, next: null, nextTransitionAt: null }),
} as const;

/** What a read model shares that time alone changes nothing of. */
export const TIMELESS = {
  elapse: <Doc>(doc: Doc): Doc => doc,
  due: () => null,
} as const;
