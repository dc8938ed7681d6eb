import { useWords } from '../../i18n/use-words.js';
import { Loaded } from '../../layout/states.js';
import { Bars } from '../../parts/bars.js';
import { Card } from '../../parts/card.js';
import { Stage } from '../../parts/category.js';
import { STAGES } from '../../parts/codes.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';

/** Customers by lifecycle stage. */
export function StagesCard() {
  const { t, format } = useWords();
  const link = useListLink();
  const query = useReport('lifecycle');
  const note =
    query.data &&
    t('overview.stagesNote', {
      wonBack: format.count(query.data.wonBack),
      recovered: format.count(query.data.recovered),
    });
  return (
    <Card title={t('overview.stages')} note={note}>
      <Loaded query={query} lines={6}>
        {({ stages, customers }) => (
          <Bars
            label={t('overview.stages')}
            bars={STAGES.map((stage) => ({
              key: stage,
              name: <Stage stage={stage} />,
              value: stages[stage] ?? 0,
              text: format.count(stages[stage] ?? 0),
              extra: customers > 0 ? format.percent((stages[stage] ?? 0) / customers) : undefined,
              to: link({ stage }),
              colour: `stage-${stage}`,
            }))}
          />
        )}
      </Loaded>
    </Card>
  );
}
