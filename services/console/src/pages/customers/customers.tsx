import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../../api/client.js';
import { customerPages } from '../../api/queries.js';
import { useWords } from '../../i18n/use-words.js';
import { Failure, Nothing, Skeleton } from '../../layout/states.js';
import { useAsOf } from '../../time/use-as-of.js';
import { CustomerTable } from './customer-table.js';
import { Export } from './export.js';
import { Filters } from './filters.js';
import { useListFilters } from './use-list-filters.js';

/** All customers: filtered, sorted and paged by the API, so that the table may be of any size. */
export function Customers() {
  const { t, format } = useWords();
  const [asOf] = useAsOf();
  const list = useListFilters();
  const query = useInfiniteQuery(customerPages(useClient(), list.filters, asOf));
  const customers = query.data?.pages.flatMap((page) => page.customers) ?? [];
  const total = query.data?.pages[0]?.total;
  return (
    <>
      <div className="page-head">
        <h1>{t('customers.title')}</h1>
        {total !== undefined && (
          <span className="muted figure" role="status" data-total={total}>
            {t('customers.total', { total: format.count(total) })}
          </span>
        )}
        <div className="end">
          <Export filters={list.filters} asOf={asOf} />
        </div>
      </div>
      <Filters {...list} />
      {query.isPending && <Skeleton lines={12} />}
      {query.isError && !query.data && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data && customers.length === 0 && (
        <Nothing title={t('customers.empty')} hint={t('customers.emptyHint')}>
          <button className="button" onClick={list.clear}>
            {t('customers.clear')}
          </button>
        </Nothing>
      )}
      {customers.length > 0 && (
        <CustomerTable
          customers={customers}
          total={total}
          sort={list.filters['sort'] ?? '-net'}
          sortBy={(sort) => list.set('sort', sort)}
          hasMore={query.hasNextPage && !query.isFetchingNextPage}
          readMore={() => void query.fetchNextPage()}
        />
      )}
    </>
  );
}
