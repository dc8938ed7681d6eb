import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { useNewestEvents, useStreamState } from '../../api/live.js';
import type { FeedEvent } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { Nothing } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { isInsight } from '../../parts/codes.js';
import { useCustomerLink } from '../../parts/list-link.js';
import { useSummary } from '../customer/timeline/use-summary.js';

const SHOWN = 200;
const STATES = { connecting: 'live.connecting', connected: 'live.connected', lost: 'live.resumed' } as const;

/** The log as it grows, newest first. It goes on where it stopped when the connection was lost. */
export function Stream() {
  const { t } = useWords();
  const state = useStreamState();
  const [kind, setKind] = useState('all');
  const [customer, setCustomer] = useState('');
  const [paused, setPaused] = useState(false);
  const wanted = useCallback(
    ({ name, customerId = '' }: FeedEvent) =>
      (kind === 'all' || isInsight(name) === (kind === 'insights')) && customerId.startsWith(customer),
    [kind, customer],
  );
  const { events, waiting, release } = useNewestEvents(SHOWN, wanted, paused);
  const goOn = (): void => {
    setPaused(!paused);
    if (paused) release();
  };
  return (
    <Card
      title={t('live.stream')}
      className="stream"
      note={
        <span role="status" data-stream={state}>
          {paused ? t('live.paused', { count: waiting.length }) : t(STATES[state])}
        </span>
      }
      end={
        <button className="button button-small" onClick={goOn}>
          {paused ? t('live.resume') : t('live.pause')}
        </button>
      }
    >
      <StreamFilters kind={kind} setKind={setKind} customer={customer} setCustomer={setCustomer} />
      {events.length === 0 && <Nothing title={t('live.waiting')} />}
      <ol className="events">
        {events.map((event) => (
          <LiveEvent key={event.position} event={event} />
        ))}
      </ol>
    </Card>
  );
}

interface FilterProps {
  readonly kind: string;
  setKind(kind: string): void;
  readonly customer: string;
  setCustomer(beginning: string): void;
}

function StreamFilters({ kind, setKind, customer, setCustomer }: FilterProps) {
  const { t } = useWords();
  return (
    <div className="filters">
      <label className="field">
        <span>{t('live.type')}</span>
        <select value={kind} onChange={({ target }) => setKind(target.value)}>
          <option value="all">{t('live.all')}</option>
          <option value="facts">{t('live.facts')}</option>
          <option value="insights">{t('live.insights')}</option>
        </select>
      </label>
      <label className="field">
        <span>{t('live.customer')}</span>
        <input type="search" value={customer} onChange={({ target }) => setCustomer(target.value.trim())} />
      </label>
    </div>
  );
}

function LiveEvent({ event }: { event: FeedEvent }) {
  const { term, format } = useWords();
  const summary = useSummary();
  const link = useCustomerLink();
  return (
    <li data-position={event.position}>
      <span className="mono muted">{event.position}</span>
      <span>
        <strong>{term('event', event.name)}</strong>{' '}
        {event.customerId && <Link to={link(event.customerId)}>{event.customerId}</Link>}
      </span>
      <span className="moment-summary">{summary(event)}</span>
      <time dateTime={event.occurredAt} className="muted small figure">
        {format.instant(event.occurredAt)}
      </time>
    </li>
  );
}
