import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useClient } from '../../api/client.js';
import type { Reports } from '../../api/types.js';
import { wordsOf } from '../../api/problem.js';
import { useWords } from '../../i18n/use-words.js';
import { Loaded, Nothing } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { CELLS } from '../../parts/codes.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';
import { MatrixChart } from './matrix-chart.js';

/** The value matrix: past margin against what is expected, with its quadrants by their names. */
export function MatrixCard() {
  const { t } = useWords();
  const query = useReport('value-matrix');
  return (
    <Card title={t('overview.matrix')} note={t('overview.matrixNote')}>
      <Loaded query={query} lines={4}>
        {(report) => (report.customers === 0 ? <NoModel /> : <Matrix report={report} />)}
      </Loaded>
    </Card>
  );
}

/** Where they stand: what was earned grows to the right, what is expected upwards. */
const PLACES = ['MGC', 'MVC', 'ABANDON', 'KEEP'] as const satisfies readonly (typeof CELLS)[number][];

function Matrix({ report }: { report: Reports['value-matrix'] }) {
  const { t, term, format } = useWords();
  const link = useListLink();
  const counts = new Map(report.quadrants.map(({ cell, customers }) => [cell, customers]));
  return (
    <figure className="matrix">
      <MatrixChart report={report} />
      <ul>
        {PLACES.map((cell) => (
          <li key={cell}>
            <Link to={link({ cell })} data-figure={cell} data-cell={cell}>
              <span>{term('cell', cell)}</span>
              <span className="figure-value figure" data-value>
                {format.count(counts.get(cell) ?? 0)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <figcaption className="muted small">
        → {t('overview.matrixX')} · ↑ {t('overview.matrixY')}
      </figcaption>
    </figure>
  );
}

/** Without a model nothing is expected of anybody: says so, and fits one. */
function NoModel() {
  const { t } = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.post('/v1/models', { body: {} }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Nothing title={t('overview.matrixEmpty')}>
      {error && (
        <p role="alert" className="notice notice-bad">
          {wordsOf(error)}
        </p>
      )}
      <button className="button" disabled={isPending} onClick={() => mutate()}>
        {isPending ? t('overview.matrixFitting') : t('overview.matrixFit')}
      </button>
    </Nothing>
  );
}
