import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ListedCustomer } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { Band, Stage } from '../../parts/category.js';
import { useCustomerLink } from '../../parts/list-link.js';
import { COLUMNS, type ColumnName } from './columns.js';

interface RowProps {
  readonly customer: ListedCustomer;
  readonly index: number;
  /** Pixels from the top of the table's body. */
  readonly top: number;
}

/** Drawn once: while the table scrolls only the rows that come into sight are. */
export const CustomerRow = memo(function CustomerRow({ customer, index, top }: RowProps) {
  const { term, format, money } = useWords();
  const link = useCustomerLink();
  const { customerId, stage, rung, tier, rfm, churnBand, orders, net, lastSeenAt, region } = customer;
  const cells: Readonly<Record<ColumnName, ReactNode>> = {
    id: <Link to={link(customerId)}>{customerId}</Link>,
    region: region ?? '–',
    stage: <Stage stage={stage ?? null} />,
    level: term('rung', rung),
    tier: term('tier', tier),
    rfm: rfm ?? '–',
    risk: <Band band={churnBand ?? null} />,
    orders: format.count(orders),
    net: money(net),
    lastSeen: lastSeenAt ? format.day(lastSeenAt) : '–',
  };
  return (
    <div
      role="row"
      className="table-row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)` }}
      data-customer={customerId}
    >
      {COLUMNS.map(({ name }) => (
        <div key={name} role="cell" data-column={name}>
          {cells[name]}
        </div>
      ))}
    </div>
  );
});
