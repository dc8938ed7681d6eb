import type { Population } from '@annals/domain';
import type { Position } from './position.js';
import type { Category, FoldKey, Instant, Projection } from '@annals/kernel';

type Versioned = Pick<Projection<object, never, never>, 'name' | 'version'>;

/** Where the documents of a projection's version are: versions live side by side. */
export const modelOf = ({ name, version }: Versioned): string => `${name}@${version}`;

/** Where its tenants are: one {@link TenantDocument} a partition. */
export const tenantModelOf = (projection: Versioned): string => `${modelOf(projection)}/tenant`;

/** Where its parked customers are: {@link ParkedDocument}. */
export const parkedModelOf = (projection: Versioned): string => `${modelOf(projection)}/parked`;

export const partitionId = (partition: number): string => `partition-${partition}`;

/** From `at` on, `category` held; `insight` told so. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly category: Category;
  readonly insight: string;
}

/** What is stored of a customer under a projection. JSON. */
export interface Standing<Doc extends object = object> {
  doc: Doc;
  /** The newest fact or moment that is folded in: an earlier fact is late. */
  last: FoldKey | null;
  history: HistoryEntry[];
  /** Where the customer was absorbed: the document is what it was then, and counts nowhere. */
  absorbed?: { readonly into: string; readonly mergeId: string };
}

/** What is kept of a tenant beside its customers. */
export interface TenantDocument {
  population: Population;
  /** Sums of the projection's tallies over the customers of this partition. */
  totals: Record<string, number>;
}

/** A customer whose facts could not be folded. Their later facts wait with the one that failed. */
export interface ParkedDocument {
  readonly tenant: string;
  readonly customerId: string;
  /** From this position on, the customer's facts are not folded. */
  readonly from: string;
  /** The fact at which it failed. */
  readonly failedAt: string;
  readonly cause: string;
  readonly attempts: number;
}

/** Where it stands which tenants have parked customers: one document a partition, under a tenant that nobody can be. */
export const PARKED_TENANTS = '-';

/** The tenants of a partition whose customers are parked. JSON. */
export interface ParkedTenants {
  readonly tenants: readonly string[];
}

/** Where it is written who is to be tried again: one {@link RedriveRequest} a customer. It follows no log: its checkpoint counts requests. */
export const REDRIVES = 'redrive@1';

/** Somebody asked that a parked customer be tried again. JSON. */
export interface RedriveRequest {
  readonly customerId: string;
  /** Higher than that of every earlier request. */
  readonly number: number;
}

/** Where it is written which version of each read model is live: one {@link ActiveModel} a projection, under its name. */
export const ACTIVE_MODELS = 'active@1';

/** The version of a read model that is read and kept up to date. JSON. */
export interface ActiveModel {
  readonly version: number;
  /** Version of the projection's rules that folded it: other rules must not fold on. */
  readonly rules: number;
  /** Which version told the insights about records up to `upTo`, oldest first; after that, `version` does. */
  readonly told: readonly { readonly version: number; readonly upTo: string }[];
}

/**
 * The version under which insights about the record at `position` are told. A model that was built anew says the
 * same of old records as its predecessor, under the same ids, so that nothing is told twice.
 */
export function toldAs({ version, told }: Pick<ActiveModel, 'version' | 'told'>, position: Position): number {
  return told.find(({ upTo }) => position <= BigInt(upTo))?.version ?? version;
}
