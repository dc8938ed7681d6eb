import type { ReactNode } from 'react';
import type { Customer360 } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { Band, Stage } from '../../parts/category.js';
import { Gaps } from './gaps.js';

type Part<Name extends keyof Customer360> = { readonly part: NonNullable<Customer360[Name]> };

/** The word or figure that counts, and lines of what is behind it. */
function Lines({ main, id, children }: { main: ReactNode; id: string; children: ReactNode }) {
  return (
    <>
      <p className="standing-main figure" data-figure={id}>
        {main}
      </p>
      <div className="muted small lines">{children}</div>
    </>
  );
}

export function StageStanding({ part }: Part<'lifecycle'>) {
  const { t, format } = useWords();
  return (
    <Lines id="stage" main={<Stage stage={part.stage} />}>
      <p>{t('customer.since', { day: format.day(part.since) })}</p>
      {part.lastPurchaseOn !== null && <p>{t('customer.lastPurchase', { day: format.day(part.lastPurchaseOn) })}</p>}
      {part.cycle !== null && <p>{t('customer.cycle', { days: format.decimal(part.cycle) })}</p>}
      {part.nextTransitionAt !== null && <p>{t('customer.changes', { day: format.day(part.nextTransitionAt) })}</p>}
    </Lines>
  );
}

export function LevelStanding({ part }: Part<'loyalty'>) {
  const { t, term, format } = useWords();
  return (
    <Lines id="level" main={`${part.level ?? '–'} · ${term('rung', part.rung)}`}>
      <p>{t('customer.since', { day: format.day(part.since) })}</p>
      {part.gapToNext.length === 0 ? <p>{t('customer.topRung')}</p> : <p>{t('customer.nextRung')}:</p>}
      <Gaps gaps={part.gapToNext} />
    </Lines>
  );
}

export function ValueStanding({ part }: Part<'value'>) {
  const { t, term, format, money } = useWords();
  const { life, rfm, tiers, predicted } = part;
  return (
    <Lines id="net" main={money(life.net)}>
      <p>{t('customer.orders', { count: life.orders })}</p>
      <p>
        {t('customer.rfm')} {rfm?.code ?? '–'} · {term('tier', tiers.pyramid)}
      </p>
      <p>
        {t('customer.margin')} {money(life.margin)}
      </p>
      {predicted.clv12 !== null && (
        <p>
          {t('customer.clv')} {money(Math.round(predicted.clv12))}
        </p>
      )}
      {predicted.pAlive !== null && (
        <p>
          {t('customer.pAlive')} {format.percent(predicted.pAlive, 1)}
        </p>
      )}
    </Lines>
  );
}

export function ChurnStanding({ part }: Part<'churn'>) {
  const { t, term, format } = useWords();
  const drivers = part.drivers ?? [];
  return (
    <Lines
      id="risk"
      main={
        <>
          <Band band={part.band ?? null} /> {part.risk !== undefined && format.decimal(part.risk)}
        </>
      }
    >
      <p>{t('customer.since', { day: format.day(part.since) })}</p>
      <p>
        {t('customer.drivers')}:{' '}
        {drivers.length === 0 ? t('customer.silence') : drivers.map((driver) => term('driver', driver)).join(', ')}
      </p>
      {part.nextTransitionAt !== null && <p>{t('customer.changes', { day: format.day(part.nextTransitionAt) })}</p>}
    </Lines>
  );
}

export function SatisfactionStanding({ part }: Part<'satisfaction'>) {
  const { t, term, format } = useWords();
  const { satisfaction, curveType, loyaltyIndex } = part;
  return (
    <Lines id="satisfaction" main={satisfaction === null ? term('curveType', 'UNKNOWN') : format.decimal(satisfaction)}>
      {satisfaction === null ? <p>{t('customer.unasked')}</p> : <p>{term('curveType', curveType)}</p>}
      {loyaltyIndex !== null && (
        <p>
          {t('customer.loyaltyIndex')} {format.decimal(loyaltyIndex)}
        </p>
      )}
    </Lines>
  );
}
