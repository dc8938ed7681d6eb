import type { TenantId } from '@annals/contracts';
import { listedCustomer, type ListedCustomer } from '@annals/read-models';
import type { ReadSide } from '../read-side.js';
import { indexOf, isWanted, prefixOf, splitFilters, type Wanted } from './candidates.js';
import { Ranking } from './ranking.js';
import { figuresOf, type CustomerFigures, type Sort } from './sorts.js';

export interface CustomerQuery extends Wanted {
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string;
  /** Counts all that the filters find. */
  readonly total?: boolean;
  /** Tells the figures that move with each day, too. */
  readonly figures?: boolean;
}

export type CustomerRow = ListedCustomer & { readonly figures?: CustomerFigures };

export interface CustomerPage {
  readonly customers: readonly CustomerRow[];
  readonly cursor?: string;
  /** Where it was asked for: how many there are on all pages. */
  readonly total?: number;
}

type Rows = Pick<CustomerPage, 'customers' | 'cursor'>;

/** Where several filters meet, so many pages are looked through for one answer. */
const MOST_PAGES = 20;

/**
 * Lists customers: by one filter in the order of lifetime net revenue from the index of that filter, whatever their
 * number; in other orders, and by the beginning of their ids, from a ranking.
 */
export class CustomerList {
  readonly #ranking: Ranking;

  constructor(private readonly readSide: ReadSide) {
    this.#ranking = new Ranking(readSide);
  }

  async page(tenant: TenantId, query: CustomerQuery): Promise<CustomerPage> {
    const isByIndex = query.sort.column === 'net' && query.idPrefix === undefined;
    const [page, total] = await Promise.all([
      isByIndex ? this.#byIndex(tenant, query) : this.#ranked(tenant, query),
      query.total ? this.#ranking.count(tenant, query) : undefined,
    ]);
    const customers = query.figures ? await this.#withFigures(tenant, page.customers) : page.customers;
    return { ...page, customers, ...(total !== undefined && { total }) };
  }

  /** Further filters are applied to what the index of the first finds: a page may be short, and yet not the last. */
  async #byIndex(tenant: TenantId, query: CustomerQuery): Promise<Rows> {
    const { first, others } = splitFilters(query.filters);
    const customers: ListedCustomer[] = [];
    let { cursor } = query;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await this.readSide.list(tenant, {
        index: first ? indexOf(first) : 'all',
        prefix: first ? prefixOf(first) : [],
        order: query.sort.order,
        limit: query.limit - customers.length,
        ...(cursor !== undefined && { cursor }),
      });
      const matching = page.items.filter((candidate) => isWanted(others, candidate));
      customers.push(...matching.map(({ id, document }) => listedCustomer(id, document)));
      cursor = page.cursor;
      if (cursor === undefined || customers.length === query.limit) break;
    }
    return cursor === undefined ? { customers } : { customers, cursor };
  }

  async #ranked(tenant: TenantId, query: CustomerQuery): Promise<Rows> {
    const { ids, cursor } = await this.#ranking.page(tenant, query, query.limit, query.cursor);
    const documents = await this.readSide.getMany('directory', tenant, ids);
    const customers = ids.flatMap((id, i) => (documents[i] ? [listedCustomer(id, documents[i])] : []));
    return cursor === undefined ? { customers } : { customers, cursor };
  }

  async #withFigures(tenant: TenantId, customers: readonly ListedCustomer[]): Promise<CustomerRow[]> {
    const ids = customers.map(({ customerId }) => customerId);
    const figures = await figuresOf(this.readSide, tenant, ids);
    return customers.map((customer, i) => ({ ...customer, figures: figures[i]! }));
  }
}
