import { Link } from 'react-router';
import type { Reports } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { Loaded } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';
import { recencyByFrequency, SCORES } from './rfm-grid.js';

/** The RFM heat map: recency against frequency, each cell counts its buyers. A table, so that it can be read without seeing it. */
export function RfmCard() {
  const { t } = useWords();
  const query = useReport('rfm');
  return (
    <Card title={t('overview.rfm')} note={t('overview.rfmNote')}>
      <Loaded query={query} lines={6}>
        {({ codes }) => <HeatMap codes={codes} />}
      </Loaded>
    </Card>
  );
}

function HeatMap({ codes }: { codes: Reports['rfm']['codes'] }) {
  const { t } = useWords();
  const grid = recencyByFrequency(codes);
  const most = Math.max(1, ...grid.flat());
  return (
    <table className="heat">
      <thead>
        <tr>
          <th scope="col">
            {t('overview.rfmFrequency')} ↓ {t('overview.rfmRecency')} →
          </th>
          {SCORES.map((r) => (
            <th key={r} scope="col">
              {r}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SCORES.toReversed().map((f) => (
          <tr key={f}>
            <th scope="row">{f}</th>
            {SCORES.map((r) => (
              <HeatCell key={r} r={r} f={f} count={grid[f - 1]![r - 1]!} most={most} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeatCell({ r, f, count, most }: { r: number; f: number; count: number; most: number }) {
  const { t, format } = useWords();
  const link = useListLink();
  // By the root: a few large cells would leave all others white. Never so dark that the figure on it cannot be read.
  const heat = Math.sqrt(count / most);
  return (
    <td>
      <Link
        to={link({ rf: `${r}${f}` })}
        className="heat-cell"
        style={{ background: `rgb(var(--heat) / ${0.05 + 0.53 * heat})` }}
        data-figure={`rf-${r}${f}`}
        title={t('overview.rfmCell', { r, f, count: count })}
      >
        <span data-value>{format.count(count)}</span>
      </Link>
    </td>
  );
}
