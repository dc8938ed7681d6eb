import { useWords } from '../../i18n/use-words.js';
import { Loaded } from '../../layout/states.js';
import { Bars } from '../../parts/bars.js';
import { Card } from '../../parts/card.js';
import { Stage } from '../../parts/category.js';
import { STAGES } from '../../parts/codes.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';

/** Customer equity by stage. */
export function EquityCard() {
  const { t, format } = useWords();
  const link = useListLink();
  const query = useReport('equity');
  return (
    <Card title={t('overview.equityTitle')}>
      <Loaded query={query} lines={6}>
        {({ byStage, currency }) => (
          <Bars
            label={t('overview.equityTitle')}
            bars={STAGES.map((stage) => ({
              key: stage,
              name: <Stage stage={stage} />,
              value: Math.max(0, byStage[stage]?.sum ?? 0),
              text: format.shortMoney(byStage[stage]?.sum ?? 0, currency),
              to: link({ stage }),
              colour: `stage-${stage}`,
            }))}
          />
        )}
      </Loaded>
    </Card>
  );
}
