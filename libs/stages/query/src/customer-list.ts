import type { TenantId } from '@annals/contracts';
import { listedCustomer, type ListedCustomer } from '@annals/read-models';
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
