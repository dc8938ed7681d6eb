import type { CustomerId, Standing } from '@annals/contracts';
import { formationOf, labelOf, winBackTierOf, type DirectoryDoc } from '@annals/domain';
import { isoInstants } from './iso-instants.js';

export interface ListedCustomer {
  readonly customerId: CustomerId;
  readonly registeredAt: string | null;
  readonly firstSeenAt: string | null;
  readonly lastSeenAt: string | null;
  readonly stage: string | null;
  readonly level: number | null;
  readonly rung: string | null;
  readonly atRisk: boolean;
  readonly rfm: string | null;
  readonly tier: string | null;
  readonly contribution: string | null;
  readonly importance: string | null;
  /** The tier by which the customer is to be won back; `null` where nothing is to be done. */
  readonly winBackDue: string | null;
  /** Ids of the segments that the customer belongs to. */
  readonly segments: readonly string[];
  readonly loyaltyClass: string;
  readonly priceSensitive: boolean | null;
  readonly label: string;
  readonly formation: string;
  /** Minor units of the base currency. */
  readonly net: number;
  readonly orders: number;
  readonly cell: string | null;
  readonly churnBand: string | null;
  readonly openComplaints: number;
  readonly complaintBreached: boolean;
  readonly complaintEscalated: boolean;
  readonly region?: string;
  readonly [detail: string]: unknown;
}

/** A customer as lists show it: no personal data. */
export function listedCustomer(customerId: CustomerId, { doc }: Standing<DirectoryDoc>): ListedCustomer {
  const { details, purchases, pyramid, intent, ...shown } = doc;
  const named = Object.fromEntries(Object.entries(details).map(([name, { value }]) => [name, value]));
  return {
    customerId,
    ...isoInstants(shown),
    ...named,
    optOutBy: undefined,
    tier: pyramid,
    label: labelOf(doc),
    formation: formationOf(doc),
    unpaidOrders: intent.unpaid.length,
    winBackDue: winBackTierOf(doc),
    orders: purchases.orders.length,
  } as unknown as ListedCustomer;
}
