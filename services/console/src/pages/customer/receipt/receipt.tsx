import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../../api/client.js';
import { timeline } from '../../../api/queries.js';
import type { Insight } from '../../../api/types.js';
import { useWords } from '../../../i18n/use-words.js';
import { Dialog } from '../../../parts/dialog.js';
import { changesOf, GROUP_OF } from '../timeline/changes.js';
import { useCodeWords, useSummary } from '../timeline/use-summary.js';
import { Gaps, type Gap } from '../gaps.js';
import { FigureList } from './figure-list.js';

/** Why something was decided: causes, figures, thresholds, and what comes next. */
export function Receipt({ insight, close }: { insight: Insight; close(): void }) {
  const { t, term, format } = useWords();
  const { data } = insight;
  return (
    <Dialog title={term('event', insight.name)} close={close}>
      <p className="muted">
        {t('receipt.effective', { day: format.day(data.effectiveAt) })} ·{' '}
        {t('receipt.policy', { version: data.policyVersion })} ·{' '}
        {t('receipt.rules', { version: data.projectionVersion })}
      </p>
      {data.supersedes.length > 0 && <p className="notice notice-warn">{t('receipt.supersedes')}</p>}
      <Decision insight={insight} />
      <h3>{t('receipt.causes')}</h3>
      <Causes insight={insight} />
      <Next insight={insight} />
      <h3>{t('receipt.inputs')}</h3>
      <FigureList figures={data.inputs} />
      <h3>{t('receipt.thresholds')}</h3>
      <FigureList figures={data.thresholds} />
    </Dialog>
  );
}

function Decision({ insight: { data } }: { insight: Insight }) {
  const word = useCodeWords();
  return (
    <ul className="decision">
      {changesOf(data.before, data.after).map(({ field, before, after }) => (
        <li key={field}>
          <span className="muted">{word(field, before)}</span> → <strong>{word(field, after)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Causes({ insight: { customerId = '', data } }: { insight: Insight }) {
  const { t, term, format } = useWords();
  const summary = useSummary();
  const { data: events } = useQuery(timeline(useClient(), customerId));
  return (
    <ul className="causes">
      {data.causes.map((id) => {
        const cause = events?.find((event) => event.id === id);
        return (
          <li key={id}>
            {cause
              ? `${term('event', cause.name)} · ${format.instant(cause.occurredAt)} · ${summary(cause)}`
              : t('receipt.timeCause')}{' '}
            <span className="mono muted">{id.slice(0, 8)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Next({ insight: { data } }: { insight: Insight }) {
  const { t, format, term } = useWords();
  const missing = data.next?.['missing'] as readonly Gap[] | undefined;
  const [field, code] = Object.entries(data.next ?? {}).find(([name]) => GROUP_OF[name]) ?? [];
  if (data.next === null && data.nextTransitionAt === null) return null;
  return (
    <>
      <h3>{t('receipt.next')}</h3>
      {field !== undefined && <p>{term(GROUP_OF[field]!, String(code))}</p>}
      {missing ? <Gaps gaps={missing} /> : data.next && <FigureList figures={data.next} />}
      {data.nextTransitionAt !== null && <p>{t('receipt.nextAt', { day: format.day(data.nextTransitionAt) })}</p>}
    </>
  );
}
