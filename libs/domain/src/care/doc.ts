import type { Day, Instant } from '@annals/kernel';
import { noRecentPurchases, type RecentPurchases } from './recent-purchases.js';

/** 事前关怀; 事后关怀 and call-back (回访); after a complaint; renewal (续费). What `careType` of an interaction says that it was. */
export const CARE_TYPES = ['BEFORE_PURCHASE', 'AFTER_PURCHASE', 'AFTER_COMPLAINT', 'RENEWAL'] as const;
export type CareType = (typeof CARE_TYPES)[number];

/** What the care for one customer follows from. */
export interface CareDoc {
  readonly recent: RecentPurchases;
  /** Ids of complaints that are not closed. */
  openComplaints: string[];
  /** When a complaint was closed last. */
  closedAt: Instant | null;
  /** Partnerships with a term. */
  partnerships: { readonly id: string; readonly signedAt: Instant; readonly until: Day }[];
  optOut: boolean;
  /** When care of each type was given last. */
  readonly given: Partial<Record<CareType, Instant>>;
}

export const newCare = (): CareDoc => ({
  recent: noRecentPurchases(),
  openComplaints: [],
  closedAt: null,
  partnerships: [],
  optOut: false,
  given: {},
});
