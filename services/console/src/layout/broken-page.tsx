import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { Nothing } from './states.js';

export function UnknownPage() {
  const { t } = useTranslation();
  return (
    <Nothing title={t('state.unknownPage')} hint={t('state.unknownPageHint')}>
      <Link to="/" className="button">
        {t('state.toOverview')}
      </Link>
    </Nothing>
  );
}

/** What is shown of a page that could not be loaded or drawn. */
export function BrokenPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main className="content">
      <Nothing title={t('state.failed')} hint={error instanceof Error ? error.message : String(error)}>
        <button className="button" onClick={() => location.reload()}>
          {t('state.retry')}
        </button>
      </Nothing>
    </main>
  );
}
