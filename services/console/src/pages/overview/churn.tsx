import { useWords } from '../../i18n/use-words.js';
import { Loaded } from '../../layout/states.js';
import { Bars } from '../../parts/bars.js';
import { Card } from '../../parts/card.js';
import { Band } from '../../parts/category.js';
import { BANDS } from '../../parts/codes.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';

const COLOURS = { GREEN: 'stage-STABLE', YELLOW: 'stage-DECLINE', RED: 'stage-LOST' } as const;

/** Buyers by the band of their churn risk. */
export function ChurnCard() {
  const { t, format } = useWords();
  const link = useListLink();
  const query = useReport('churn');
  return (
    <Card title={t('overview.churn')}>
      <Loaded query={query} lines={3}>
        {({ bands, buyers }) => (
          <Bars
            label={t('overview.churn')}
            bars={BANDS.map((band) => ({
              key: band,
              name: <Band band={band} />,
              value: bands[band] ?? 0,
              text: format.count(bands[band] ?? 0),
              extra: buyers > 0 ? format.percent((bands[band] ?? 0) / buyers) : undefined,
              to: link({ band: band }),
              colour: COLOURS[band],
            }))}
          />
        )}
      </Loaded>
    </Card>
  );
}
