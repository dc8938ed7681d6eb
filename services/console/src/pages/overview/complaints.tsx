import type { Reports } from '../../api/types.js';
import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { Loaded, Nothing } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';

/** Complaints against their deadlines. */
export function ComplaintsCard() {
  const { t } = useWords();
  const query = useReport('complaints');
  return (
    <Card title={t('overview.complaints')} end={<Link to="/complaints">{t('complaints.queue')} →</Link>}>
      <Loaded query={query} lines={3}>
        {(report) =>
          report.complaints === 0 ? (
            <Nothing title={t('overview.complaintsEmpty')} />
          ) : (
            <ComplaintFigures report={report} />
          )
        }
      </Loaded>
    </Card>
  );
}

function ComplaintFigures({ report }: { report: Reports['complaints'] }) {
  const { t, format } = useWords();
  const link = useListLink();
  const rows = [
    ['OPEN', t('overview.complaintsOpen'), report.open],
    ['BREACHED', t('overview.complaintsBreached'), report.breaches],
    ['ESCALATED', t('overview.complaintsEscalated'), report.escalations],
  ] as const;
  return (
    <ul className="bars">
      {rows.map(([complaint, name, count]) => (
        <li key={complaint}>
          <Link to={link({ complaint })} className="pair" data-figure={complaint}>
            <span>{name}</span>
            <span className="count" data-value>
              {format.count(count)}
            </span>
          </Link>
        </li>
      ))}
      <li className="bar-row pair">
        <span>{t('overview.complaintsTimely')}</span>
        <span className="count">
          {report.timelyPercent === null ? '–' : format.percent(report.timelyPercent / 100)}
        </span>
      </li>
    </ul>
  );
}
