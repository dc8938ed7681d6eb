import { useIsFetching } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, ScrollRestoration, useSearchParams } from 'react-router';
import { Settings } from './settings.js';
import { Icon, type IconName } from './icon.js';
import { PastFolding, usePastFolding } from '../time/past-folding.js';
import { TimeBar } from '../time/time-bar.js';

const PAGES = ['overview', 'customers', 'complaints', 'live', 'policies'] as const satisfies readonly IconName[];

/** What surrounds every page: where to go, and which day is looked at. */
export function Shell() {
  const { t } = useTranslation();
  const busy = useIsFetching() > 0;
  const { pending } = usePastFolding();
  return (
    <div className="shell">
      <a href="#content" className="skip">
        {t('nav.skip')}
      </a>
      <Sidebar />
      <div className="page">
        <div className="progress" data-busy={busy} aria-hidden="true" />
        <TimeBar />
        <PastFolding />
        <main id="content" className="content" tabIndex={-1} data-past-pending={pending}>
          <Outlet />
        </main>
      </div>
      <ScrollRestoration />
    </div>
  );
}

function Sidebar() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const asOf = search.get('asOf');
  const to = (page: string): string =>
    `/${page === 'overview' ? '' : page}${asOf === null ? '' : `?${new URLSearchParams({ asOf }).toString()}`}`;
  return (
    <header className="sidebar">
      <span className="brand">
        <img src="/icon.svg" alt="" width="22" height="22" />
        Annals
      </span>
      <nav aria-label={t('nav.main')}>
        {PAGES.map((page) => (
          <NavLink key={page} to={to(page)} end={page === 'overview'}>
            <Icon name={page} />
            <span>{t(`nav.${page}`)}</span>
          </NavLink>
        ))}
      </nav>
      <Settings />
    </header>
  );
}
