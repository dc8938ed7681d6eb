import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ListedCustomer } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { COLUMNS } from './columns.js';
import { CustomerRow } from './customer-row.js';

interface TableProps {
  readonly customers: readonly ListedCustomer[];
  readonly total: number | undefined;
  readonly sort: string;
  sortBy(sort: string): void;
  readonly hasMore: boolean;
  readMore(): void;
}

const ROW_HEIGHT = 40;
/** So many rows before the end of what was read the next page is asked for: nobody scrolls into a blank. */
const AHEAD = 150;

/** A table of any length: only the rows in sight are drawn. */
export function CustomerTable({ customers, total, sort, sortBy, hasMore, readMore }: TableProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises here, and its result goes nowhere else
  const rows = useVirtualizer({
    count: customers.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 16,
  });
  const shown = rows.getVirtualItems();
  const end = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && end >= customers.length - AHEAD) readMore();
  }, [hasMore, end, customers.length, readMore]);
  return (
    <div ref={box} className="card table" role="region" aria-label={t('customers.title')} tabIndex={0}>
      <div role="table" aria-rowcount={(total ?? customers.length) + 1} aria-label={t('customers.title')}>
        <TableHead sort={sort} sortBy={sortBy} />
        <div role="rowgroup" className="table-body" style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            <CustomerRow key={index} index={index} top={start} customer={customers[index]!} />
          ))}
        </div>
      </div>
    </div>
  );
}

function TableHead({ sort, sortBy }: Pick<TableProps, 'sort' | 'sortBy'>) {
  const { t } = useWords();
  return (
    <div role="rowgroup" className="table-head">
      <div role="row" className="table-row" aria-rowindex={1}>
        {COLUMNS.map(({ name, label, sortable }) => {
          const falling = sort === `-${name}`;
          const order = falling ? 'descending' : sort === name ? 'ascending' : 'none';
          return (
            <div key={name} role="columnheader" data-column={name} aria-sort={sortable ? order : undefined}>
              {sortable ? (
                <button
                  className="button-plain"
                  onClick={() => sortBy(falling ? name : `-${name}`)}
                  aria-label={t('customers.sortBy', { column: t(label) })}
                >
                  {t(label)} <span aria-hidden="true">{order === 'none' ? '' : falling ? '↓' : '↑'}</span>
                </button>
              ) : (
                t(label)
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
