import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { useListLink } from '../../parts/list-link.js';
import type { FlowCount } from './flow-chart.js';

/** Who changed, most first: what the picture shows, for those who read it, and the way to those who are there now. */
export function FlowTable({ flows }: { flows: readonly FlowCount[] }) {
  const { t, term, format } = useWords();
  const link = useListLink();
  const changed = flows.filter(({ from, to }) => from !== to).toSorted((a, b) => b.count - a.count);
  return (
    <details className="flow-table">
      <summary>{t('overview.flowTable')}</summary>
      <ul className="bars">
        {changed.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>
            <Link to={link({ stage: to })} className="pair" data-figure={`flow-${from}-${to}`}>
              <span>
                {term('stage', from)} → {term('stage', to)}
              </span>
              <span className="count" data-value>
                {format.count(count)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
