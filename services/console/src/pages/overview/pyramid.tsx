import { useWords } from '../../i18n/use-words.js';
import { Loaded } from '../../layout/states.js';
import { Bars } from '../../parts/bars.js';
import { Card } from '../../parts/card.js';
import { TIERS } from '../../parts/codes.js';
import { useListLink } from '../../parts/list-link.js';
import { useReport } from '../../parts/use-report.js';

/** The customer pyramid: net revenue by tier, and how many customers bring it. */
export function PyramidCard() {
  const { t, format, term } = useWords();
  const link = useListLink();
  const query = useReport('value');
  const day = query.data?.cutsAsOf;
  return (
    <Card title={t('overview.pyramid')} note={day ? t('overview.pyramidNote', { day: format.day(day) }) : undefined}>
      <Loaded query={query} lines={5}>
        {({ pyramid, netByTier, currency }) => (
          <Bars
            label={t('overview.pyramid')}
            bars={TIERS.map((tier) => ({
              key: tier,
              name: term('tier', tier),
              value: Math.max(0, netByTier[tier] ?? 0),
              text: format.count(pyramid[tier] ?? 0),
              extra: format.shortMoney(netByTier[tier] ?? 0, currency),
              to: link({ tier }),
            }))}
          />
        )}
      </Loaded>
    </Card>
  );
}
