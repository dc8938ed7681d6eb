import { useState } from 'react';
import type { FeedEvent, Insight } from '../../../api/types.js';
import { useWords } from '../../../i18n/use-words.js';
import { Receipt } from './receipt.js';

interface WhyProps {
  readonly what: string;
  /** The insight that decides about it. */
  readonly insight: string;
  /** Newest first. */
  readonly events: readonly FeedEvent[] | undefined;
}

/** Opens the receipt of what holds on the day that is looked at. */
export function Why({ what, insight, events }: WhyProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const newest = events?.find(({ name }) => name === insight);
  if (!newest) return null;
  return (
    <>
      <button className="button button-small" aria-label={t('customer.whyOf', { what })} onClick={() => setOpen(true)}>
        {t('customer.why')}
      </button>
      {open && <Receipt insight={newest as Insight} close={() => setOpen(false)} />}
    </>
  );
}
