import type { CustomerId, Standing, TenantId } from '@annals/contracts';
import type { DirectoryDoc } from '@annals/domain';
import { isoInstants } from './iso-instants.js';
import type { ReadSide } from './read-side.js';

export interface CustomerQuery {
  readonly stage?: string;
  readonly level?: number;
  readonly tier?: string;
  readonly rfm?: string;
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
  /** Minor units of the base currency. */
  readonly net: number;
  readonly [detail: string]: unknown;
}

export interface CustomerPage {
  readonly customers: readonly ListedCustomer[];
  readonly cursor?: string;
}

const FILTERS = ['stage', 'level', 'tier', 'rfm'] as const;
/** Where several filters meet, so many pages are looked through for one answer. */
const MOST_PAGES = 20;

/** Lists customers by one filter in the order of value; further filters are applied to what that finds. */
export class CustomerList {
  constructor(private readonly readSide: ReadSide) {}

  async page(tenant: TenantId, query: CustomerQuery): Promise<CustomerPage> {
    const [first, ...others] = FILTERS.filter((filter) => query[filter] !== undefined);
    const customers: ListedCustomer[] = [];
    let { cursor } = query;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await this.readSide.list(tenant, {
        index: first ?? 'all',
        prefix: first ? [query[first]!] : [],
        order: query.sort === '-net' ? 'descending' : 'ascending',
        limit: query.limit - customers.length,
        ...(cursor !== undefined && { cursor }),
      });
      const listed = page.items.map(({ id, document }) => listedCustomer(id, document));
      customers.push(...listed.filter((customer) => others.every((filter) => customer[filter] === query[filter])));
      cursor = page.cursor;
      if (cursor === undefined || customers.length === query.limit) break;
    }
    return cursor === undefined ? { customers } : { customers, cursor };
  }
}

function listedCustomer(customerId: CustomerId, { doc }: Standing<DirectoryDoc>): ListedCustomer {
  const { details, purchases, pyramid, ...shown } = doc;
  const named = Object.fromEntries(Object.entries(details).map(([name, { value }]) => [name, value]));
  return {
    customerId,
    ...isoInstants(shown),
    ...named,
    tier: pyramid,
    orders: purchases.orders.length,
  } as unknown as ListedCustomer;
}
