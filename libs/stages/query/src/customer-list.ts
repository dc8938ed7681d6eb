import type { CustomerId, Standing, TenantId } from '@annals/contracts';
import { formationOf, labelOf, winBackTierOf, type DirectoryDoc } from '@annals/domain';
import { isoInstants } from './iso-instants.js';
import { listFilters, type FilterName, type ListFilter } from './list-filters.js';
import type { ReadSide } from './read-side.js';

export interface CustomerQuery {
  /** The value that is wanted, by filter. */
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  /** By lifetime net revenue. */
  readonly sort: 'net' | '-net';
  readonly limit: number;
  readonly cursor?: string;
}

export interface ListedCustomer {
  readonly customerId: CustomerId;
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
  readonly [detail: string]: unknown;
}

export interface CustomerPage {
  readonly customers: readonly ListedCustomer[];
  readonly cursor?: string;
}

const FILTERS = Object.entries(listFilters) as [FilterName, ListFilter][];
/** Where several filters meet, so many pages are looked through for one answer. */
const MOST_PAGES = 20;

/** Lists customers by one filter in the order of value; further filters are applied to what that finds. */
export class CustomerList {
  constructor(private readonly readSide: ReadSide) {}

  async page(tenant: TenantId, query: CustomerQuery): Promise<CustomerPage> {
    const [first, ...others] = FILTERS.flatMap(([name, filter]) => {
      const value = query.filters[name];
      return value === undefined ? [] : { name, filter, value };
    });
    const customers: ListedCustomer[] = [];
    let { cursor } = query;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await this.readSide.list(tenant, {
        index: first?.name ?? 'all',
        prefix: first ? [first.filter.key?.(first.value) ?? first.value] : [],
        order: query.sort === '-net' ? 'descending' : 'ascending',
        limit: query.limit - customers.length,
        ...(cursor !== undefined && { cursor }),
      });
      const matching = page.items.filter(({ document: { doc } }) =>
        others.every(({ filter, value }) => filter.wants(doc, value)),
      );
      customers.push(...matching.map(({ id, document }) => listedCustomer(id, document)));
      cursor = page.cursor;
      if (cursor === undefined || customers.length === query.limit) break;
    }
    return cursor === undefined ? { customers } : { customers, cursor };
  }
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
