import type { Schemas } from '@annals/client';

/** What each report answers, by its name in the path. */
export interface Reports {
  readonly lifecycle: Schemas['LifecycleReport'];
  readonly loyalty: Schemas['LoyaltyReport'];
  readonly rfm: Schemas['RfmReport'];
  readonly value: Schemas['ValueReport'];
  readonly churn: Schemas['ChurnReport'];
  readonly complaints: Schemas['ComplaintsReport'];
  readonly equity: Schemas['EquityReport'];
  readonly tasks: Schemas['TasksReport'];
  readonly 'contribution-curve': Schemas['ContributionCurveReport'];
  readonly 'value-matrix': Schemas['ValueMatrixReport'];
  readonly 'complaint-deadlines': Schemas['ComplaintDeadlinesReport'];
}
export type ReportName = keyof Reports;

export type Customer360 = Schemas['Customer360'];
export type Absorbed = Schemas['Absorbed'];
/** Which of a customer's categories are listed depends on what is known of it. */
export type ListedCustomer = Schemas['CustomerPage']['customers'][number] & {
  readonly region?: string;
  readonly stage?: string | null;
  readonly churnBand?: string | null;
  readonly rung?: string | null;
  readonly rfm?: string | null;
  readonly net: number;
  readonly orders: number;
  readonly lastSeenAt?: string | null;
};
export interface CustomerPage {
  readonly customers: readonly ListedCustomer[];
  readonly cursor?: string;
  readonly total?: number;
}
export type FeedEvent = Schemas['FeedEvent'];
export type Task = Schemas['ListedTask'];
export type Policies = Schemas['Policies'];
export type AdoptedPolicy = Schemas['AdoptedPolicy'];

/** What an insight carries: its receipt. */
export interface Receipt {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly effectiveAt: string;
  /** Ids of the events that brought it about. */
  readonly causes: readonly string[];
  readonly projectionVersion: number;
  readonly policyVersion: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly thresholds: Readonly<Record<string, unknown>>;
  readonly next: Readonly<Record<string, unknown>> | null;
  readonly nextTransitionAt: string | null;
  readonly supersedes: readonly string[];
}
export type Insight = FeedEvent & { readonly data: Receipt };
