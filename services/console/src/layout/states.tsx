import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, wordsOf } from '../api/problem.js';

/** Says that there is nothing, and what to do about it. */
export function Nothing({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {hint !== undefined && <p className="muted">{hint}</p>}
      {children}
    </div>
  );
}

export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')} className="skeleton">
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} />
      ))}
    </div>
  );
}

export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const forbidden = isProblem(error, 'AUTH.FORBIDDEN');
  return (
    <Nothing title={t('state.failed')} hint={forbidden ? t('state.forbidden') : wordsOf(error)}>
      {!forbidden && (
        <button className="button" onClick={retry}>
          {t('state.retry')}
        </button>
      )}
    </Nothing>
  );
}

/** What a query gave, or how it stands until then. While nobody answers it says so, and is asked on. */
export function Loaded<T>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.failureCount > 1 && !isProblem(query.failureReason)) return <Nothing title={t('state.offline')} />;
  return <Skeleton lines={lines} />;
}
