import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../api/client.js';
import { lifecycleFlow } from '../../api/queries.js';
import { useWords } from '../../i18n/use-words.js';
import { Loaded, Nothing } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { span, type Span } from '../../time/span.js';
import { dateOf, dayNumber } from '../../time/days.js';
import { useAsOf } from '../../time/use-as-of.js';
import { FlowChart } from './flow-chart.js';
import { FlowTable } from './flow-table.js';

const MONTHS_BACK_DAYS = 91;

/** How customers moved between stages over a period that is chosen: a Sankey diagram, and who changed as a table. */
export function FlowCard() {
  const { t } = useWords();
  const { data } = useQuery(span(useClient()));
  if (!data)
    return (
      <Card title={t('overview.flow')} className="wide">
        {null}
      </Card>
    );
  return <Flow {...data} />;
}

function Flow({ first, last }: Span) {
  const { t } = useWords();
  const [asOf] = useAsOf();
  const to = asOf ?? last;
  const [chosen, choose] = useState<string | null>(null);
  const from = chosen ?? dateOf(Math.max(dayNumber(first), dayNumber(to) - MONTHS_BACK_DAYS));
  const begin = from < to ? from : first;
  const query = useQuery(lifecycleFlow(useClient(), begin, to));
  return (
    <Card
      title={t('overview.flow')}
      note={t('overview.flowNote')}
      className="wide"
      end={
        <label className="inline-field">
          <span className="muted small">{t('overview.flowFrom')}</span>
          <input
            type="date"
            min={first}
            max={to}
            value={begin}
            onChange={({ target }) => choose(target.value || null)}
          />
        </label>
      }
    >
      <Loaded query={query} lines={8}>
        {({ flows, customers }) =>
          customers === 0 ? (
            <Nothing title={t('overview.flowEmpty')} />
          ) : (
            <>
              <FlowChart flows={flows} label={t('overview.flow')} />
              <FlowTable flows={flows} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
