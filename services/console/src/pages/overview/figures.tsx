import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';

/** The sums at the top. */
export function Figures() {
  const { t, format } = useWords();
  const link = useListLink();
  const { data: value } = useReport('value');
  const { data: equity } = useReport('equity');
  const money = (minor: number | undefined, currency = value?.currency): string | undefined =>
    minor === undefined || currency === undefined ? undefined : format.money(minor, currency);
  const refunds =
    value &&
    t('overview.refunds', {
      gross: format.shortMoney(value.gross, value.currency),
      refunds: format.shortMoney(value.refunds, value.currency),
    });
  return (
    <ul className="figures">
      <Figure
        id="customers"
        name={t('overview.customers')}
        to={link({})}
        note={value && `${format.count(value.buyers)} ${t('overview.buyers').toLowerCase()}`}
      >
        {value && format.count(value.customers)}
      </Figure>
      <Figure id="net" name={t('overview.net')} to={link({ sort: '-net' })} note={refunds}>
        {money(value?.net)}
      </Figure>
      <Figure
        id="margin"
        name={t('overview.margin')}
        to={link({ sort: '-net' })}
        note={value && value.estimated > 0 ? t('overview.estimated') : undefined}
      >
        {money(value?.margin)}
      </Figure>
      <Figure
        id="equity"
        name={t('overview.equity')}
        to={link({ sort: '-net' })}
        note={
          equity && equity.mean !== null
            ? t('overview.equityMean', { mean: format.money(Math.round(equity.mean), equity.currency) })
            : undefined
        }
      >
        {money(equity?.sum, equity?.currency)}
      </Figure>
    </ul>
  );
}

interface FigureProps {
  readonly id: string;
  readonly name: string;
  readonly to: string;
  readonly note?: string;
  readonly children: ReactNode;
}

function Figure({ id, name, to, note, children }: FigureProps) {
  return (
    <li>
      <Link to={to} className="card figure-card" data-figure={id}>
        <span className="muted">{name}</span>
        <span className="figure-value figure" data-value>
          {children ?? '…'}
        </span>
        <span className="muted small">{note ?? '\u00a0'}</span>
      </Link>
    </li>
  );
}
