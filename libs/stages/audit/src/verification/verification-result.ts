import type { Difference } from './difference.js';

/** What a verification of all customers of a tenant found. JSON. */
export interface VerificationResult {
  /** Everything that was recorded up to here was replayed. */
  readonly position: string;
  /** Records of the tenant. */
  readonly records: number;
  readonly customers: number;
  readonly equal: boolean;
  readonly differingCustomers: number;
  readonly differingDocuments: number;
  readonly differingInsights: number;
  readonly readModels: readonly ReadModelResult[];
  readonly insights: {
    readonly recorded: number;
    /** Told by an earlier version of a read model, and told in another way by the present rules: they are not counted as differing. */
    readonly ofEarlierVersions: number;
  };
  /** Customers of whom more and more was recorded meanwhile, so that their documents could not be compared. */
  readonly unsettledCustomers: number;
  /** The first of them, at most {@link MOST_DIFFERENCES}. */
  readonly differences: readonly Difference[];
  readonly seconds: number;
}

export interface ReadModelResult {
  readonly name: string;
  readonly version: number;
  readonly customers: number;
  readonly differing: number;
}

/** So many are told one by one; all are counted. */
export const MOST_DIFFERENCES = 1000;

export interface VerificationProgress {
  readonly phase: 'READING' | 'COMPARING' | 'CONFIRMING';
  /** Of `total` steps: records that are read twice or more, and customers that are compared. */
  readonly done: number;
  readonly total: number;
}
