import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useMatch } from 'react-router';
import { useClient } from '../api/client.js';
import { timeline } from '../api/queries.js';
import { useBusiness } from '../api/business.js';
import { useWords } from '../i18n/use-words.js';
import { Icon } from '../layout/icon.js';
import { span } from './span.js';
import { businessDay, dateOf, dayNumber } from './days.js';
import { useAsOf } from './use-as-of.js';

/** Pages of which every figure can be read as of a past day. */
const TIMED = /^\/($|customers)/;
/** A slider that is drawn along asks once it stands still, not for every day that it passes. */
const STILL_MS = 120;

export function TimeBar() {
  const { pathname } = useLocation();
  const { data } = useQuery(span(useClient()));
  const [asOf, choose] = useAsOf();
  const first = useFirstDay();
  if (!TIMED.test(pathname) || data?.last === undefined || data.first === data.last) return null;
  return <DaySlider first={first ?? data.first} last={data.last} asOf={asOf} choose={choose} />;
}

/** On a customer's page the slider covers the life of that customer alone. */
function useFirstDay(): string | undefined {
  const id = useMatch('/customers/:id')?.params.id;
  const { timeZone } = useBusiness();
  const { data: events } = useQuery({ ...timeline(useClient(), id ?? ''), enabled: id !== undefined });
  const first = events?.reduce((least, { occurredAt }) => (occurredAt < least ? occurredAt : least), '9999');
  return id === undefined || !events?.length ? undefined : businessDay(first!, timeZone);
}

interface SliderProps {
  readonly first: string;
  readonly last: string;
  readonly asOf: string | undefined;
  choose(day: string | undefined): void;
}

/** The slider of business days, with a step to each side and the way back to now. */
function DaySlider({ first, last, asOf, choose }: SliderProps) {
  const { t, format } = useWords();
  const [day, setDay] = useState(asOf ?? last);
  const [shown, setShown] = useState(asOf);
  if (shown !== asOf) {
    // The address changed: by this slider, which stands there already, or by a link.
    setShown(asOf);
    setDay(asOf ?? last);
  }
  useEffect(() => {
    const chosen = day >= last ? undefined : day;
    if (chosen === asOf) return;
    const timer = setTimeout(() => choose(chosen), STILL_MS);
    return () => clearTimeout(timer);
  }, [day, last, asOf, choose]);
  const move = (by: number): void =>
    setDay(dateOf(Math.min(Math.max(dayNumber(day) + by, dayNumber(first)), dayNumber(last))));
  return (
    <section className="time-bar" aria-label={t('time.asOf')} data-past={asOf !== undefined}>
      <span className="time-label">
        {t('time.asOf')} <strong className="figure">{format.day(day)}</strong>
      </span>
      <button className="button-icon" onClick={() => move(-1)} disabled={day <= first} aria-label={t('time.earlier')}>
        <Icon name="back" />
      </button>
      <input
        type="range"
        min={dayNumber(first)}
        max={dayNumber(last)}
        value={dayNumber(day)}
        aria-label={t('time.slider')}
        aria-valuetext={format.day(day)}
        onChange={({ target }) => setDay(dateOf(Number(target.value)))}
      />
      <button className="button-icon" onClick={() => move(1)} disabled={day >= last} aria-label={t('time.later')}>
        <Icon name="forward" />
      </button>
      <button className="button button-small" disabled={day >= last} onClick={() => setDay(last)}>
        {day >= last ? t('time.now') : t('time.back')}
      </button>
    </section>
  );
}
