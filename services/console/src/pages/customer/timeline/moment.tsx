import { useState } from 'react';
import type { FeedEvent, Insight } from '../../../api/types.js';
import { useWords } from '../../../i18n/use-words.js';
import { isInsight } from '../../../parts/codes.js';
import { Receipt } from '../receipt/receipt.js';
import { useSummary } from './use-summary.js';

/** One fact or insight; an insight opens its receipt. */
export function Moment({ event }: { event: FeedEvent }) {
  const { term, format } = useWords();
  const summary = useSummary();
  const [open, setOpen] = useState(false);
  const insight = isInsight(event.name);
  return (
    <li data-kind={insight ? 'insight' : 'fact'} data-event={event.id}>
      <time dateTime={event.occurredAt} className="muted small figure">
        {format.instant(event.occurredAt)}
      </time>
      <span className="moment-what">
        {insight ? (
          <button className="button-plain" onClick={() => setOpen(true)}>
            {term('event', event.name)}
          </button>
        ) : (
          <strong>{term('event', event.name)}</strong>
        )}
        <span className="moment-summary">{summary(event)}</span>
      </span>
      {open && <Receipt insight={event as Insight} close={() => setOpen(false)} />}
    </li>
  );
}
