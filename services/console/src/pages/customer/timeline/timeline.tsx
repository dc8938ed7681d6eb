import { useState } from 'react';
import type { FeedEvent } from '../../../api/types.js';
import { useWords } from '../../../i18n/use-words.js';
import { Nothing, Skeleton } from '../../../layout/states.js';
import { Card } from '../../../parts/card.js';
import { isInsight } from '../../../parts/codes.js';
import { Moment } from './moment.js';

const KINDS = ['both', 'facts', 'insights'] as const;
type Kind = (typeof KINDS)[number];
const STEP = 60;

/** Facts and what was concluded from them, newest first. */
export function Timeline({ events }: { events: readonly FeedEvent[] | undefined }) {
  const { t } = useWords();
  const [kind, setKind] = useState<Kind>('both');
  const [most, setMost] = useState(STEP);
  const wanted = events?.filter(({ name }) => kind === 'both' || isInsight(name) === (kind === 'insights'));
  return (
    <Card title={t('customer.timeline')} end={<KindChoice kind={kind} choose={setKind} />} className="timeline">
      {wanted === undefined && <Skeleton lines={8} />}
      {wanted?.length === 0 && <Nothing title={t('customer.timelineEmpty')} />}
      <ol>
        {wanted?.slice(0, most).map((event) => (
          <Moment key={event.id} event={event} />
        ))}
      </ol>
      {wanted !== undefined && wanted.length > most && (
        <button className="button" onClick={() => setMost(most + STEP)}>
          {t('customer.more')}
        </button>
      )}
    </Card>
  );
}

function KindChoice({ kind, choose }: { kind: Kind; choose(kind: Kind): void }) {
  const { t } = useWords();
  return (
    <div className="segments" role="group" aria-label={t('customer.timeline')}>
      {KINDS.map((each) => (
        <button key={each} aria-pressed={each === kind} onClick={() => choose(each)}>
          {t(`customer.${each}`)}
        </button>
      ))}
    </div>
  );
}
