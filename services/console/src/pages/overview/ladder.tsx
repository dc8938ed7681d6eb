import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { Loaded } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { RUNGS } from '../../parts/codes.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';

/** The loyalty ladder as a pyramid: the highest rung on top, each as wide as it has customers. */
export function LadderCard() {
  const { t, format, term } = useWords();
  const link = useListLink();
  const query = useReport('loyalty');
  return (
    <Card
      title={t('overview.ladder')}
      note={query.data && t('overview.ladderNote', { atRisk: format.count(query.data.atRisk) })}
    >
      <Loaded query={query} lines={6}>
        {({ levels }) => {
          const most = Math.max(1, ...Object.values(levels));
          return (
            <ol className="ladder" aria-label={t('overview.ladder')}>
              {RUNGS.map((rung, level) => ({ rung, level, customers: levels[String(level)] ?? 0 }))
                .reverse()
                .map(({ rung, level, customers }) => (
                  <li key={rung}>
                    <Link to={link({ level: String(level) })} data-figure={`level-${level}`}>
                      <span className="muted figure">{level}</span>
                      <span>{term('rung', rung)}</span>
                      <span className="ladder-step" aria-hidden="true">
                        <span style={{ width: `${(100 * customers) / most}%` }} data-level={level} />
                      </span>
                      <span className="count" data-value>
                        {format.count(customers)}
                      </span>
                    </Link>
                  </li>
                ))}
            </ol>
          );
        }}
      </Loaded>
    </Card>
  );
}
