import type { ReactNode } from 'react';
import type { Customer360, FeedEvent } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { Card } from '../../parts/card.js';
import { Why } from './receipt/why.js';
import { ChurnStanding, LevelStanding, SatisfactionStanding, StageStanding, ValueStanding } from './standings.js';

interface StandingProps {
  readonly customer: Customer360;
  readonly events: readonly FeedEvent[] | undefined;
}

/** How the customer stands by each rule, and why. */
export function Standing({ customer, events }: StandingProps) {
  const { t } = useWords();
  const { lifecycle, loyalty, value, churn, satisfaction } = customer;
  const parts = [
    ['stage', t('customer.stage'), 'LifecycleStageChanged', lifecycle && <StageStanding part={lifecycle} />],
    ['level', t('customer.level'), 'LoyaltyLevelChanged', loyalty && <LevelStanding part={loyalty} />],
    ['value', t('customer.value'), 'CustomerValueChanged', value && <ValueStanding part={value} />],
    ['churn', t('customer.churn'), 'ChurnRiskChanged', churn && <ChurnStanding part={churn} />],
    [
      'attitude',
      t('customer.satisfaction'),
      'AttitudeChanged',
      satisfaction && <SatisfactionStanding part={satisfaction} />,
    ],
  ] as const satisfies readonly (readonly [string, string, string, ReactNode])[];
  return (
    <div className="standings">
      {parts.map(([id, title, insight, shown]) => (
        <Card
          key={id}
          title={title}
          className={`standing-${id}`}
          end={<Why what={title} insight={insight} events={events} />}
        >
          {shown ?? <p className="muted">{t('state.notKnown')}</p>}
        </Card>
      ))}
    </div>
  );
}
